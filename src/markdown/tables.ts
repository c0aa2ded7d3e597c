import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import { element, text } from './hast.ts';

/**
 * Makes a table readable on a phone, where `styles/prose.css` stacks its rows: each cell carries the heading of its column, shown
 * there only and kept from screen readers, which read the column's own. The roles say that it is a table to browsers that
 * forget it when it is stacked. On wide screens it stands in a box that scrolls by itself, reachable by keyboard.
 */
export const readableTables = defineHastPlugin({
  name: 'readable-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      const groups = elementsOf(node).map((group) => ({ group, rows: elementsOf(group) }));
      const [head] = groups.flatMap(({ rows }) => rows);
      const names = (head ? elementsOf(head) : []).map((cell) => context.textContent(cell));
      const table = element(
        'table',
        { role: 'table' },
        groups.map(({ group, rows }) =>
          element(
            group.tagName,
            { role: 'rowgroup' },
            rows.map((row) => element('tr', { role: 'row' }, cellsOf(row, names, context))),
          ),
        ),
      );
      return element('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'Table' }, [table]);
    },
  },
});

function cellsOf(row: Readonly<Element>, names: readonly string[], context: HastVisitorContext): ElementContent[] {
  return elementsOf(row).map((cell, index) => {
    if (cell.tagName === 'th') return element('th', { ...aligned(cell), role: 'columnheader' }, cell.children);
    const name = names[index] ?? '';
    // The first cell says what its row is about; beside it, one further cell explains itself, and an empty one has nothing to be headed.
    const needsName = index > 0 && names.length > 2 && name !== '' && context.textContent(cell).trim() !== '';
    const label = needsName ? [element('b', { ariaHidden: 'true' }, [text(name)]), text(' ')] : [];
    return element('td', { ...aligned(cell), role: 'cell' }, [...label, ...cell.children]);
  });
}

/** A column of numbers, `--:`, as a class: the policy allows no style attribute. */
function aligned({ properties }: Readonly<Element>): Element['properties'] {
  return String(properties.style ?? properties.align).includes('right') ? { className: ['number'] } : {};
}

function elementsOf(node: Readonly<Element>): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element');
}
