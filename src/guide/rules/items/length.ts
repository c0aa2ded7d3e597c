import { rules } from '../catalogue.ts';
import type { GuideRule } from '../../guide.ts';
import { thresholds } from './thresholds.ts';
import { singles, type ChoiceQuestion } from './words.ts';

/** How many times as long as the longest distractor the key is. */
function ratio({ item }: ChoiceQuestion): number {
  const length = (isKey: boolean): number =>
    Math.max(0, ...item.options.filter((option) => option.isKey === isKey).map(({ text }) => text.length));
  return length(true) / Math.max(1, length(false));
}

/** The longest option must not be the key more often than chance would make it, and never by much. */
export const checkLength: GuideRule = ({ questions }, diagnostics) => {
  const bank = singles(questions);
  const longest = bank.filter((question) => ratio(question) > 1);
  for (const question of bank) {
    const times = ratio(question);
    if (times <= thresholds.longer) continue;
    const key = question.item.options.find(({ isKey }) => isKey);
    if (!key) continue;
    const message = `The key is ${times.toFixed(1)} times as long as the longest distractor.`;
    diagnostics.report(rules.keyLength, question.file, key.span, message, 'Shorten it, or give the distractors the same detail.');
  }
  const share = longest.length / bank.length;
  if (bank.length < thresholds.bank || share <= thresholds.longest) return;
  for (const question of longest) {
    const key = question.item.options.find(({ isKey }) => isKey);
    if (!key) continue;
    const message = `The key is the longest option here and in ${percent(share)} of all choices with one key.`;
    diagnostics.report(
      rules.bankLength,
      question.file,
      key.span,
      message,
      `Shorten the key, here or elsewhere, until at most ${percent(thresholds.longest)} are left.`,
    );
  }
};

/** 0.305 as "31 %". */
export function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}
