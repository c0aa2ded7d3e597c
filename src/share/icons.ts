import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { light } from './colours.ts';

/** The icon as browsers get it, which changes with the system's theme, and the only one that anybody draws. */
export const iconSvg = readFileSync(resolve('public/favicon.svg'));

/** A picture of the icon, made from `public/favicon.svg`. */
export type Icon = Readonly<{
  /** The name of its file, without `.png`. */
  name: string;
  /** Width and height in pixels. */
  size: number;
  /** Whether the system cuts it into a shape of its own: then it has no corners, and a tenth of paper around it on each side. */
  isCut: boolean;
}>;

export const icons: readonly Icon[] = [
  { name: 'apple-touch-icon', size: 180, isCut: true },
  { name: 'icon-192', size: 192, isCut: false },
  { name: 'icon-512', size: 512, isCut: false },
  { name: 'icon-maskable-512', size: 512, isCut: true },
];

/** The icon as PNG. */
export async function drawIcon({ size, isCut }: Omit<Icon, 'name'>): Promise<Buffer> {
  const edge = isCut ? Math.round(size / 10) : 0;
  const inner = size - 2 * edge;
  const picture = sharp(iconSvg, { density: (72 * inner) / 32 }).resize(inner, inner);
  if (isCut)
    picture.flatten({ background: light.paper }).extend({ top: edge, bottom: edge, left: edge, right: edge, background: light.paper });
  return picture.png({ palette: true, effort: 7 }).toBuffer();
}

/**
 * The icon as ICO, for what asks for `/favicon.ico` without reading the page. The format is a list of pictures, and one of them may
 * be a PNG as it is: six bytes that say so, sixteen for the picture, then the picture.
 */
export async function drawIco(): Promise<Buffer> {
  const size = 32;
  const picture = await drawIcon({ size, isCut: false });
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}
