import { expect, test } from 'vitest';
import { complaints, goodItem } from '../../../support.ts';

const typed = `Count the lines with ERROR.

---

\`\`\`bash run answer
grep -c ERROR app.log

grep -c ERROR < app.log
\`\`\`

\`\`\`output
2
\`\`\`

- \`grep ERROR app.log\`
  - It prints the lines.

---

Because.
`;

const printed = `How many minutes?

---

\`\`\`python run
print(21.6)
\`\`\`

\`\`\`output answer
21.6
\`\`\`

---

Because.
`;

const command = { accept: '{ as: command }' };
const minutes = { accept: '{ as: number, unit: min, tolerance: 0.05 }' };

test('an answer that is what the fence says', () => {
  expect(goodItem('answer', typed, command)).toMatchObject({
    kind: 'answer',
    prompt: 'Count the lines with ERROR.',
    keys: ['grep -c ERROR app.log', 'grep -c ERROR < app.log'],
    language: 'bash',
    accept: { as: 'command' },
    foreseen: [{ text: 'grep ERROR app.log', feedback: 'It prints the lines.' }],
    explanation: 'Because.',
  });
});

test('an answer that is what the fence prints', () => {
  expect(goodItem('answer', printed, minutes)).toEqual({
    kind: 'answer',
    prompt: 'How many minutes?',
    keys: ['21.6'],
    language: 'text',
    accept: { as: 'number', unit: 'min', tolerance: 0.05 },
    foreseen: [],
    explanation: 'Because.',
  });
});

test.each<[string, string, Record<string, string>, string[]]>([
  ['no accept', typed, {}, ['question/accept-rule 2: An `answer` question has no `accept`.']],
  ['no mark', typed.replace(' answer', ''), command, ['question/answer-fence 16: No fence of the answer section is marked `answer`.']],
  ['two marks', typed.replace('```output', '```output answer'), command, ['question/answer-fence 22: A second fence is marked `answer`.']],
  ['an empty fence', typed.replace(/grep -c[\s\S]*?```/, '```'), command, ['question/no-key 16: The `answer` fence is empty.']],
  ['a key that cannot be read', typed.replace('< app', "'< app"), command, ['question/accept-key 19: The rule `command` cannot read the key `grep -c ERROR \'< app.log`.']], // prettier-ignore
  ['an output that cannot be read', printed.replace('21.6\n```\n\n---', 'many\n```\n\n---'), minutes, ['question/accept-key 21: The rule `number` cannot read the key `many`.']], // prettier-ignore
  ['a wrong answer that is right', typed.replace('`grep ERROR app.log`', '`grep ERROR app.log -c`'), command, ['question/foreseen-right 26: This foreseen wrong answer is accepted as right.']], // prettier-ignore
])('%s', (_, body, more, expected) => {
  expect(complaints('answer', body, more)).toEqual(expected);
});
