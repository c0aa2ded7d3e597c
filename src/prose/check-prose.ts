import type { Cache } from '../cache.ts';
import { Diagnostics, sortDiagnostics, type Diagnostic } from '../guide/diagnostic.ts';
import type { Guide } from '../guide/guide.ts';
import { nearest } from '../guide/nearest.ts';
import { LibraryFinder, type Finder, type Findings } from './findings.ts';
import type { Passage } from './passage.ts';
import { proseOf, type Prose } from './read.ts';
import { proseRules, proseUnavailable } from './rules.ts';
import type { Unknown } from './spelling.ts';
import { WordList } from './word-list.ts';
import type { Phrase } from './wording.ts';

/**
 * Holds what the content says to readers to spelling and wording.
 *
 * @param only paths of files to look at; all of them without it. Whether the word list needs all of its words shows only with all.
 * @param finder finds what is wrong with texts
 */
export async function checkProse(
  guide: Guide,
  cache: Cache,
  only?: readonly string[],
  finder: Finder = new LibraryFinder(cache),
): Promise<Diagnostic[]> {
  const diagnostics = new Diagnostics();
  const list = guide.data.get('words.txt');
  const isAll = !only || (list !== undefined && only.includes(list.path));
  const documents = proseOf(guide, (path) => isAll || only.includes(path));
  const words = new WordList(list);
  try {
    const unknown = report(documents, await finder.look(documents.map(textsOf)), words, diagnostics);
    const suggestions = await finder.suggest(unknown.map(({ word }) => word));
    unknown.forEach((one, index) => {
      reportUnknown(one, suggestions[index] ?? [], words, diagnostics);
    });
  } catch (error) {
    reportMissing(error, documents, diagnostics);
    return diagnostics.list;
  }
  // A page that cannot be read may need a word that no other one needs.
  words.report(diagnostics, isAll && guide.unreadable.length === 0);
  return sortDiagnostics(diagnostics.list);
}

function textsOf({ passages }: Prose): string[] {
  return passages.map(({ text }) => text);
}

/** A word with its passage. */
interface Met extends Unknown {
  readonly passage: Passage;
}

/** Reports all that needs no further question, and gives the words of which is not known what they may be meant to be. */
function report(documents: readonly Prose[], findings: readonly (readonly Findings[])[], words: WordList, diagnostics: Diagnostics): Met[] {
  return documents.flatMap(({ passages }, index) =>
    passages.flatMap((passage, place) => {
      const { unknown, phrases } = findings[index]?.[place] ?? { unknown: [], phrases: [] };
      for (const one of phrases) reportPhrase(one, passage, diagnostics);
      const left = unknown.filter((one) => !words.has(one.word) && !isTold(one, phrases)).map((one) => ({ ...one, passage }));
      for (const one of left) if (one.british !== undefined) reportForeign(one, one.british, diagnostics);
      return left.filter(({ british }) => british === undefined);
    }),
  );
}

/** Of a word that is better not used, nobody wants to know how Britain spells it. */
function isTold({ british, start }: Unknown, phrases: readonly Phrase[]): boolean {
  return british !== undefined && phrases.some((phrase) => phrase.start <= start && start < phrase.end);
}

function reportForeign({ word, start, end, passage }: Met, british: string, diagnostics: Diagnostics): void {
  const fix = `Write \`${british}\`; a name that is spelt like this goes into content/words.txt.`;
  const message = `\`${word}\` is not spelt like this in Britain.`;
  diagnostics.report(proseRules.spelling, passage.file, passage.span(start, end), message, fix);
}

function reportUnknown(met: Met, suggestions: readonly string[], { words }: WordList, diagnostics: Diagnostics): void {
  const { word, start, end, passage } = met;
  const own = nearest(word, words);
  const meant = [...new Set([...(own === undefined ? [] : [own]), ...suggestions])].slice(0, 3);
  const question = meant.length > 0 ? `Did you mean ${choice(meant)}? ` : '';
  const fix = `${question}A term or name that is right goes into content/words.txt, code between backticks.`;
  diagnostics.report(proseRules.spelling, passage.file, passage.span(start, end), `\`${word}\` is in no dictionary.`, fix);
}

function reportPhrase({ rule, phrase, start, end, instead }: Phrase, passage: Passage, diagnostics: Diagnostics): void {
  diagnostics.report(proseRules[rule], passage.file, passage.span(start, end), messages[rule](phrase), fixOf(rule, instead));
}

const messages: Readonly<Record<Phrase['rule'], (phrase: string) => string>> = {
  repeatedWord: (phrase) => `\`${phrase.split(/\s+/)[0] ?? phrase}\` stands here twice.`,
  inclusive: (phrase) => `\`${phrase}\` leaves people out, or makes a figure of speech of them.`,
  gendered: (phrase) => `\`${phrase}\` says that this person is a man or a woman.`,
  profanity: (phrase) => `\`${phrase}\` is a swear word.`,
  belittling: (phrase) => `\`${phrase}\` tells readers how they should find it.`,
  plain: (phrase) => `\`${phrase}\` is a long way to say it.`,
};

function fixOf(rule: Phrase['rule'], instead: readonly string[]): string {
  if (rule === 'repeatedWord') return 'Remove one of the two.';
  if (rule === 'profanity') return 'Say it in other words.';
  if (rule === 'belittling') return 'Leave it out, or say what makes it so.';
  if (instead.length === 0) return 'Say it in other words; a name that is not yours to change stands between backticks.';
  const write = `Write ${choice(instead)}`;
  if (rule === 'gendered') return `${write}, or name the person again.`;
  return rule === 'plain' ? `${write}.` : `${write}; a name that is not yours to change stands between backticks.`;
}

/** `a`, `b` or `c`, as code. */
function choice(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words.map((word) => `\`${word}\``));
}

/** Reports that a library is not installed; any other failure is a fault of the program, and thrown. */
function reportMissing(error: unknown, [first]: readonly Prose[], diagnostics: Diagnostics): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
  const [, name = 'a package'] = /package '([^']+)'/.exec(error.message) ?? [];
  const message = `Spelling and wording were not checked: \`${name}\` is not installed.`;
  if (first) diagnostics.report(proseUnavailable, first.file, first.file.lineSpan(1), message, 'Run `npm ci`.');
}
