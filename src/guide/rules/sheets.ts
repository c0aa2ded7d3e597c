import type { Diagnostics } from '../diagnostic.ts';
import { walk } from '../markdown.ts';
import type { SheetPage } from '../page.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/**
 * Characters that fit beside each other in a column of code: two columns on US Letter and on A4 with code of 7.5 points, as
 * `components/cheat-sheet` prints it. A test in the browser measures that so many really fit.
 */
export const codeWidth = 56;

/** A cheat sheet is sections of level 2, its code fits a column, and it names what proves it. Whether all fits the page, a browser tests. */
export const checkSheets: GuideRule = ({ pages }, diagnostics) => {
  for (const page of pages) {
    if (page.sort !== 'sheet') continue;
    checkSections(page, diagnostics);
    checkWidth(page, diagnostics);
    checkReference(page, diagnostics);
  }
};

function checkSections({ file, headings, tree }: SheetPage, diagnostics: Diagnostics): void {
  const first = tree.children.find(({ type }) => type !== 'yaml');
  if (first?.position && first.type !== 'heading') {
    const span = file.lineSpan(first.position.start.line);
    diagnostics.report(rules.sheetSection, file, span, 'This stands above the first section.', 'Put a heading of level 2 above it.');
  }
  for (const { depth, span } of headings) {
    if (depth < 3) continue;
    const message = `A cheat sheet has no heading of level ${String(depth)}.`;
    diagnostics.report(rules.sheetSection, file, span, message, 'Write `##`, or begin the text with a word in bold.');
  }
}

function checkWidth({ file, tree }: SheetPage, diagnostics: Diagnostics): void {
  walk(tree, (node) => {
    if (node.type !== 'code') return;
    node.value.split('\n').forEach((line, index) => {
      const width = line.length;
      if (width <= codeWidth) return;
      const message = `This line has ${String(width)} characters; ${String(codeWidth)} fit.`;
      // The fence's own line stands before the code.
      const span = file.lineSpan(node.position.start.line + 1 + index);
      diagnostics.report(rules.sheetCode, file, span, message, 'Break the line, or shorten a name.');
    });
  });
}

function checkReference({ file, tree }: SheetPage, diagnostics: Diagnostics): void {
  const references: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'link' && node.url.startsWith('https://')) references.push(node.url);
  });
  if (references.length > 0) return;
  const fix = 'Link a word to the documentation that proves it; the address is printed at the foot of the page.';
  diagnostics.report(rules.sheetReference, file, file.lineSpan(1), 'This cheat sheet has no reference.', fix);
}
