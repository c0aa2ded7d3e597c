/** Sizes of type in a drawing, in its own units; sixteen of them are one `rem` of the page. Nothing is smaller than 13. */
export const type = {
  name: { size: 15, line: 20, isBold: true },
  said: { size: 13, line: 17, isBold: false },
  title: { size: 13, line: 17, isBold: true },
} as const;
export type Type = (typeof type)[keyof typeof type];

/**
 * Widths of characters in parts of the size of type. The page is set in the reader's own font, so these are those of the widest
 * of the usual ones, Noto Sans: in any other there is a little more air.
 */
const widths = new Map(
  Object.entries({
    0.27: " ijl.,:;'|!",
    0.35: 'ftrI()[]{}-/"`*J',
    0.5: 'csvxyzk_LFST',
    0.63: 'bdghnopquABPRK+=<>~',
    0.76: 'wCDGHNOQUVX&',
    0.95: 'mMW@%—→…',
  }).flatMap(([width, characters]) => Array.from(characters, (one): [string, number] => [one, Number(width)])),
);
const OTHER = 0.58;
const BOLD = 1.07;

/** The width that a text takes at most. */
export function widthOf(text: string, { size, isBold }: Type): number {
  const units = Array.from(text).reduce((sum, one) => sum + (widths.get(one) ?? OTHER), 0);
  return units * size * (isBold ? BOLD : 1);
}

/** Breaks a text at blanks, so that no line is wider than it may be, and none much shorter than the others; a single word that is wider stands alone. */
export function wrap(text: string, width: number, style: Type): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = fill(paragraph, width, style);
    for (let narrower = width - STEP; narrower > 0; narrower -= STEP) {
      const tried = fill(paragraph, narrower, style);
      if (tried.length > lines.length || tried.some((line) => widthOf(line, style) > narrower))
        return fill(paragraph, narrower + STEP, style);
    }
    return lines;
  });
}

const STEP = 4;

/** Puts as many words into each line as fit. */
function fill(paragraph: string, width: number, style: Type): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length === 0 || widthOf(longer, style) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
