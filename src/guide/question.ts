import { readBody } from './body.ts';
import type { Diagnostics } from './diagnostic.ts';
import { readFrontMatter, type FrontMatter } from './frontmatter.ts';
import { parsers, type Item } from './kinds/index.ts';
import { parseMarkdown, walk, type Placed, type Root } from './markdown.ts';
import { readFence } from './fence.ts';
import { list } from './nearest.ts';
import { readFacts } from './schema/explain.ts';
import { acceptNames, questionSchema, type QuestionFacts } from './schema/question.ts';
import { rules } from './rules/catalogue.ts';
import { checkClosing } from './rules/fences.ts';
import type { SourceFile } from './source.ts';

/** One self-check: the facts of its front matter and the item of its kind. */
export interface Question {
  /** `python/gil-and-threads`, stable for ever. */
  readonly id: string;
  /** The address of the part: `python`. */
  readonly part: string;
  readonly facts: QuestionFacts;
  readonly title: string;
  readonly item: Item;
  readonly file: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly tree: Placed<Root>;
}

/**
 * Reads one question file. Everything wrong with it is reported; the question comes back when it can be shown at all.
 *
 * @param id the question's id, from its path (see `paths.ts`)
 */
export function parseQuestion(file: SourceFile, id: string, diagnostics: Diagnostics): Question | undefined {
  const frontMatter = readFrontMatter(file, diagnostics);
  if (!frontMatter) return undefined;
  const facts = readFacts(questionSchema, 'question', frontMatter, file, diagnostics);
  if (!facts) return undefined;
  if (facts.kind === 'answer' && !facts.accept) {
    const fix = `Add \`accept: { as: … }\` with one of ${list(acceptNames)}.`;
    diagnostics.report(rules.acceptRule, file, frontMatter.locate(['kind']), 'An `answer` question has no `accept`.', fix);
  }
  if (facts.accept && facts.kind !== 'answer') {
    const span = frontMatter.locateKey([], 'accept');
    diagnostics.report(
      rules.acceptRule,
      file,
      span,
      `A \`${facts.kind}\` question takes no \`accept\`.`,
      'Remove it, or make the question an `answer`.',
    );
  }
  const tree = parseMarkdown(file);
  const body = readBody(file, facts, tree, diagnostics);
  const item = parsers[facts.kind](body);
  if (!item) {
    // What is told of fences needs a question; without one the reason may be a fence.
    walk(tree, (node) => {
      if (node.type === 'code') checkClosing(readFence(node), file, diagnostics);
    });
    return undefined;
  }
  const [part = ''] = id.split('/');
  return { id, part, facts, title: facts.title ?? titleFromId(id), item, file, frontMatter, tree };
}

/** `python/gil-and-threads` reads as "Gil and threads": good enough until someone writes a title. */
function titleFromId(id: string): string {
  const words = (id.split('/').at(-1) ?? '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
