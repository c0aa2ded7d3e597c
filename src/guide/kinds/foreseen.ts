import { readListed, type Body, type Listed, type Section } from '../body.ts';
import type { Code, List, Placed, RootContent } from '../markdown.ts';
import { rules } from '../rules/catalogue.ts';

/**
 * Reads the wrong answers that a question foresees: a plain list, each item the answer as code (inline, or a fence when it has
 * several lines) with the belief behind it nested. `text` of the result is the bare answer.
 *
 * @param isRight tells an answer that the question itself would accept, which is reported
 */
export function readForeseen(body: Body, section: Section, isRight: (answer: string) => boolean): Listed[] {
  return section.nodes
    .filter((node): node is Placed<List> => node.type === 'list')
    .flatMap((list) => {
      const listed = readListed(body, list, 'foreseen answer');
      const seen = new Set<string>();
      return listed.map((item, index) => {
        const text = bareAnswer(list.children[index]?.children as readonly Placed<RootContent>[]);
        if (text === undefined) {
          body.report(
            rules.items,
            item.span,
            'A foreseen answer is not written as code.',
            'Write what the learner would type between backticks.',
          );
        } else if (isRight(text)) {
          body.report(rules.foreseenRight, item.span, 'This foreseen wrong answer is accepted as right.', 'Remove it, or mend the key.');
        } else if (seen.has(text)) {
          body.report(rules.items, item.span, 'This wrong answer is foreseen already.', 'Keep one of the two items.');
        }
        if (text !== undefined) seen.add(text);
        return { ...item, text: text ?? item.text };
      });
    });
}

function bareAnswer(nodes: readonly Placed<RootContent>[]): string | undefined {
  const [first] = nodes;
  if (first?.type === 'code') return (first as Code).value;
  if (first?.type !== 'paragraph') return undefined;
  const [only, ...others] = first.children;
  return only?.type === 'inlineCode' && others.length === 0 ? only.value : undefined;
}
