import { expect, test } from 'vitest';
import { homesOf } from '../../../src/guide/homes.ts';
import { guideOf } from '../support.ts';

const facts = 'summary: A page that exists for the tests only.\noutcomes: [To be read, To be sorted]';

test('a question is at home below the headings of its page that stand above it', () => {
  const { guide } = guideOf({
    'parts/01-demo/part.mdx': `---\ntitle: Demonstration\nshort: Demo\n${facts}\n---\n\nWords.\n`,
    'parts/01-demo/basics.mdx': `---\ntitle: Basics\norder: 1\n${facts}\n---

<Question id="demo/early" />

## Files

### Locks

<SeniorAdds>

#### Inside of a component

</SeniorAdds>

<Question id="demo/lock" />

## Signals

<Question id="demo/signal" />
`,
  });
  const homes = homesOf(guide.pages);
  expect([...homes].map(([id, { page, under }]) => [id, page.id, under.map(({ slug }) => slug)])).toEqual([
    ['demo/early', 'demo/basics', []],
    ['demo/lock', 'demo/basics', ['files', 'locks']],
    ['demo/signal', 'demo/basics', ['signals']],
  ]);
});
