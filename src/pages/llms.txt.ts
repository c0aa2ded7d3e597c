import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { addressOf } from '../labels.ts';
import { outlineOf } from '../outline.ts';
import { site } from '../site.ts';

/** A map of the guide for programs that read text: every page with its summary, in reading order. */
export const GET: APIRoute = async ({ site: origin }) => {
  const parts = await getCollection('parts');
  const lines = [`# ${site.name}: ${site.subtitle}`, '', `> ${site.description}`];
  const diagnostic = new URL(addressOf('diagnostic'), origin).href;
  lines.push('', `- [Two-minute diagnostic](${diagnostic}): a few short questions that tell where to start.`);
  for (const part of parts) {
    const { pages } = await outlineOf(part.id);
    lines.push('', `## ${part.data.title}`, '');
    // The booklet says nothing that the questions' own pages do not.
    for (const { id, name, summary } of pages.filter((page) => page.id !== `${part.id}/print`)) {
      lines.push(`- [${id === part.id ? part.data.title : name}](${new URL(addressOf(id), origin).href}): ${summary}`);
    }
  }
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
