import type { Diagnostics, Edit } from '../diagnostic.ts';
import type { PageHeading } from '../page.ts';
import type { SourceFile } from '../source.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** A page has sections and subsections: what would need more is another page. */
const DEEPEST = 3;

/** Headings of a page start at level 2 and go down one level at a time. */
export const checkHeadings: GuideRule = ({ pages }, diagnostics) => {
  for (const { file, headings } of pages) {
    let above = 1;
    checkTexts(headings, file, diagnostics);
    headings.forEach(({ depth, span }, index) => {
      if (depth === 1) {
        const message = 'A page has one level 1 heading, its title.';
        // With sections of level 2 below it, nobody knows whether they should move down as well.
        const edit = headings[index + 1]?.depth === 2 ? undefined : relevel(file, headings.slice(index, index + 1), 1);
        diagnostics.report(rules.headingLevel, file, span, message, 'Write `##`.', edit);
      } else if (depth > above + 1) {
        const message = `This heading jumps from level ${String(above)} to ${String(depth)}.`;
        const edit = relevel(file, family(headings, index), above + 1 - depth);
        diagnostics.report(rules.headingLevel, file, span, message, `Write \`${'#'.repeat(above + 1)}\`.`, edit);
      } else if (depth > DEEPEST) {
        const message = `A page has no heading of level ${String(depth)}.`;
        diagnostics.report(rules.headingLevel, file, span, message, 'Write `###`, or begin the text with a word in bold.');
      }
      // A heading of level 1 has been told; what follows is held to the level that it should have.
      above = Math.max(depth, 2);
    });
  }
};

/** Every heading has words, and no two have the same ones: the second would be a link to nowhere that anyone could guess. */
function checkTexts(headings: readonly PageHeading[], file: SourceFile, diagnostics: Diagnostics): void {
  const seen = new Set<string>();
  for (const { text, slug, span } of headings) {
    const words = text.trim().toLowerCase();
    if (words === '') diagnostics.report(rules.headingText, file, span, 'This heading is empty.', 'Write its words, or remove the hashes.');
    else if (seen.has(words))
      diagnostics.report(
        rules.headingText,
        file,
        span,
        'This heading stands on the page already.',
        'Say what this section has that the other one has not.',
      );
    if (words !== '' && !/^\p{L}/u.test(slug)) {
      const message = `The address of this heading would be \`#${slug}\`.`;
      diagnostics.report(rules.headingText, file, span, message, 'Begin it with a word: links lead to it by its letters.');
    }
    seen.add(words);
  }
}

/** A heading with the siblings and the children that follow it: they move with it, so that they stay what they are. */
function family(headings: readonly PageHeading[], index: number): readonly PageHeading[] {
  const rest = headings.slice(index);
  const end = rest.findIndex(({ depth }) => depth < (rest[0]?.depth ?? 0));
  return end === -1 ? rest : rest.slice(0, end);
}

/** The edits that move headings by some levels, if all of them are written with `#`. */
function relevel(file: SourceFile, headings: readonly PageHeading[], by: number): readonly Edit[] | undefined {
  const edits = headings.map(({ depth, span: { start } }) => ({
    start: start.offset,
    end: start.offset + depth,
    text: '#'.repeat(depth + by),
  }));
  return edits.every(({ start, end }) => /^#+\s$/.test(file.text.slice(start, end + 1))) ? edits : undefined;
}
