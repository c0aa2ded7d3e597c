import { nearest, onlyNear } from '../../guide/nearest.ts';

/**
 * The page that was most likely meant by an address: the same but for capitals, an ending of a file or the folder of the questions,
 * else the only one that is a letter or two away, else one whose last name is near, wherever it stands.
 *
 * @param path the path of the address, from the root of the guide, without its first slash
 * @param pages the paths of all pages, in the same form, each with a slash at its end
 */
export function nearestPage(path: string, pages: readonly string[]): string | undefined {
  const typed = `${path
    .toLowerCase()
    .replace(/(?:\/index)?\.(?:html?|mdx?|php)$/, '')
    .replace(/\/+$/, '')}/`;
  // The home page is near to everything short.
  const known = pages.filter((page) => page !== '' && page !== '/');
  const asQuestion = typed.replace(/^([^/]+)\/([^/]+)\/$/, '$1/questions/$2/');
  const same = known.find((page) => page === typed || page === asQuestion);
  if (same !== undefined) return same;
  const byName = new Map(known.map((page) => [lastName(page), page]));
  return onlyNear(typed, known) ?? byName.get(nearest(lastName(typed), byName.keys()) ?? '');
}

/** `python/questions/gil-and-threads/` is called `gil-and-threads`. */
function lastName(page: string): string {
  return page.split('/').at(-2) ?? '';
}
