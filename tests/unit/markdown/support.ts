import { markdownToHtml, type HastPluginEntry } from 'satteri';
import { markdownFeatures } from '../../../src/guide/markdown.ts';

/** Markdown as the site renders it, with one or a few of its plugins. */
export async function render(markdown: string, ...hastPlugins: HastPluginEntry[]): Promise<string> {
  const { html } = await markdownToHtml(markdown, { features: { ...markdownFeatures, frontmatter: false, rawHtml: false }, hastPlugins });
  return html.trim();
}
