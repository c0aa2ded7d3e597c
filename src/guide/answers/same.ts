import type { Accept } from '../schema/question.ts';
import { canonicalCommand } from './command.ts';
import { sameNumber } from './number.ts';
import { canonicalPython } from './python.ts';
import { canonicalList, canonicalText } from './text.ts';

/**
 * Whether a typed answer is one of the keys, by the rule that the question declares.
 *
 * An answer that the rule cannot read (an open quote, a word for a number) is no key and no error.
 */
export function isAccepted(answer: string, keys: readonly string[], accept: Accept): boolean {
  return answer.trim() !== '' && keys.some((key) => isSame(answer, key, accept));
}

function isSame(answer: string, key: string, accept: Accept): boolean {
  switch (accept.as) {
    case 'text':
      return canonicalText(answer) === canonicalText(key);
    case 'list':
      return canonicalList(answer) === canonicalList(key);
    case 'number':
      return sameNumber(answer, key, accept.unit, accept.tolerance);
    case 'command':
      return sameForm(answer, key, (line) => canonicalCommand(line, accept));
    case 'python':
      return sameForm(answer, key, canonicalPython);
  }
}

function sameForm(answer: string, key: string, canonical: (line: string) => string | undefined): boolean {
  const form = canonical(answer);
  return form !== undefined && form === canonical(key);
}
