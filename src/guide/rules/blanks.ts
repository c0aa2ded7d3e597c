import { walk, type Placed, type Root } from '../markdown.ts';
import type { Span } from '../source.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** The mark that `npm run new` leaves for people. */
const BLANK = /\bTODO\b/g;

/**
 * No blank of a template is left: not in the front matter, not in the text. In code, where the word has a life of its own,
 * only the form of the templates counts, with a colon.
 */
export const checkBlanks: GuideRule = ({ pages, questions, syllabi, diagrams, data }, diagnostics) => {
  const texts = [...pages, ...questions].map(({ file, tree }) => ({ file, code: codeSpans(tree) }));
  const others = [...syllabi.map(({ file }) => file), ...diagrams.map(({ file }) => file), ...data.values()];
  for (const { file, code } of [...texts, ...others.map((file) => ({ file, code: new Array<Span>() }))]) {
    const told = new Set<number>();
    for (const { index } of file.text.matchAll(BLANK)) {
      const isCode = code.some(({ start, end }) => start.offset <= index && index < end.offset);
      const { line } = file.point(index);
      if (told.has(line) || (isCode && !file.text.startsWith('TODO:', index))) continue;
      told.add(line);
      const end = file.lineSpan(line).end.offset;
      const words = file.text
        .slice(index, end)
        .replace(/['"`)\]}|]+.*$/, '')
        .trim();
      const fix = isCode
        ? 'Fill it in; code that shows a TODO of its own writes it without the colon.'
        : 'Fill it in; where the word itself is meant, put it between backticks.';
      diagnostics.report(
        rules.blank,
        file,
        file.span(index, Math.min(end, index + words.length)),
        `This blank is not filled in: \`${words}\`.`,
        fix,
      );
    }
  }
};

/** Where code stands: fences, and what is between backticks. */
function codeSpans(tree: Placed<Root>): readonly Span[] {
  const spans: Span[] = [];
  walk(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') spans.push(node.position);
  });
  return spans;
}
