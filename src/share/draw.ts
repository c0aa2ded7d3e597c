import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { site } from '../site.ts';
import type { CardFacts } from './facts.ts';
import { iconSvg } from './icons.ts';
import { HEIGHT, layout, measured, titleSizes, WIDTH, type Box, type Brand } from './layout.ts';
import { shorten } from './shorten.ts';

/** Atkinson Hyperlegible Next, by the Braille Institute, under the SIL Open Font Licence. It is drawn into cards and never sent to readers. */
const FONT = '@fontsource/atkinson-hyperlegible-next';
const weights = [400, 700, 800] as const;
const require = createRequire(import.meta.url);
const fonts = weights.flatMap((weight) =>
  // A letter that the first has not is looked for in the second.
  ['latin', 'latin-ext'].map((letters) => ({
    name: letters === 'latin' ? 'Card' : `Card ${letters}`,
    weight,
    style: 'normal' as const,
    data: readFileSync(require.resolve(`${FONT}/files/atkinson-hyperlegible-next-${letters}-${String(weight)}-normal.woff`)),
  })),
);

const brand: Brand = { name: site.name, line: site.line, icon: `data:image/svg+xml;base64,${iconSvg.toString('base64')}` };

/** How long the text may be, in characters, and how small the title may become before the text is shortened further. */
const bargains = [
  { length: 170, smallest: 88 },
  { length: 120, smallest: 76 },
  { length: 80, smallest: 58 },
] as const;

/** Changes whenever the same facts would be drawn in another way, so that no old picture is taken from the cache. */
export const edition = createHash('sha256')
  .update(JSON.stringify([brand, ['layout', 'draw', 'shorten', 'colours'].map((name) => source(name))]))
  .digest('hex');

function source(name: string): string {
  return readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8');
}

/**
 * Draws a card.
 *
 * @returns a PNG of 1200 × 630 pixels with a palette of 16 colours
 * @throws when a title is so long that it does not fit in the smallest size
 */
export async function drawCard(facts: CardFacts): Promise<Buffer> {
  const { length, size } = await fit(facts);
  const svg = await draw(layout({ ...facts, text: shorten(facts.text, length) }, brand, size, HEIGHT), HEIGHT);
  // Flat colours: sixteen are enough for smooth edges, and speckles would only cost bytes.
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 3 }).toBuffer();
}

/** The largest title, and with it the longest text, that leave nothing outside of the card's edges. */
async function fit(facts: CardFacts): Promise<{ length: number; size: number }> {
  const room = HEIGHT - (await frame(facts));
  const ofText = new Map<number, number>();
  for (const { length } of bargains) ofText.set(length, await heightOf(measured.text(shorten(facts.text, length))));
  for (const { length, smallest } of bargains) {
    for (const size of titleSizes) {
      if (size < smallest || isTooWide(facts.title, size)) continue;
      const left = room - (await heightOf(measured.title(facts.title, size)));
      if ((ofText.get(length) ?? 0) > left) continue;
      return { size, length: [...ofText].find(([, height]) => height <= left)?.[0] ?? length };
    }
  }
  throw new Error(`No card holds a title of ${String(facts.title.length)} characters: ${facts.title}`);
}

const frames = new Map<boolean, Promise<number>>();

/** How high everything but title and text is. There are two sorts: cards of a part have a line above the title. */
function frame({ section, tag }: CardFacts): Promise<number> {
  const hasLine = section + tag !== '';
  const known = frames.get(hasLine) ?? measureFrame(hasLine);
  frames.set(hasLine, known);
  return known;
}

async function measureFrame(hasLine: boolean): Promise<number> {
  const [size] = titleSizes;
  const sample = { title: 'Title', section: hasLine ? 'Part' : '', tag: '', text: 'Text' };
  const [card, title, text] = [layout(sample, brand, size), measured.title(sample.title, size), measured.text(sample.text)];
  return (await heightOf(card)) - (await heightOf(title)) - (await heightOf(text));
}

/** The longest word has to fit on a line; bold letters are about 0.6 of their size wide. */
function isTooWide(title: string, size: number): boolean {
  return Math.max(...title.split(' ').map(({ length }) => length)) * size * 0.6 > WIDTH - 144;
}

/** The height that a box takes of itself, in pixels. */
async function heightOf(box: Box): Promise<number> {
  const svg = await draw(box);
  return Number(/^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1] ?? Infinity);
}

/** Letters become outlines only where a height is given, that is in what is shown: to find out what fits they need not. */
function draw(box: Box, height?: number): Promise<string> {
  const isShown = height !== undefined;
  return satori(box as Parameters<typeof satori>[0], { width: WIDTH, ...(isShown && { height }), fonts, embedFont: isShown });
}
