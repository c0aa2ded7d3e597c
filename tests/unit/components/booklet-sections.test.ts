import { expect, test } from 'vitest';
import { bookletSections, letter } from '../../../src/components/booklet/sections.ts';
import type { ShownQuestion } from '../../../src/content-loaders.ts';
import { questionFacts, readQuestion } from '../support.ts';

const body = `${questionFacts('recall')}
How does it end?

---

It ends by itself.

- [ ] Says when
- [ ] Says who is told

---

Ends are asked about often.
`;
const { question: parsed } = readQuestion(body);

function questions(...ids: readonly string[]): ShownQuestion[] {
  if (!parsed) throw new Error('The question cannot be read.');
  const { file, ...rest } = parsed;
  return ids.map((id) => ({ ...rest, id, path: file.path, address: id, about: [], home: undefined, lead: '' }));
}

const page = (title: string, ...ids: readonly string[]): { title: string; body: string } => ({
  title,
  body: ids.map((id) => `Text.\n\n<Question id="${id}" />\n`).join('\n'),
});

/** `Title: 1 id, 2 id` */
const brief = (sections: ReturnType<typeof bookletSections>): string[] =>
  sections.map((section) => `${section.title}: ${section.questions.map((one) => `${String(one.number)} ${one.question.id}`).join(', ')}`);

test('questions are numbered through in the order in which the pages embed them; a page without any makes no section', () => {
  const pages = [page('Overview'), page('First', 'demo/b', 'demo/a'), page('Second', 'demo/c')];
  expect(brief(bookletSections(pages, questions('demo/a', 'demo/b', 'demo/c')))).toEqual(['First: 1 demo/b, 2 demo/a', 'Second: 3 demo/c']);
});

test('each question stands once, and none is lost', () => {
  const pages = [page('First', 'demo/a', 'demo/a', 'other/x'), page('Second', 'demo/a', 'demo/b')];
  const expected = ['First: 1 demo/a', 'Second: 2 demo/b', 'Further questions: 3 demo/c'];
  expect(brief(bookletSections(pages, questions('demo/a', 'demo/b', 'demo/c')))).toEqual(expected);
});

test('options have letters', () => {
  expect([0, 1, 25].map(letter)).toEqual(['A', 'B', 'Z']);
});
