import type { Image, Link } from 'mdast';
import type { Diagnostics, Edit } from '../diagnostic.ts';
import type { Guide, GuideRule } from '../guide.ts';
import { textOf, walk, type Placed } from '../markdown.ts';
import { suggest } from '../nearest.ts';
import type { SourceFile, Span } from '../source.ts';
import { rules } from './catalogue.ts';

/** The site's own pages, which are not content. */
const ownPages = ['/', '/search/', '/about/'];

/** What a link may lead to outside of the guide. */
const schemes = ['https:', 'http:', 'mailto:'];

/** Every link within the guide leads to a page, and its fragment to a heading of that page. */
export const checkLinks: GuideRule = (guide, diagnostics) => {
  const targets = addresses(guide);
  for (const page of [...guide.pages, ...guide.questions]) {
    const self = 'headings' in page ? `/${page.id}/` : undefined;
    walk(page.tree, (node) => {
      if (node.type === 'image') checkPicture(node, page.file, guide.pictures, diagnostics);
      if (node.type !== 'link' && node.type !== 'definition') return;
      const { url, position } = node as Placed<Link>;
      const [scheme] = /^[a-z][a-z0-9+.-]*:/i.exec(url) ?? [];
      if (scheme !== undefined) {
        if (scheme.toLowerCase() === 'http:') {
          diagnostics.report(rules.plainLink, page.file, position, `\`${url}\` is not encrypted.`, 'Write `https:`.');
        } else if (node.type === 'link' && textOf(node).trim() === url && page.file.text[position.start.offset] === '[') {
          diagnostics.report(
            rules.bareLink,
            page.file,
            position,
            'The label of this link is its address.',
            'Use the name of what it leads to.',
          );
        }
        if (schemes.includes(scheme.toLowerCase())) return;
        diagnostics.report(rules.brokenLink, page.file, position, `\`${scheme}\` leads to no page.`, 'Link to an https address.');
        return;
      }
      const [path = '', fragment] = (url.startsWith('#') && self !== undefined ? self + url : url).split('#');
      const known = targets.get(path);
      if (!path.startsWith('/')) {
        diagnostics.report(
          rules.brokenLink,
          page.file,
          position,
          `\`${url}\` is a relative link.`,
          'Start it at the root of the site: `/python/debugging/`.',
        );
      } else if (!known) {
        const withSlash = targets.has(`${path}/`);
        const fix = withSlash ? `Write \`${path}/\`.` : suggest(path, [...targets.keys()]);
        // In a question nothing is changed without asking: the link may stand in a prompt or an option.
        const edit = withSlash && 'headings' in page ? addSlash(page.file, position, path) : undefined;
        diagnostics.report(rules.brokenLink, page.file, position, `There is no page \`${path}\`.`, fix, edit);
      } else if (fragment !== undefined && known !== 'any' && !known.includes(fragment)) {
        diagnostics.report(
          rules.brokenLink,
          page.file,
          position,
          `\`${path}\` has no heading \`#${fragment}\`.`,
          known.length > 0 ? suggest(fragment, known) : 'Remove the fragment.',
        );
      }
    });
  }
};

/** Pictures lie in `public/` and nowhere else: a page fetches nothing from another origin, and nothing lies beside it. */
function checkPicture(
  { url, position }: Placed<Image>,
  file: SourceFile,
  pictures: readonly string[] | undefined,
  diagnostics: Diagnostics,
): void {
  if (/^\/(?!\/)/.test(url)) {
    if (!pictures || pictures.includes(url)) return;
    const fix = suggest(url, pictures);
    diagnostics.report(rules.brokenLink, file, position, `There is no picture \`${url}\` in public/.`, fix);
    return;
  }
  const message = `The picture \`${url}\` is not a file of this site.`;
  diagnostics.report(rules.brokenLink, file, position, message, 'Put it into public/ and write its name behind a slash: `/curve.svg`.');
}

/** The edit that puts a slash behind a link's path, which stands last in the link's source. */
function addSlash(file: SourceFile, { start, end }: Span, path: string): readonly Edit[] | undefined {
  const at = file.text.slice(start.offset, end.offset).lastIndexOf(path);
  if (at === -1) return undefined;
  const after = start.offset + at + path.length;
  return [{ start: after, end: after, text: '/' }];
}

/** Every address of the site with the fragments that it has; a page that could not be read may have any. */
function addresses({ pages, questions, unreadable }: Guide): Map<string, readonly string[] | 'any'> {
  const targets = new Map<string, readonly string[] | 'any'>(ownPages.map((path) => [path, []]));
  for (const { id, headings } of pages)
    targets.set(
      `/${id}/`,
      headings.map(({ slug }) => slug),
    );
  const places = unreadable.filter((place) => 'part' in place);
  for (const { id, sort } of places) if (sort !== 'question') targets.set(`/${id}/`, 'any');
  for (const { part } of [...pages, ...places]) for (const own of ['questions', 'print']) targets.set(`/${part}/${own}/`, []);
  const broken = places.filter(({ sort }) => sort === 'question');
  for (const { id, part } of [...questions, ...broken]) targets.set(`/${part}/questions/${id.slice(part.length + 1)}/`, []);
  return targets;
}
