import { describe, expect, test } from 'vitest';
import { complaints, goodItem } from '../../../support.ts';

const good = `Which one?

- [ ] The first, with \`code\`
  - It is not.
- [x] The second
  - It is.

    In two paragraphs.

---

Because.

And more.
`;

test('a good choice', () => {
  expect(goodItem('choice', good)).toMatchObject({
    kind: 'choice',
    prompt: 'Which one?',
    options: [
      { text: 'The first, with `code`', feedback: 'It is not.', isKey: false },
      { text: 'The second', feedback: 'It is.\n\nIn two paragraphs.', isKey: true },
    ],
    explanation: 'Because.\n\nAnd more.',
  });
});

test('a prompt of several blocks keeps its code, and the file may come from Windows', () => {
  const body = good.replace('Which one?', 'Look:\n\n```python checked\na = 1\nb = 2\n```\n\nWhich one?');
  const item = goodItem('choice', body.replaceAll('\n', '\r\n'));
  expect(item.prompt).toBe('Look:\n\n```python checked\na = 1\nb = 2\n```\n\nWhich one?');
  expect(item.options[1]?.feedback).toBe('It is.\n\nIn two paragraphs.');
});

test('an option of several paragraphs is read without its indentation', () => {
  const item = goodItem('choice', good.replace('The second\n', 'The second\n\n  ```yaml checked\n  a: 1\n  ```\n\n'));
  expect(item.options[1]).toMatchObject({ text: 'The second\n\n```yaml checked\na: 1\n```', feedback: 'It is.\n\nIn two paragraphs.' });
});

describe('what is wrong with it', () => {
  test.each<[string, string, string[]]>([
    ['no options', 'Which one?\n\n---\n\nBecause.\n', ['question/items 11: The prompt does not end in its options.']],
    ['text below the options', good.replace('\n---', '\nChoose!\n\n---'), ['question/items 20: The prompt does not end in its options.']],
    ['no prompt', good.replace('Which one?\n', ''), ['question/no-prompt 12: The options have no prompt above them.']],
    ['no box', good.replace('- [ ]', '-'), ['question/items 13: This option has no box.']],
    ['no feedback', good.replace('  - It is not.\n', ''), ['question/no-feedback 13: This option has no feedback.']],
    ['no key', good.replace('[x]', '[ ]'), ['question/no-key 13: No option is marked as right.']],
    ['only keys', good.replace('[ ]', '[x]'), ['question/no-key 13: Every option is marked as right.']],
    ['no explanation', good.replace(/---[\s\S]*/, ''), ['question/no-explanation 18: A choice question has 2 sections (prompt with options · explanation), this one has 1.']], // prettier-ignore
    ['a third section', `${good}\n---\n\nMore.\n`, ['question/sections 28: A choice question has 2 sections (prompt with options · explanation), this one has 3.']], // prettier-ignore
    ['an empty explanation', good.replace(/---[\s\S]*/, '---\n'), ['question/no-explanation 20: The explanation is empty.']],
  ])('%s', (_, body, expected) => {
    expect(complaints('choice', body)).toEqual(expected);
  });

  test('one option', () => {
    const body = 'Which?\n\n- [x] This\n  - Yes.\n\n---\n\nBecause.\n';
    expect(complaints('choice', body)).toEqual(['question/items 13: A choice needs at least two options.']);
  });

  test('accept, which only an answer takes', () => {
    expect(complaints('choice', good, { accept: '{ as: text }' })).toEqual([
      'question/accept-rule 9: A `choice` question takes no `accept`.',
    ]);
  });
});
