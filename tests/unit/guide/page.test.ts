import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../../src/guide/diagnostic.ts';
import { attribute, parsePage, type Page } from '../../../src/guide/page.ts';
import { SourceFile } from '../../../src/guide/source.ts';
import { brief } from '../support.ts';

const topicFacts = `---
title: Basics
summary: What a process is, and how it ends.
order: 2
outcomes:
  - Tell a process from a thread
  - Read an exit status
---
`;
const partFacts = `---
title: Demonstration
short: Demo
summary: A part that exists for the tests only.
outcomes:
  - Tell a process from a thread
  - Read an exit status
series: { url: "https://example.org/", author: A. Author, published: 2024-05-21 }
---
`;

function read(text: string, id = 'demo/basics', sort: Page['sort'] = 'topic'): { page: Page | undefined; said: string[] } {
  const diagnostics = new Diagnostics();
  const page = parsePage(new SourceFile('content/x.mdx', text), id, sort, diagnostics);
  return { page, said: diagnostics.list.map(brief) };
}

const body = `
## Exit status

Text with \`code\`.

<Question id="demo/one" />

### The \`$?\` parameter

<SeniorAdds>

#### Inside

More, and <Question id="demo/two" />.

</SeniorAdds>

## Exit status
`;

test('a topic page', () => {
  const { page, said } = read(topicFacts + body);
  expect(said).toEqual([]);
  expect(page).toMatchObject({ sort: 'topic', id: 'demo/basics', part: 'demo', facts: { title: 'Basics', order: 2 } });
});

test("a part's own page", () => {
  const { page, said } = read(partFacts + body, 'demo', 'part');
  expect(said).toEqual([]);
  expect(page).toMatchObject({ sort: 'part', id: 'demo', part: 'demo', facts: { short: 'Demo', series: { published: '2024-05-21' } } });
});

describe('what a page holds', () => {
  const { page } = read(topicFacts + body);

  test('headings with the fragments that lead to them', () => {
    expect(page?.headings.map(({ depth, text, slug, span }) => [depth, text, slug, span.start.line])).toEqual([
      [2, 'Exit status', 'exit-status', 10],
      [3, 'The $? parameter', 'the--parameter', 16],
      [4, 'Inside', 'inside', 20],
      [2, 'Exit status', 'exit-status-1', 26],
    ]);
  });

  test('embedded questions, wherever they stand', () => {
    expect(page?.embeds.map(({ id, span }) => [id, span.start.line])).toEqual([
      ['demo/one', 14],
      ['demo/two', 22],
    ]);
  });

  test('components with their attributes', () => {
    expect(page?.components.map(({ name }) => name)).toEqual(['Question', 'SeniorAdds', 'Question']);
    const [question, note] = page?.components ?? [];
    expect(question && attribute(question, 'id')).toBe('demo/one');
    expect(note && attribute(note, 'id')).toBeUndefined();
  });
});

describe('a page that cannot be parsed is told by line, in words that the guide stands by', () => {
  test.each<[string, ...string[]]>([
    ['a { b', 'page/mdx-syntax 11: Unexpected end of file in expression, expected a corresponding closing brace for `{`.'],
    [
      '<SeniorAdds>\n\na',
      'page/mdx-syntax 11: Expected a closing tag for `<SeniorAdds>` (11:1).',
      'page/mdx-syntax 14: Or here: Expected a closing tag for `<SeniorAdds>` (11:1).',
    ],
    ['<!-- later -->', 'page/mdx-syntax 11: Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_`.'], // prettier-ignore
    ['if a <b c', 'page/mdx-syntax 11: Unexpected character after `<`, expected a valid JSX tag.'],
  ])('%s', (text, ...messages) => {
    const { page, said } = read(`${topicFacts}\nText.\n${text}\n`);
    expect(page).toBeUndefined();
    expect(said).toEqual(messages);
  });

  test('together with what is wrong with its facts', () => {
    expect(read(topicFacts.replace('order: 2', 'order: 0') + '\na { b\n').said).toHaveLength(2);
  });
});

test('a page without facts is no page', () => {
  expect(read('## Text\n')).toEqual({ page: undefined, said: ['content/front-matter 1: The file has no front matter.'] });
});
