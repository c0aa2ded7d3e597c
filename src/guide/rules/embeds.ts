import { suggest } from '../nearest.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** Every embedded question exists, is embedded once in a page, and no question is left out. */
export const checkEmbeds: GuideRule = ({ pages, questions, unreadable }, diagnostics) => {
  const broken = unreadable.flatMap((place) => (place.sort === 'question' ? [place.id] : []));
  const ids = [...questions.map(({ id }) => id), ...broken];
  const embedded = new Set<string>();
  for (const { embeds, file } of pages) {
    const here = new Set<string>();
    for (const { id, span } of embeds) {
      if (!ids.includes(id)) {
        diagnostics.report(rules.unknownQuestion, file, span, `There is no question \`${id}\`.`, suggest(id, ids));
      } else if (here.has(id)) {
        diagnostics.report(rules.embeddedTwice, file, span, `\`${id}\` is embedded in this page already.`, 'Remove one of the two.');
      }
      here.add(id);
      embedded.add(id);
    }
  }
  // A page that could not be read may embed any of them.
  if (unreadable.some(({ sort }) => sort === 'part' || sort === 'topic' || sort === 'misnamed')) return;
  for (const { id, file } of questions) {
    if (embedded.has(id)) continue;
    const fix = `Put \`<Question id="${id}" />\` on a line of its own where its subject is taught.`;
    diagnostics.report(rules.notEmbedded, file, file.lineSpan(1), `No page embeds \`${id}\`.`, fix);
  }
};
