import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, icons, type Icon } from '../share/icons.ts';

export const getStaticPaths = (() => icons.map((icon) => ({ params: { icon: icon.name }, props: icon }))) satisfies GetStaticPaths;

export const GET: APIRoute<Icon> = async ({ props }) =>
  new Response(new Uint8Array(await drawIcon(props)), { headers: { 'content-type': 'image/png' } });
