import type { APIRoute } from 'astro';
import { addressOf } from '../labels.ts';
import { light } from '../share/colours.ts';
import { icons } from '../share/icons.ts';
import { site } from '../site.ts';

/** What a phone needs to put the guide among its apps. */
export const GET: APIRoute = () => {
  const root = addressOf('');
  const manifest = {
    id: root,
    name: `${site.name}, ${site.line}`,
    short_name: site.name,
    description: site.description,
    lang: 'en-GB',
    start_url: root,
    scope: root,
    display: 'minimal-ui',
    background_color: light.paper,
    theme_color: light.paper,
    icons: [
      { src: `${root}favicon.svg`, type: 'image/svg+xml', sizes: 'any' },
      ...icons
        .filter(({ name }) => name.startsWith('icon-'))
        .map(({ name, size, isCut }) => ({
          src: `${root}${name}.png`,
          type: 'image/png',
          sizes: `${String(size)}x${String(size)}`,
          purpose: isCut ? 'maskable' : 'any',
        })),
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
