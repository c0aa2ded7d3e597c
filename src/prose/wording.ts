import { search } from 'nlcst-search';
import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextProfanities from 'retext-profanities/en';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { pointEnd, pointStart } from 'unist-util-position';
import { VFile } from 'vfile';
import type { proseRules } from './rules.ts';
import { belittling, decent, inflated, literal, plainer, preferred, pronouns } from './wording-choices.ts';

/** A phrase that is not plain or not kind. */
export interface Phrase {
  readonly rule: Exclude<keyof typeof proseRules, 'spelling' | 'wordList'>;
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  /** What to write instead, the best first; nothing when it is better left out. */
  readonly instead: readonly string[];
}

type Tree = Parameters<typeof search>[0];
type Message = VFile['messages'][number];

/** The words of `plainer`, found like those of the other linters. */
function retextPlainer() {
  return (tree: Tree, file: VFile): void => {
    search(tree, Object.keys(plainer), (match, _index, _parent, phrase) => {
      const [start, end] = [pointStart(match[0]), pointEnd(match.at(-1))];
      const message = file.message(phrase, { ...(start && end && { place: { start, end } }), source: 'plainer', ruleId: phrase });
      message.actual = toString(match);
      message.expected = [...(plainer[phrase] ?? [])];
    });
  };
}

const simple = new Set(inflated.map((phrase) => phrase.replaceAll(' ', '-')));

const linter = unified()
  .use(retextEnglish)
  .use(retextEquality, { ignore: [...literal] })
  // What is surely swearing, and not `kill`, `failure` and a thousand others that may be.
  .use(retextProfanities, { sureness: 2, ignore: [...decent] })
  .use(retextRepeatedWords)
  .use(retextSimplify)
  .use(retextPlainer);

/** The phrases of some texts that should be others, text by text. All are read at once, which takes a tenth of the time. */
export function findPhrases(texts: readonly string[]): Phrase[][] {
  const glue = '\n\n';
  const file = new VFile(texts.join(glue));
  linter.runSync(linter.parse(file), file);
  let from = 0;
  return texts.map((text) => {
    const start = from;
    from += text.length + glue.length;
    return withoutEchoes(file.messages.flatMap((message) => readMessage(message, start, start + text.length)));
  });
}

/** In the order of the text, and of two linters that have something to say about one phrase only the first. */
function withoutEchoes(phrases: readonly Phrase[]): Phrase[] {
  const kept = phrases.filter((phrase, index) => phrases.findIndex(({ start }) => start === phrase.start) === index);
  return kept.sort((a, b) => a.start - b.start);
}

function readMessage(message: Message, from: number, to: number): Phrase[] {
  const { place, actual, expected, ruleId } = message;
  const rule = ruleOf(message);
  const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : [];
  if (rule === undefined || start === undefined || end === undefined || start < from || start >= to) return [];
  const instead = preferred[ruleId ?? ''] ?? (rule === 'belittling' ? [] : (expected ?? [])).slice(0, 3);
  return [{ rule, phrase: actual ?? '', start: start - from, end: end - from, instead }];
}

/** The rule of the guide that a message of a linter belongs to; nothing when the guide does not follow it. */
function ruleOf({ source, ruleId }: Message): Phrase['rule'] | undefined {
  const id = ruleId ?? '';
  if (source === 'retext-profanities') return 'profanity';
  if (source === 'retext-repeated-words') return 'repeatedWord';
  if (source === 'plainer') return 'plain';
  if (source === 'retext-simplify') return simple.has(id) ? 'plain' : undefined;
  if (belittling.includes(id)) return 'belittling';
  return pronouns.includes(id) ? 'gendered' : 'inclusive';
}
