import type { GuideRule } from '../guide.ts';
import { textOf, walk } from '../markdown.ts';
import { rules } from './catalogue.ts';

/** Every column of a table has a heading: on a phone it stands above each cell, and readers who listen hear it before each. */
export const checkTables: GuideRule = ({ pages, questions }, diagnostics) => {
  for (const { tree, file } of [...pages, ...questions]) {
    walk(tree, (node) => {
      if (node.type !== 'table') return;
      const [head] = node.children;
      head?.children.forEach((cell, index) => {
        if (textOf(cell).trim() !== '') return;
        const message = `Column ${String(index + 1)} of this table has no heading.`;
        const fix =
          index === 0 ? 'Say what the rows are about, such as `aspect` or `symptom`.' : 'Say what the cells below have in common.';
        diagnostics.report(rules.tableHeading, file, file.lineSpan(node.position.start.line), message, fix);
      });
    });
  }
};
