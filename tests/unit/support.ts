import type { LoadedGuide } from '../../src/guide/guide.ts';
import { readGuide } from '../../src/guide/load.ts';
import { Diagnostics, type Diagnostic } from '../../src/guide/diagnostic.ts';
import { parseQuestion, type Question } from '../../src/guide/question.ts';
import { SourceFile } from '../../src/guide/source.ts';

/** The front matter of a question; `more` overrides or adds lines such as `level: mid`. */
export function questionFacts(kind: string, more: Readonly<Record<string, string>> = {}): string {
  const facts = {
    kind,
    level: 'junior',
    topics: '[processes]',
    rounds: '[coding]',
    refs: '["https://example.org/page#part"]',
    revision: '1',
    verified: '{ on: 2026-11-22, with: references }',
    ...more,
  };
  return ['---', ...Object.entries(facts).map(([key, value]) => `${key}: ${value}`), '---', ''].join('\n');
}

/** Reads a question as it would be read from `content/parts/01-demo/questions/one.md`. */
export function readQuestion(text: string): { question: Question | undefined; diagnostics: readonly Diagnostic[] } {
  const diagnostics = new Diagnostics();
  const file = new SourceFile('content/parts/01-demo/questions/one.md', text);
  return { question: parseQuestion(file, 'demo/one', diagnostics), diagnostics: diagnostics.list };
}

/** The item of a good question; fails the test with the diagnostics when it is not good. */
export function goodItem<Kind extends Question['item']['kind']>(
  kind: Kind,
  body: string,
  more: Readonly<Record<string, string>> = {},
): Extract<Question['item'], { kind: Kind }> {
  const { question, diagnostics } = readQuestion(`${questionFacts(kind, more)}\n${body}`);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(brief).join('\n'));
  if (question?.item.kind !== kind) throw new Error('The question has no item.');
  return question.item as Extract<Question['item'], { kind: Kind }>;
}

/** What is wrong with a question of a kind, one line each. */
export function complaints(kind: string, body: string, more: Readonly<Record<string, string>> = {}): string[] {
  return readQuestion(`${questionFacts(kind, more)}\n${body}`).diagnostics.map(brief);
}

/** `rule line: message` */
export function brief({ rule, span, message }: Diagnostic): string {
  return `${rule} ${String(span.start.line)}: ${message}`;
}

/** A guide from texts by their path below `content/`. */
export function guideOf(files: Readonly<Record<string, string>>): LoadedGuide {
  return readGuide(Object.entries(files).map(([path, text]) => new SourceFile(`content/${path}`, text)));
}

/** Numbers from 0 to below `limit` that look random and are the same on every run. */
export function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** The items in another order. */
export function shuffled<Item>(items: readonly Item[], roll: (limit: number) => number): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(roll(left.length), 1));
}
