import { expect, test } from 'vitest';
import { complaints, goodItem } from '../../../support.ts';

const good = `How do you decide?

---

I ask what it waits for.

Then I measure.

- [ ] Says what it waits for
- [ ] Names \`py-spy\`

---

Because.
`;

test('a good recall', () => {
  expect(goodItem('recall', good)).toEqual({
    kind: 'recall',
    prompt: 'How do you decide?',
    model: 'I ask what it waits for.\n\nThen I measure.',
    rubric: ['Says what it waits for', 'Names `py-spy`'],
    explanation: 'Because.',
  });
});

test.each<[string, string, string[]]>([
  ['no rubric', good.replace(/- \[ \][^\n]*\n/g, ''), ['question/items 17: The model answer does not end in its rubric.']],
  ['no model answer', good.replace(/I ask[\s\S]*measure\.\n/, ''), ['question/items 16: The rubric has no model answer above it.']],
  ['a ticked point', good.replace('[ ]', '[x]'), ['question/items 19: A rubric point is ticked; the learner ticks them.']],
  ['no box', good.replace('- [ ] Names', '- Names'), ['question/items 20: This rubric point has no box.']],
  ['one point', good.replace(/- \[ \] Names[^\n]*\n/, ''), ['question/items 19: A rubric needs at least two points.']],
  ['no answer section', good.replace(/---\n\nI ask[\s\S]*py-spy`\n\n/, ''), ['question/no-explanation 15: A recall question has 3 sections (prompt · model answer with rubric · explanation), this one has 2.']], // prettier-ignore
])('%s', (_, body, expected) => {
  expect(complaints('recall', body)).toEqual(expected);
});
