import { expect, test } from 'vitest';
import { complaints, goodItem } from '../../../support.ts';

const good = `Which line leaks?

\`\`\`python checked
import os

a = 1
b = 2
c = 3
\`\`\`

Look twice.

---

- [x] line 4
  - It does.
- [ ] line 3
  - It does not.
- [ ] line 5
  - Nor does this.

---

Because.
`;

test('a good spot', () => {
  expect(goodItem('spot', good)).toMatchObject({
    kind: 'spot',
    prompt: 'Which line leaks?\n\nLook twice.',
    language: 'python',
    code: 'import os\n\na = 1\nb = 2\nc = 3',
    lines: [
      { line: 4, isKey: true, feedback: 'It does.' },
      { line: 3, isKey: false, feedback: 'It does not.' },
      { line: 5, isKey: false, feedback: 'Nor does this.' },
    ],
    explanation: 'Because.',
  });
});

test.each<[string, string, string[]]>([
  ['no code', good.replace(/```python[\s\S]*?```\n/, ''), ['question/items 11: The prompt has no code.']],
  ['two fences', good.replace('Look twice.', '```text norun="made up"\nx\n```'), ['question/items 21: The prompt has a second fence.']],
  ['no lines', good.replace(/- \[x\][\s\S]*this\.\n/, 'None.\n'), ['question/items 25: The answer section has no list of lines.']],
  ['no line', good.replace('line 3', 'the third line'), ['question/spot-line 27: This item does not name a line.']],
  ['line 0', good.replace('line 3', 'line 0'), ['question/spot-line 27: The code has no line 0; it has 5.']],
  ['line 6', good.replace('line 3', 'line 6'), ['question/spot-line 27: The code has no line 6; it has 5.']],
  ['an empty line', good.replace('line 3', 'line 2'), ['question/spot-line 27: Line 2 is empty and cannot be picked.']],
  ['a line twice', good.replace('line 3', 'line 4'), ['question/spot-line 27: Line 4 is listed twice.']],
  ['no key', good.replace('[x]', '[ ]'), ['question/no-key 25: No line is marked as faulty.']],
  [
    'one innocent line',
    good.replace('[ ]', '[x]'),
    [
      'question/items 27: A second line is marked as faulty, and the learner picks one.',
      'question/items 25: Fewer than two innocent lines have feedback.',
    ],
  ],
  ['no box', good.replace('[ ] line 3', 'line 3'), ['question/items 27: This line has no box.']],
  ['no feedback', good.replace('  - It does not.\n', ''), ['question/no-feedback 27: This line has no feedback.']],
])('%s', (_, body, expected) => {
  expect(complaints('spot', body)).toEqual(expected);
});
