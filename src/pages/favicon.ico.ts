import type { APIRoute } from 'astro';
import { drawIco } from '../share/icons.ts';

export const GET: APIRoute = async () => new Response(new Uint8Array(await drawIco()), { headers: { 'content-type': 'image/x-icon' } });
