import { describe, expect, test } from 'vitest';
import { readPath, type ContentPath } from '../../../src/guide/paths.ts';

test.each<[string, ContentPath]>([
  ['topics.yaml', { sort: 'data', name: 'topics.yaml' }],
  ['renamed.yaml', { sort: 'data', name: 'renamed.yaml' }],
  ['parts/08-python/part.mdx', { sort: 'part', id: 'python', part: 'python', number: 8 }],
  ['parts/08-python/cheat-sheet.mdx', { sort: 'sheet', id: 'python/cheat-sheet', part: 'python', number: 8 }],
  ['parts/08-python/unix-and-linux.mdx', { sort: 'topic', id: 'python/unix-and-linux', part: 'python', number: 8 }],
  ['diagrams/tls-handshake.mmd', { sort: 'diagram', id: 'tls-handshake' }],
  ['parts/12-ci-cd/questions/k8s-101.md', { sort: 'question', id: 'ci-cd/k8s-101', part: 'ci-cd', number: 12 }],
])('%s', (path, place) => {
  expect(readPath(path)).toEqual(place);
});

describe('a name that can be no address', () => {
  test.each<[string, string]>([
    ['parts/08-python/questions/Gil_And_Threads.md', 'Rename it to content/parts/08-python/questions/gil-and-threads.md.'],
    ['parts/08-Python/part.mdx', 'Rename it to content/parts/08-python/part.mdx.'],
    ['parts/08-python/Unix & Linux.mdx', 'Rename it to content/parts/08-python/unix-linux.mdx.'],
    ['parts/08-python/questions/-dash-.md', 'Rename it to content/parts/08-python/questions/dash.md.'],
    ['parts/08-python/questions/café.v2.md', 'Rename it to content/parts/08-python/questions/cafe-v2.md.'],
    ['diagrams/TLS Handshake.mmd', 'Rename it to content/diagrams/tls-handshake.mmd.'],
    ['parts/08-python/questions.mdx', "Choose another name: `questions` is an address of the site's own."],
    ['parts/08-python/print.mdx', "Choose another name: `print` is an address of the site's own."],
    ['parts/08-search/part.mdx', "Choose another name: `search` is an address of the site's own."],
    ['parts/16-diagnostic/part.mdx', "Choose another name: `diagnostic` is an address of the site's own."],
  ])('%s', (path, fix) => {
    expect(readPath(path)).toEqual({ sort: 'misnamed', fix });
    const [renamed] = /content\/\S+(?=\.$)/.exec(fix) ?? [];
    if (renamed !== undefined) expect(readPath(renamed.slice('content/'.length))).toHaveProperty('id');
  });
});

test.each([
  'notes.md',
  'topics.yml',
  'parts/topics.yaml',
  'parts/python/part.mdx',
  'parts/08-python/questions/deep/one.md',
  'parts/08-python/questions/one.mdx',
  'diagrams/deep/one.mmd',
  'diagrams/one.svg',
  'parts/08-python/one.md',
  'parts/08-python/picture.png',
  'parts/08-python/questions',
])('%s is read by nothing', (path) => {
  expect(readPath(path).sort).toBe('unknown');
});
