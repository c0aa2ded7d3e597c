import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { SourceFile, Span } from '../guide/source.ts';

/** Stands in a passage for what is not prose: code, a bare address, a picture. No word and no sentence contains it. */
export const GAP = '\uFFFC';

/**
 * One paragraph, heading, table cell or value as a reader sees it, markup taken out, which knows of every character where it is
 * written in the file.
 */
export class Passage {
  readonly file: SourceFile;
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(file: SourceFile) {
    this.file = file;
  }

  /** UTF-16, like the file's own text. */
  get text(): string {
    return this.#text;
  }

  /** The place in the file of the stretch between two offsets of `text`; the end is the offset after its last character. */
  span(start: number, end: number): Span {
    const first = this.#starts[start] ?? 0;
    return this.file.span(first, this.#ends[end - 1] ?? first);
  }

  /** Adds one character that stands for a whole stretch of the file. */
  addGap(start: number, end: number, character = GAP): void {
    this.#add(character, start, end);
  }

  /**
   * Adds a text that the file spells in its own way between two offsets: with escapes, quotes, indentation, and (in Markdown)
   * character references such as `&eacute;`. What the text lacks is passed over.
   */
  addText(text: string, start: number, end: number): void {
    const { text: source } = this.file;
    let at = start;
    for (let index = 0; index < text.length;) {
      const reference = referenceAt(source, at, text, index);
      if (reference) {
        for (const unit of reference.decoded.split('')) this.#add(unit, at, at + reference.length);
        at += reference.length;
        index += reference.decoded.length;
        continue;
      }
      const unit = text.charAt(index);
      const found = isEscape(source, at, unit) ? at + 1 : nextOf(source, at, end, unit);
      this.#add(unit, found, found + 1);
      at = found + 1;
      index += 1;
    }
  }

  #add(unit: string, start: number, end: number): void {
    this.#text += unit;
    this.#starts.push(start);
    this.#ends.push(end);
  }
}

/** The offset of the next such character before `end`; a blank stands also for the line break that YAML folds into it. */
function nextOf(source: string, at: number, end: number, unit: string): number {
  const found = source.indexOf(unit, at);
  return found === -1 || found >= end ? Math.min(at, end - 1) : found;
}

function isEscape(source: string, at: number, unit: string): boolean {
  return source[at] === '\\' && source[at + 1] === unit && /[!-/:-@[-`{-~]/.test(unit);
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]*));/y;

/** The character reference at an offset, when the text continues with what it stands for. */
function referenceAt(source: string, at: number, text: string, index: number): { decoded: string; length: number } | undefined {
  if (source[at] !== '&') return undefined;
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const decoded = name === undefined ? String.fromCodePoint(code) : decodeNamedCharacterReference(name);
  return decoded && text.startsWith(decoded, index) ? { decoded, length: whole.length } : undefined;
}
