import { defineHastPlugin } from 'satteri';

/**
 * Content links to `/python/` wherever the site is served; under a base path the base is put before it here.
 *
 * @param base `/` or `/guide/`, as Astro gives it
 */
export function basedLinks(base: string) {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'based-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const { href } = node.properties;
        if (prefix !== '' && typeof href === 'string' && href.startsWith('/')) context.setProperty(node, 'href', prefix + href);
      },
    },
  });
}
