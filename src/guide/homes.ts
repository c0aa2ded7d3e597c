import type { Page, PageHeading } from './page.ts';

/** Where a question stands in the text that teaches what it asks for. */
export interface Home {
  readonly page: Page;
  /** The headings that it stands under, the highest first; empty in a page's introduction. */
  readonly under: readonly PageHeading[];
}

/**
 * The place of every question that a page embeds, by the question's id. Only headings of the page itself count: one inside
 * of a component begins no section. Of two pages that embed the same question the later one is its home.
 */
export function homesOf(pages: readonly Page[]): Map<string, Home> {
  return new Map(
    pages.flatMap((page) => page.embeds.map(({ id, span }): [string, Home] => [id, { page, under: headingsAbove(span.start.line, page) }])),
  );
}

function headingsAbove(line: number, { headings, tree }: Page): PageHeading[] {
  const own = new Set(tree.children.flatMap(({ type, position }) => (type === 'heading' ? (position?.start.line ?? []) : [])));
  let open: PageHeading[] = [];
  for (const heading of headings) {
    const at = heading.span.start.line;
    if (at > line) break;
    if (own.has(at)) open = [...open.filter(({ depth }) => depth < heading.depth), heading];
  }
  return open;
}
