import { defineHastPlugin } from 'satteri';

/** Puts a table into a box that scrolls sideways by itself, reachable by keyboard, so that a phone's page does not. */
export const scrollingTables = defineHastPlugin({
  name: 'scrolling-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      context.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
        children: [],
      });
    },
  },
});
