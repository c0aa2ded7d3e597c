import { expect, test } from 'vitest';
import { complaints, goodItem } from '../../../support.ts';

const good = `What does this print?

\`\`\`python run
print(14)
print("x")
\`\`\`

---

\`\`\`output
14
x
\`\`\`

- \`30\`
  - That includes the end.
- \`\`\`
  14
  y
  \`\`\`
  - That is the other letter.

---

Because.
`;

test('a good predict', () => {
  expect(goodItem('predict', good)).toMatchObject({
    kind: 'predict',
    prompt: 'What does this print?\n\n```python run\nprint(14)\nprint("x")\n```',
    output: '14\nx',
    foreseen: [
      { text: '30', feedback: 'That includes the end.' },
      { text: '14\ny', feedback: 'That is the other letter.' },
    ],
    explanation: 'Because.',
  });
});

test('wrong predictions need not be foreseen', () => {
  expect(goodItem('predict', good.replace(/- `30`[\s\S]*letter\.\n/, '')).foreseen).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['code that does not run', good.replace('python run', 'python checked'), ['question/answer-fence 13: The prompt shows no code that is executed.']], // prettier-ignore
  ['no code', good.replace(/```python[\s\S]*?```\n/, ''), ['question/answer-fence 11: The prompt shows no code that is executed.']],
  ['no output', good.replace('```output', '```text'), ['question/answer-fence 20: The answer section has no `output` fence.']],
  ['a mask', good.replace('14\nx\n```', '1…\nx\n```'), ['question/answer-fence 20: A prediction cannot hold the mask `…`.']],
  ['not code', good.replace('`30`', '30'), ['question/items 25: A foreseen answer is not written as code.']],
  ['right', good.replace('14\n  y', '14\n  x  '), ['question/foreseen-right 27: This foreseen wrong answer is accepted as right.']],
  ['no belief', good.replace('  - That includes the end.\n', ''), ['question/no-feedback 25: This foreseen answer has no feedback.']],
])('%s', (_, body, expected) => {
  expect(complaints('predict', body)).toEqual(expected);
});
