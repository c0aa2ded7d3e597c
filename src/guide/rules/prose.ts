import { textOf, walk } from '../markdown.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** Labels that say nothing to a reader who hears the links of a page as a list. */
const vague = new Set(
  'here,this,that,link,this link,click here,click,more,read more,learn more,this page,page,article,this article,source,see here,docs'.split(
    ',',
  ),
);

/** A link's label says what is behind it, and a picture has words for those who do not see it. */
export const checkProse: GuideRule = ({ pages, questions }, diagnostics) => {
  for (const { tree, file } of [...pages, ...questions]) {
    walk(tree, (node) => {
      if (node.type === 'link') {
        const label = textOf(node).trim();
        if (label === '' || vague.has(label.toLowerCase())) {
          const message = label === '' ? 'This link has no label.' : `The label \`${label}\` does not say what is behind the link.`;
          diagnostics.report(rules.vagueLink, file, node.position, message, 'Use the name of what it leads to.');
        }
      } else if (node.type === 'image' && (node.alt ?? '').trim() === '') {
        diagnostics.report(
          rules.missingAlt,
          file,
          node.position,
          'This picture has no alternative text.',
          'Write what it shows between the brackets: `![what it shows](…)`.',
        );
      }
    });
  }
};
