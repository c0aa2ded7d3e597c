import { rules } from '../catalogue.ts';
import type { GuideRule } from '../../guide.ts';
import { thresholds } from './thresholds.ts';
import { choices, likeness, singles, stemOf, wordsOf } from './words.ts';

const ABOVE =
  /\b(?:all|none|both|neither|any)\s+of\s+(?:the\s+above|these|them)\b|\ball\s+(?:answers|options)\b|^\W*(?:both\s+)?[A-E]\s+and\s+[A-E]\W*$/i;
const ABSOLUTE = /\b(?:always|never|every|all|none|must|impossible|guaranteed|entirely|completely)\b/i;

/** No option speaks about the other options: it is answered by logic and not by knowledge. */
export const checkAbove: GuideRule = ({ questions }, diagnostics) => {
  for (const { file, item } of choices(questions)) {
    for (const { text, span } of item.options) {
      if (!ABOVE.test(text)) continue;
      diagnostics.report(
        rules.allOfTheAbove,
        file,
        span,
        'This option speaks about the other options.',
        'Name a mistake of its own, or make it a question with several keys.',
      );
    }
  }
};

/** Absolute words in distractors alone give the key away: nothing is ever always so. */
export const checkAbsolutes: GuideRule = ({ questions }, diagnostics) => {
  for (const { file, item } of singles(questions)) {
    const absolute = item.options.filter(({ text }) => ABSOLUTE.test(text));
    if (absolute.length < 2 || absolute.some(({ isKey }) => isKey)) continue;
    for (const { text, span } of absolute) {
      const word = ABSOLUTE.exec(text)?.[0] ?? '';
      diagnostics.report(
        rules.absoluteWords,
        file,
        span,
        `\`${word}\` stands in distractors only.`,
        'Say how far it goes, or use such a word in the key, too.',
      );
    }
  }
};

/** A word that the stem shares with the key alone points at it. */
export const checkOverlap: GuideRule = ({ questions }, diagnostics) => {
  for (const { file, item } of singles(questions)) {
    const key = item.options.find(({ isKey }) => isKey);
    if (!key) continue;
    const others = new Set(item.options.filter(({ isKey }) => !isKey).flatMap(({ text }) => wordsOf(text)));
    const stem = new Set(wordsOf(stemOf(item.prompt)));
    const shared = [...new Set(wordsOf(key.text))].filter((word) => word.length > 5 && stem.has(word) && !others.has(word));
    if (shared.length === 0) continue;
    const words = shared.map((word) => `\`${word}\``).join(', ');
    diagnostics.report(
      rules.stemOverlap,
      file,
      key.span,
      `The key repeats ${words} of the question, and no distractor does.`,
      'Use another word in the key, or the same one in a distractor.',
    );
  }
};

/** Two options that say the same are both right or both wrong, and either way one is no choice. */
export const checkSameOptions: GuideRule = ({ questions }, diagnostics) => {
  for (const { file, item } of choices(questions)) {
    item.options.forEach(({ text, span }, index) => {
      const twin = item.options
        .slice(0, index)
        .findIndex(
          (other) => likeness(new Set(wordsOf(other.text)), new Set(wordsOf(text))) >= thresholds.same && sameSigns(other.text, text),
        );
      if (twin === -1) return;
      diagnostics.report(
        rules.sameOption,
        file,
        span,
        `This option says the same as option ${'ABCDEFGH'[twin] ?? ''}.`,
        'Replace one of the two with another mistake.',
      );
    });
  }
};

/** In code a sign can be the whole difference: `a[0]` and `a(0)` share all their words. */
function sameSigns(a: string, b: string): boolean {
  const signs = (text: string): string => text.replace(/[\p{L}\p{N}\s.,]/gu, '');
  return signs(a) === signs(b);
}

/** Feedback that only says "wrong" leaves the belief alone that led there. */
export const checkFeedback: GuideRule = ({ questions }, diagnostics) => {
  for (const { file, item } of questions) {
    const listed =
      'options' in item
        ? item.options
        : 'steps' in item
          ? item.steps
          : 'foreseen' in item
            ? item.foreseen
            : 'lines' in item
              ? item.lines
              : [];
    for (const { feedback, span } of listed) {
      const count = wordsOf(feedback).length;
      if (count === 0 || count >= thresholds.feedbackWords) continue;
      diagnostics.report(
        rules.shortFeedback,
        file,
        span,
        `Its feedback has ${String(count)} ${count === 1 ? 'word' : 'words'}.`,
        'Name the belief behind it and where that belief fails, or why it is right.',
      );
    }
  }
};
