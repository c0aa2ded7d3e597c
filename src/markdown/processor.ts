import { markdownToHtml, type HastPluginEntry } from 'satteri';
import { markdownFeatures } from '../guide/markdown.ts';
import { codeBlock } from './code-block.ts';
import { basedLinks } from './links.ts';
import { figures } from './figures.ts';
import { readableTables } from './tables.ts';

/** The Markdown of pages and of questions goes through the same plugins, so that both look and behave alike. */
export function hastPlugins(base: string): HastPluginEntry[] {
  return [codeBlock, readableTables, figures(base), basedLinks(base)];
}

const cache = new Map<string, string>();

/** Renders a piece of a question: its prompt, an option, a feedback. */
export async function renderMarkdown(source: string): Promise<string> {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const { html } = await markdownToHtml(source, {
    features: { ...markdownFeatures, frontmatter: false, rawHtml: false },
    hastPlugins: hastPlugins(import.meta.env.BASE_URL),
  });
  const trimmed = html.trim();
  cache.set(source, trimmed);
  return trimmed;
}

/** The same for a piece that is one paragraph: without the paragraph's tags, to stand in a label or a list. */
export async function renderInline(source: string): Promise<string> {
  const html = await renderMarkdown(source);
  return /^<p>(?:(?!<p>)[\s\S])*<\/p>$/.test(html) ? html.slice(3, -4) : html;
}
