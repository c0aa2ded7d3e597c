import { canonicalOutput } from '../../answers/text.ts';
import type { Outcome } from '../outcome.ts';

/** Grades a prediction: the output as printed, blanks at line ends aside; the score is the share of right lines. */
export function gradePredict(output: string, typed: string): Outcome {
  const wanted = canonicalOutput(output).split('\n');
  const found = canonicalOutput(typed).split('\n');
  const agreeing = wanted.filter((line, index) => line === found[index]).length;
  return { right: wanted.join('\n') === found.join('\n'), score: agreeing / Math.max(wanted.length, found.length) };
}
