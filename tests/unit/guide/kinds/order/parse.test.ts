import { expect, test } from 'vitest';
import { complaints, goodItem } from '../../../support.ts';

const good = `In which order?

1. Reproduce it
   - There is nothing to compare with otherwise.
2. Mend it
   - Now it can be seen to work.
3. Write it down
   - The next one will look here.

---

Because.
`;

test('a good order', () => {
  expect(goodItem('order', good)).toMatchObject({
    kind: 'order',
    prompt: 'In which order?',
    steps: [
      { text: 'Reproduce it', feedback: 'There is nothing to compare with otherwise.' },
      { text: 'Mend it', feedback: 'Now it can be seen to work.' },
      { text: 'Write it down', feedback: 'The next one will look here.' },
    ],
    explanation: 'Because.',
  });
});

test.each<[string, string, string[]]>([
  ['bullets', good.replace(/\d\./g, '-').replace(/^ {3}-/gm, '  -'), ['question/items 13: The prompt does not end in numbered steps.']],
  ['no list', 'In which order?\n\n---\n\nBecause.\n', ['question/items 11: The prompt does not end in numbered steps.']],
  ['no prompt', good.replace('In which order?\n', ''), ['question/no-prompt 12: The steps have no prompt above them.']],
  ['two steps', good.replace(/3\.[^\n]*\n[^\n]*\n/, ''), ['question/items 13: Fewer than three steps are no order to find.']],
  ['no feedback', good.replace(/ {3}- Now[^\n]*\n/, ''), ['question/no-feedback 15: This step has no feedback.']],
])('%s', (_, body, expected) => {
  expect(complaints('order', body)).toEqual(expected);
});
