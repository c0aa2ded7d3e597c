import type { Guide } from '../../src/guide/guide.ts';

/**
 * The address of one page of each type, for what is true of all pages of a type or of none: of topic pages the one with the most
 * questions, of the missing ones an address that is a slip away from a page.
 *
 * @throws when the content has no part, topic page, cheat sheet or question
 */
export function pageTypes({ parts, questions, pages }: Guide): string[] {
  const [part] = parts;
  const [question] = questions;
  const sheet = pages.find(({ sort }) => sort === 'sheet');
  const [topic] = pages.filter(({ sort }) => sort === 'topic').sort((a, b) => b.embeds.length - a.embeds.length);
  if (!part || !question || !topic || !sheet) throw new Error('The content has not one page of each type.');
  const single = `${question.part}/questions/${question.id.slice(question.part.length + 1)}`;
  const missing = topic.id.slice(0, -1);
  return [
    '',
    part.id,
    topic.id,
    single,
    `${part.id}/questions`,
    sheet.id,
    `${part.id}/print`,
    'diagnostic',
    'search',
    'about',
    missing,
  ].map((id) => (id === '' ? '/' : `/${id}/`));
}
