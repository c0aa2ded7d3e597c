import type { ElementContent } from 'hast';
import { element, text } from './hast.ts';
import { tokenize, type Token } from './highlight.ts';

/** A line of up to this many characters fits on the narrowest phone, 320 px, and needs no element to wrap in. */
const SHORT = 26;

/** How far a line may be indented and its continuation still follow it; `styles/code.css` has one class for each. */
const indents = [0, 2, 4, 6, 8, 12, 16] as const;

/**
 * Highlighted lines. A line that may have to wrap is an element, so that its continuation hangs below its own beginning;
 * a marked line is a `mark`. Line ends stay in the text, so that the text of the block is the source and nothing else.
 *
 * @param marks line numbers from 1
 */
export function codeLines(code: string, language: string, marks: readonly number[]): ElementContent[] {
  return tokenize(code, language).flatMap((line, index): ElementContent[] => {
    const tokens = line.map(toHast);
    const isMarked = marks.includes(index + 1);
    const className = indentClass(line);
    const isWhole = isMarked || line.reduce((sum, token) => sum + token.text.length, 0) > SHORT;
    const shown = isWhole
      ? [element(isMarked ? 'mark' : 'span', className === undefined ? {} : { className: [className] }, tokens)]
      : tokens;
    return index === 0 ? shown : [text('\n'), ...shown];
  });
}

function toHast({ text: value, role }: Token): ElementContent {
  return role === undefined ? text(value) : element('i', { className: [role] }, [text(value)]);
}

/** The class for the blanks that a line begins with, the next smaller one where there is none of just that width. */
function indentClass(line: readonly Token[]): string | undefined {
  const [blanks = ''] = /^ */.exec(line.map((token) => token.text).join('')) ?? [];
  const width = indents.findLast((indent) => indent <= blanks.length) ?? 0;
  return width === 0 ? undefined : `in${String(width)}`;
}
