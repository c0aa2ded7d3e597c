import type { Diagnostics } from '../guide/diagnostic.ts';
import type { SourceFile, Span } from '../guide/source.ts';
import { proseRules } from './rules.ts';

/** A word that is right although no dictionary has it. */
export interface ListedWord {
  readonly word: string;
  readonly span: Span;
}

/** `content/words.txt`: one word a line; what follows `#` is a comment. */
export class WordList {
  readonly #file: SourceFile | undefined;
  readonly #listed: readonly ListedWord[];
  readonly #used = new Set<string>();

  /** @param file nothing stands for an empty list */
  constructor(file: SourceFile | undefined) {
    this.#file = file;
    this.#listed = file ? readLines(file) : [];
  }

  get words(): readonly string[] {
    return this.#listed.map(({ word }) => word);
  }

  /** Whether a word is in the list, which remembers that it was asked. An entry with capitals is a name, and right only with them. */
  has(word: string): boolean {
    const found = this.#listed.filter((entry) => entry.word === word || entry.word === word.toLowerCase());
    for (const entry of found) this.#used.add(entry.word);
    return found.length > 0;
  }

  /**
   * Reports what makes the list hard to look through: several words in a line, a word twice, no order, and words that nobody needs.
   *
   * @param isAll whether all of the content was held against the list, so that it knows which words are not needed
   */
  report(diagnostics: Diagnostics, isAll: boolean): void {
    const file = this.#file;
    if (!file) return;
    let before: ListedWord | undefined;
    for (const entry of this.#listed) {
      const { word, span } = entry;
      const report = (message: string, fix: string): void => {
        diagnostics.report(proseRules.wordList, file, span, message, fix);
      };
      const order = before ? compare(before.word, word) : -1;
      if (!/^\p{L}[\p{L}\p{M}'’]*$/u.test(word)) report(`\`${word}\` is not one word.`, 'Write one word a line, of letters only.');
      else if (order === 0) report(`\`${word}\` stands in the list already.`, 'Remove this line.');
      else if (order > 0) report(`\`${word}\` does not stand in its place in the alphabet.`, this.#placeOf(word));
      else if (isAll && !this.#used.has(word)) report(`Nothing in the content needs \`${word}\` in this list.`, 'Remove this line.');
      before = order > 0 ? before : entry;
    }
  }

  #placeOf(word: string): string {
    const next = this.words.find((other) => compare(other, word) > 0);
    return next === undefined ? 'Move the line to the end.' : `Move the line above \`${next}\`.`;
  }
}

function readLines(file: SourceFile): ListedWord[] {
  return file.text.split('\n').flatMap((line, index) => {
    const word = line.replace(/#.*/, '').trim();
    if (word === '') return [];
    const { start } = file.lineSpan(index + 1);
    return [{ word, span: file.span(start.offset, start.offset + word.length) }];
  });
}

/** By the alphabet, without a difference between capitals and others. */
function compare(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}
