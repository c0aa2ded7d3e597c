import { rules } from '../catalogue.ts';
import type { SourceFile, Span } from '../../source.ts';
import type { GuideRule } from '../../guide.ts';
import { thresholds } from './thresholds.ts';
import { likeness, stemOf, wordsOf } from './words.ts';

const NEGATIVE =
  /\bNOT\b|\b(?:[Ww]hich|[Ww]hat)\b(?:\s+\S+){0,4}?\s+(?:is|are|does|do|would|will|can|should)(?:n't|\s+not)\b|\bexcept\b[^.?]*\?|\bleast\s+likely\b/;
const TRIVIA =
  /\bin\s+(?:which|what)\s+year\b|\bwhen\s+was\b[^?]*\b(?:released|created|founded|introduced)\b|\bwho\s+(?:created|invented|wrote|founded)\b|\bwhat\s+does\b[^?]*\bstand\s+for\b/i;

/** A negative stem is misread by those who know, and answered right by those who do not. */
export const checkNegative: GuideRule = ({ questions }, diagnostics) => {
  for (const { file, item, frontMatter } of questions) {
    const stem = stemOf(item.prompt);
    if (item.kind !== 'choice' || !NEGATIVE.test(stem)) continue;
    diagnostics.report(
      rules.negativeStem,
      file,
      placeOf(file, stem, frontMatter.bodyStart),
      'This question asks for what is not so.',
      'Ask for what is so, and turn the options round.',
    );
  }
};

/** Trivia can be looked up; an interview asks for what cannot. */
export const checkTrivia: GuideRule = ({ questions }, diagnostics) => {
  for (const { file, item, frontMatter } of questions) {
    const match = TRIVIA.exec(item.prompt);
    if (!match) continue;
    diagnostics.report(
      rules.trivia,
      file,
      placeOf(file, match[0], frontMatter.bodyStart),
      'This asks for something to be looked up.',
      'Ask why it matters, or what follows from it.',
    );
  }
};

/** Two prompts that ask the same share a learner's time between them. */
export const checkDuplicates: GuideRule = ({ questions }, diagnostics) => {
  const runs = questions.map(({ item }) => {
    const words = wordsOf(item.prompt);
    return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(' ')));
  });
  // Hardly any two prompts have a run in common: only those that do are held against each other.
  const holders = new Map<string, number[]>();
  questions.forEach(({ file, frontMatter }, index) => {
    const mine = runs[index] ?? new Set<string>();
    const near = new Set([...mine].flatMap((run) => holders.get(run) ?? []));
    for (const run of mine) holders.set(run, [...(holders.get(run) ?? []), index]);
    const twins = [...near].filter((one) => mine.size > 4 && likeness(mine, runs[one] ?? new Set()) >= thresholds.duplicate);
    const other = questions[Math.min(...twins)];
    if (!other) return;
    const line = file.point(frontMatter.bodyStart + 1).line;
    diagnostics.report(
      rules.nearDuplicate,
      file,
      file.lineSpan(line),
      `This prompt is nearly that of \`${other.id}\`.`,
      'Ask about another side of it, or drop one of the two.',
    );
  });
};

/** An explanation that only repeats the key explains nothing. */
export const checkExplanation: GuideRule = ({ questions }, diagnostics) => {
  for (const { file, item } of questions) {
    if (item.kind !== 'choice') continue;
    const words = wordsOf(item.explanation);
    const known = new Set(item.options.filter(({ isKey }) => isKey).flatMap(({ text, feedback }) => wordsOf(`${text} ${feedback}`)));
    const repeated = words.filter((word) => known.has(word)).length / Math.max(1, words.length);
    if (words.length >= thresholds.explanationWords || repeated < thresholds.repeated) continue;
    const span = placeOf(file, item.explanation, 0);
    diagnostics.report(
      rules.emptyExplanation,
      file,
      span,
      'The explanation repeats the key and its feedback.',
      'Give the mechanism, then what a senior would add.',
    );
  }
};

/** The line where a text starts in a file; its first line when it cannot be found again. */
function placeOf(file: SourceFile, text: string, from: number): Span {
  const [first = ''] = text.split('\n');
  const at = file.text.indexOf(first, from);
  return file.lineSpan(at === -1 ? 1 : file.point(at).line);
}
