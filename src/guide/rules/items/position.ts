import { rules } from '../catalogue.ts';
import type { GuideRule } from '../../guide.ts';
import { percent } from './length.ts';
import { thresholds } from './thresholds.ts';
import { singles } from './words.ts';

/** Always choosing the same position must not pay. */
export const checkPosition: GuideRule = ({ questions }, diagnostics) => {
  const bank = singles(questions);
  if (bank.length < thresholds.bank) return;
  const byPosition = Map.groupBy(bank, ({ item }) => item.options.findIndex(({ isKey }) => isKey));
  for (const [position, some] of byPosition) {
    const share = some.length / bank.length;
    if (share <= thresholds.position) continue;
    for (const { file, item } of some) {
      const key = item.options[position];
      if (!key) continue;
      const message = `The key is option ${'ABCDEFGH'[position] ?? ''} here and in ${percent(share)} of all choices with one key.`;
      diagnostics.report(
        rules.bankPosition,
        file,
        key.span,
        message,
        'Move the key of some of these questions, with its feedback, to another position.',
      );
    }
  }
};
