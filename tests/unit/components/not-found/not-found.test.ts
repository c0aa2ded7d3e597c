import { describe, expect, test } from 'vitest';
import { nearestPage } from '../../../../src/components/not-found/nearest-page.ts';
import { wordsOfPath } from '../../../../src/components/not-found/words.ts';

describe('the words of an address', () => {
  test.each([
    ['python/questions/gil-and-threads/', 'python gil and threads'],
    ['blog/2024/05/kubernetes_probes.html', 'blog kubernetes probes'],
    ['python/argparse', 'python argparse'],
    ['caf%C3%A9/os.replace/', 'café os replace'],
    ['100%/%E0%A4%A/sed', 'sed'],
    ['', ''],
    ['a/b/1/', ''],
    ['one-two-three-four-five-six-seven', 'one two three four five six'],
  ])('%s is searched as “%s”', (path, words) => {
    expect(wordsOfPath(path)).toBe(words);
  });
});

describe('the page that was meant', () => {
  const pages = ['', 'about/', 'python/', 'python/performance/', 'python/questions/', 'python/questions/fifty-urls/', 'linux/questions/'];

  test.each([
    ['Python/Performance', 'python/performance/'],
    ['python/performance/index.html', 'python/performance/'],
    ['pyhton/', 'python/'],
    ['python/perfomance/', 'python/performance/'],
    ['old/place/performance/', 'python/performance/'],
    ['python/fifty-urls/', 'python/questions/fifty-urls/'],
    ['python/questions/fity-urls/', 'python/questions/fifty-urls/'],
    ['python/questions/fifty-url', 'python/questions/fifty-urls/'],
    ['abuot', 'about/'],
    ['terraform/', undefined],
    ['python/questions/nothing-like-it/', undefined],
    ['', undefined],
    ['x/', undefined],
  ])('%s means %s', (path, page) => {
    expect(nearestPage(path, pages)).toBe(page);
  });
});
