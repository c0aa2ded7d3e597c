import { light } from './colours.ts';
import type { CardFacts } from './facts.ts';

/** The size that every network asks for, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** An element as satori reads it: a box of flex layout, or a picture. */
export interface Box {
  readonly type: 'div' | 'img';
  readonly props: Readonly<Record<string, unknown>>;
}

/** How large the title is set, the largest that fits first, in pixels. A card is often shown at a third of its size. */
export const titleSizes = [132, 116, 100, 88, 76, 66, 58] as const;

const MARGIN = 72;

/** What is the same on every card. */
export interface Brand {
  readonly name: string;
  readonly line: string;
  /** The icon, as a `data:` address. */
  readonly icon: string;
}

/** What a card's parts are as high as, whatever else stands on it: to be drawn alone, `WIDTH` wide, and measured. */
export const measured = {
  title: (title: string, size: number): Box => box({ width: WIDTH, padding: `0 ${String(MARGIN)}px` }, titleBox(title, size)),
  text: (text: string): Box => box({ width: WIDTH, padding: `0 ${String(MARGIN)}px` }, textBox(text)),
};

/**
 * A card: the part, the title with a highlighter's stroke on its last word, the text, the brand at the foot.
 *
 * @param height the height of the card; without one it is as high as what stands on it
 */
export function layout({ title, section, tag, text }: CardFacts, brand: Brand, titleSize: number, height?: number): Box {
  const kicker = [section, tag].filter(Boolean).join(' · ');
  return box(
    {
      flexDirection: 'column',
      width: WIDTH,
      ...(height !== undefined && { height }),
      padding: `60px ${String(MARGIN)}px 52px`,
      background: light.paper,
      color: light.ink,
      fontFamily: 'Card',
    },
    ...(kicker === '' ? [] : [box({ marginBottom: 22, fontSize: 34, fontWeight: 700, color: light.faint }, kicker)]),
    titleBox(title, titleSize),
    textBox(text),
    box({ flexGrow: 1, minHeight: 40 }),
    box(
      { alignItems: 'center', paddingTop: 28, borderTop: `3px solid ${light.line}` },
      { type: 'img', props: { src: brand.icon, width: 56, height: 56 } },
      box({ marginLeft: 18, fontSize: 36, fontWeight: 800, letterSpacing: -0.7 }, brand.name),
      box({ marginLeft: 18, fontSize: 30, color: light.faint }, brand.line),
    ),
  );
}

/** The title word by word: a word is a box, so that the last one can carry the stroke wherever the line breaks. */
function titleBox(title: string, size: number): Box {
  const all = title.split(' ');
  // A stroke on two letters would look like a slip of the hand.
  const tail = (all.at(-1) ?? '').length < 3 ? 2 : 1;
  const struck = all.splice(-tail).join(' ');
  const edge = size * 0.1;
  return box(
    {
      flexWrap: 'wrap',
      columnGap: size * 0.25,
      fontSize: size,
      fontWeight: 800,
      lineHeight: 1.14,
      letterSpacing: size * -0.02,
    },
    ...all.map((word) => box({}, word)),
    box(
      {
        padding: `0 ${String(edge)}px`,
        margin: `0 -${String(edge)}px`,
        backgroundImage: `linear-gradient(transparent 13%, ${light.mark} 13%, ${light.mark} 93%, transparent 93%)`,
      },
      struck,
    ),
  );
}

function textBox(text: string): Box {
  return box({ marginTop: 34, fontSize: 36, lineHeight: 1.36, color: light.faint }, text);
}

function box(style: Readonly<Record<string, unknown>>, ...children: readonly (Box | string)[]): Box {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}
