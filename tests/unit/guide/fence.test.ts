import { expect, test } from 'vitest';
import { readFence, type Fence } from '../../../src/guide/fence.ts';
import { parseMarkdown, walk, type Code, type Placed } from '../../../src/guide/markdown.ts';
import { SourceFile } from '../../../src/guide/source.ts';

function fence(info: string): Fence {
  const found: Placed<Code>[] = [];
  walk(parseMarkdown(new SourceFile('x', `\`\`\`${info}\nls\n\`\`\`\n`)), (node) => {
    if (node.type === 'code') found.push(node);
  });
  const [only] = found;
  if (!only) throw new Error('There is no fence.');
  return readFence(only);
}

test.each<[string, Partial<Fence>]>([
  ['', { language: '', proof: { by: 'nothing' }, unknown: [], isAnswer: false }],
  ['bash', { language: 'bash', proof: { by: 'nothing' }, code: 'ls' }],
  ['bash run', { proof: { by: 'run', engine: undefined, exit: 0 }, proofWords: ['run'] }],
  ['python run="python 3.11"', { language: 'python', proof: { by: 'run', engine: 'python 3.11', exit: 0 } }],
  ['bash run exit=2 title="try it"', { proof: { by: 'run', engine: undefined, exit: 2 }, title: 'try it', unknown: [] }],
  ['python run mark="3,5-7"', { mark: '3,5-7', unknown: [] }],
  ['yaml checked', { proof: { by: 'checked', grammar: undefined } }],
  ['yaml checked="kubernetes"', { proof: { by: 'checked', grammar: 'kubernetes' } }],
  ['groovy norun="needs a Jenkins"', { proof: { by: 'norun', why: 'needs a Jenkins' } }],
  ['groovy norun', { proof: { by: 'norun', why: '' } }],
  ['text file="app.log"', { proof: { by: 'file', name: 'app.log' }, title: 'app.log' }],
  ['text file="app.log" title="The log"', { title: 'The log' }],
  ['output', { language: 'output', proof: { by: 'output' }, proofWords: ['output'] }],
  ['output answer', { proof: { by: 'output' }, isAnswer: true }],
  ['bash run answer', { proof: { by: 'run', engine: undefined, exit: 0 }, isAnswer: true }],
  ['bash run checked', { proofWords: ['run', 'checked'] }],
  ['output run', { proof: { by: 'output' }, proofWords: ['output', 'run'] }],
  ['bash rnu {1,3} showLineNumbers', { unknown: ['rnu', '{1,3}', 'showLineNumbers'], proof: { by: 'nothing' } }],
])('```%s', (info, expected) => {
  expect(fence(info)).toMatchObject(expected);
});
