import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** Ids are unique over the guide: two folders `08-python` and `09-python` would make one address. */
export const checkIdentity: GuideRule = (guide, diagnostics) => {
  const seen = new Map<string, string>();
  for (const { id, file } of [...guide.pages, ...guide.questions]) {
    const kind = guide.questions.some((question) => question.file === file) ? 'question' : 'page';
    const key = `${kind} ${id}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, file.path);
    else {
      const message = `The id \`${id}\` is taken by ${first}.`;
      diagnostics.report(rules.duplicateId, file, file.lineSpan(1), message, 'Give this file, or the folder of its part, another name.');
    }
  }
};
