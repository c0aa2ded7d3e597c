import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columns } from '../../src/cli/coverage/table.ts';
import { run, smallGuide } from './support.ts';

function guideWith(syllabus: string): string {
  const root = smallGuide();
  writeFileSync(join(root, 'content/parts/01-demo/syllabus.yaml'), syllabus);
  return root;
}

test('every topic stands with its questions and the section that teaches it', () => {
  const { status, out, err } = run('coverage', guideWith('topics:\n  - { topic: Who ended a process, asked: 4, questions: [demo/one] }\n'));
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatchInlineSnapshot(`
    "Part 1  Demonstration: 1 topic pages, 1 questions (1 junior, 0 mid, 0 senior)

    asked  topic                questions  senior  section
    4/12   Who ended a process  1          0       /demo/basics/#how-a-process-ends

    1 of 1 topics are taught and asked.

    "
  `);
});

test('a topic that nothing asks is an exit code of its own', () => {
  const { status, out } = run('coverage', guideWith('topics:\n  - { topic: Zombies, questions: [] }\n'), 'demo');
  expect(status).toBe(1);
  expect(out).toContain('0 of 1 topics are taught and asked; 1 questions ask something else.');
});

test('a part without a syllabus says so, and one that is not there is a wrong call', () => {
  const root = smallGuide();
  expect(run('coverage', root)).toMatchObject({ status: 0, out: expect.stringContaining('It has no syllabus.yaml.') as string });
  expect(run('coverage', root, 'dmeo')).toMatchObject({ status: 2, out: '' });
});

test('columns are as wide as their widest cell, and a long cell is cut', () => {
  expect(
    columns(
      [
        ['a', 'b'],
        ['long', 'c'],
        ['x', 'too long'],
      ],
      5,
    ),
  ).toBe('a     b\nlong  c\nx     too …');
});
