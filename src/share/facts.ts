/** What a card shows: it is what the page's own Open Graph tags say, so card and preview text can never disagree. */
export interface CardFacts {
  /** The page's heading. */
  readonly title: string;
  /** The part that it belongs to; empty for pages of no part. */
  readonly section: string;
  /** What sort of page it is, where that is worth saying: `Senior question`. */
  readonly tag: string;
  readonly text: string;
}

/** A card that is to be drawn, and the file below the site's root that it belongs into: `cards/python.png`. */
export interface Card {
  readonly file: string;
  readonly facts: CardFacts;
}

/**
 * Reads the card of a page from its HTML.
 *
 * @param html a page as `layouts/base.astro` writes its head
 * @param root the absolute address of the site's root, with the base path and a slash at the end
 * @throws when the page names no card, or one that is not its site's
 */
export function cardOf(html: string, root: string): Card {
  const tags = new Map(
    [...html.matchAll(/<meta property="([^"]+)" content="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  );
  const tag = (name: string): string => tags.get(name) ?? '';
  const image = tag('og:image');
  if (!image.startsWith(root)) throw new Error(`The page “${tag('og:title')}” names no card of this site: ${image}`);
  return {
    file: image.slice(root.length),
    facts: { title: tag('og:title'), section: tag('article:section'), tag: tag('article:tag'), text: tag('og:description') },
  };
}

/** What Astro escapes in an attribute. */
const escaped: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

function decode(value: string): string {
  return value.replace(/&[^;]+;/g, (entity) => escaped[entity] ?? entity);
}
