import { rules } from './catalogue.ts';
import type { GuideRule } from './index.ts';

/** Headings of a page start at level 2 and go down one level at a time. */
export const checkHeadings: GuideRule = ({ pages }, diagnostics) => {
  for (const { file, headings } of pages) {
    let above = 1;
    for (const { depth, span } of headings) {
      if (depth === 1) {
        diagnostics.report(rules.headingLevel, file, span, 'A page has one level 1 heading, its title.', 'Write `##`.');
      } else if (depth > above + 1) {
        const message = `This heading jumps from level ${String(above)} to ${String(depth)}.`;
        diagnostics.report(rules.headingLevel, file, span, message, `Write \`${'#'.repeat(above + 1)}\`.`);
      }
      above = depth;
    }
  }
};
