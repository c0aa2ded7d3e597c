import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGuide } from '../../../src/guide/load.ts';
import type { Question } from '../../../src/guide/question.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { isSameWord } from '../../../src/search/spelling.ts';
import { partsOf, tokensOf, vocabulary, wordsOf } from '../../../src/search/vocabulary.ts';
import { guideOf, questionFacts } from '../support.ts';

const outcomes = 'outcomes: [To be read, To be sorted]';
const bodies: Readonly<Record<string, string>> = {
  choice:
    'Shownprompt?\n\n- [ ] Hiddenoption\n  - Hiddenfeedback, with enough words to be one.\n- [x] Hiddenkey\n  - Hiddenfeedback, with enough words to be one.\n\n---\n\nHiddenexplanation.\n',
  order: 'Shownprompt?\n\n1. Hiddenone\n   - Hiddenwhy, as the words of this feedback say.\n2. Hiddentwo\n   - Hiddenwhy, as the words of this feedback say.\n3. Hiddenthree\n   - Hiddenwhy, as the words of this feedback say.\n\n---\n\nHiddenexplanation.\n', // prettier-ignore
  recall: 'Shownprompt?\n\n---\n\nHiddenmodel.\n\n- [ ] Hiddenpoint\n- [ ] Hiddenother\n\n---\n\nHiddenexplanation.\n',
  predict: 'Shownprompt?\n\n```python run\nprint("Showncode")\n```\n\n---\n\n```output\nHiddenoutput\n```\n\n- `Hiddenwrong`\n  - Hiddenwhy, as the words of this feedback say.\n\n---\n\nHiddenexplanation.\n', // prettier-ignore
  answer:
    'Shownprompt?\n\n---\n\n```bash run answer\nhiddenkey\n```\n\n- `hiddenwrong`\n  - Hiddenwhy, as the words of this feedback say.\n\n---\n\nHiddenexplanation.\n',
  spot: 'Shownprompt?\n\n```python checked\nshowncode = 1\nb = 2\nc = 3\n```\n\n---\n\n- [x] line 1\n  - Hiddenwhy, as the words of this feedback say.\n- [ ] line 2\n  - Hiddenwhy, as the words of this feedback say.\n- [ ] line 3\n  - Hiddenwhy, as the words of this feedback say.\n\n---\n\nHiddenexplanation.\n', // prettier-ignore
};
const kinds = Object.keys(bodies);

const { guide, diagnostics } = guideOf({
  'diagrams/locks.mmd':
    '---\ncaption: Who waits for whom here.\nrefs: [https://man7.org/linux/man-pages/man2/flock.2.html]\nverified: { on: 2026-11-23, with: references }\n---\n\nflowchart TB\n  accTitle: Two locks\n  accDescr { Each waits for the other. }\n  a[Label of one] --> b[Label of two]\n  b --> a\n',
  'topics.yaml': 'processes: Processes and subprocess\n',
  'parts/01-demo/part.mdx': `---\ntitle: Demonstration\nshort: Demo\nsummary: A part that exists for the tests only.\n${outcomes}\n---\n\nFirst words.\n`,
  'parts/01-demo/cheat-sheet.mdx': `---\ntitle: Demo cheat sheet\nsummary: All of it on one page.\nchecked: 2026-11-23\n---\n\n## Listed\n\n- \`kill -9\` [ends it](https://man7.org/linux/man-pages/man7/signal.7.html)\n`,
  'parts/01-demo/basics.mdx': `---\ntitle: Basics\nsummary: A page that exists for the tests only.\norder: 1\n${outcomes}\n---

Opening words.

## Exit \`status\`

Text  of the
section.

<SeniorAdds>

### Inside

Words inside.

</SeniorAdds>

${kinds.map((kind) => `<Question id="demo/${kind}" />`).join('\n\n')}

## Signals

| a | b |
| - | - |
| c | d |

## Files

### Atomic rename

Words of a file.

### Locks

Words of a lock.

<Diagram name="locks" />

## End
`,
  ...Object.fromEntries(
    kinds.map((kind) => [
      `parts/01-demo/questions/${kind}.md`,
      `${questionFacts(kind, { title: `Shown ${kind}`, ...(kind === 'answer' ? { accept: '{ as: text }' } : {}) })}\n${bodies[kind] ?? ''}`,
    ]),
  ),
});
const records = searchRecords(guide);

test('the guide of this test is a good one', () => {
  expect(diagnostics).toEqual([]);
});

describe('sections', () => {
  test('of a page, each with the fragment that leads to it', () => {
    const shared = { listed: '', isSheet: false, part: 'Demo', page: 'Basics', under: [], topics: '', kind: 'text', level: undefined };
    expect(records.filter(({ url }) => url.startsWith('/demo/basics/'))).toEqual([
      { url: '/demo/basics/', title: 'Basics', text: 'A page that exists for the tests only. Opening words.', ...shared },
      { url: '/demo/basics/#exit-status', title: 'Exit status', text: 'Text of the section. Inside Words inside.', ...shared },
      { url: '/demo/basics/#signals', title: 'Signals', text: 'a b c d', ...shared },
      // A heading without words of its own is told by the headings below it: Pagefind drops a record without text.
      { url: '/demo/basics/#files', title: 'Files', text: 'Atomic rename. Locks.', ...shared },
      { url: '/demo/basics/#atomic-rename', title: 'Atomic rename', text: 'Words of a file.', ...shared, under: ['Files'] },
      {
        url: '/demo/basics/#locks',
        title: 'Locks',
        text: 'Words of a lock. Two locks. Who waits for whom here. Each waits for the other.',
        ...shared,
        under: ['Files'],
      },
      { url: '/demo/basics/#end', title: 'End', text: 'End.', ...shared },
    ]);
  });

  test("of a part's own page are of the part", () => {
    expect(records.find(({ url }) => url === '/demo/')).toMatchObject({ title: 'Demonstration', part: 'Demo', page: '', under: [] });
  });
});

test('a cheat sheet is found by what it is, and by what stands nowhere else', () => {
  const sheet = records.find(({ url }) => url === '/demo/cheat-sheet/');
  expect(sheet).toMatchObject({ title: 'Demo cheat sheet', text: 'All of it on one page.', page: '', kind: 'text' });
  expect(wordsOf(sheet?.listed ?? '')).toEqual(['listed', 'kill', '9', 'ends', 'it']);
  expect(records.filter(({ isSheet }) => isSheet)).toEqual([sheet]);
});

describe.each(kinds)('a question of the kind %s', (kind) => {
  const record = records.find(({ url }) => url === `/demo/questions/${kind}/`);

  test('is found by its prompt, its code, the names of its topics and the place that it is embedded at', () => {
    expect(record).toMatchObject({ title: `Shown ${kind}`, part: 'Demo', page: 'Basics', under: ['Exit status'], kind, level: 'junior' });
    expect(record?.text).toContain('Shownprompt?');
    expect(record?.topics).toBe('Processes and subprocess');
    if (/showncode/i.test(bodies[kind] ?? '')) expect(record?.text).toMatch(/showncode/i);
  });

  test('shows no option, no answer, no feedback and no explanation', () => {
    expect(JSON.stringify(record)).not.toMatch(/hidden/i);
  });
});

describe('the real content', async () => {
  const real = (await loadGuide(join(import.meta.dirname, '../../..'))).guide;
  const all = searchRecords(real);
  const byUrl = new Map(all.map((record) => [record.url, record]));

  test('every record has an address of its own, a title and words', () => {
    expect(byUrl.size).toBe(all.length);
    for (const { url, title, text } of all) {
      expect(url).toMatch(/^\/[a-z0-9-]+\/(?:[a-z0-9-]+\/)*(?:#\S+)?$/);
      expect(title, url).not.toBe('');
      expect(text, url).not.toMatch(/^\s|\s$|\s{2}/);
    }
  });

  test('every question and every page has a record', () => {
    for (const { id, part } of real.questions) expect(byUrl.has(`/${part}/questions/${id.slice(part.length + 1)}/`), id).toBe(true);
    for (const { id } of real.pages) expect(byUrl.has(`/${id}/`), id).toBe(true);
  });

  test('a question has no word that is not in its prompt, its code or its topics', () => {
    expect(real.questions.length).toBeGreaterThan(50);
    for (const question of real.questions) {
      const record = byUrl.get(`/${question.part}/questions/${question.id.slice(question.part.length + 1)}/`);
      const known = new Set(wordsOf(shownTo(question)));
      expect(
        wordsOf(record?.text ?? '').filter((word) => !known.has(word)),
        question.id,
      ).toEqual([]);
    }
  });

  function shownTo({ item, facts }: Question): string {
    return [item.prompt, item.kind === 'spot' ? item.code : '', ...facts.topics.map((topic) => real.topics[topic])].join(' ');
  }

  test('every synonym leads to words that stand together in some record', () => {
    const shards = [...vocabulary(all, real.synonyms).values()];
    const known = new Map(shards.flatMap(({ synonyms }) => Object.entries(synonyms)));
    const fields = all
      .flatMap(({ title, text, listed, under, topics }) => [title, text, listed, ...under, topics])
      .map((field) => tokensOf(field).map((token) => [token.toLowerCase(), ...partsOf(token)]));
    const holds = (forms: readonly string[], word: string): boolean => forms.some((form) => isSameWord(form, word));
    // Where each form stands, so that not every place is looked at for every synonym.
    const places = new Map<string, [field: readonly string[][], at: number][]>();
    for (const field of fields) {
      for (const [at, forms] of field.entries()) {
        for (const form of new Set(forms)) places.set(form, [...(places.get(form) ?? []), [field, at]]);
      }
    }
    const standTogether = ([first = '', ...others]: string[]): boolean =>
      [...places].some(
        ([form, all]) =>
          isSameWord(form, first) &&
          all.some(([field, at]) => {
            const around = field.slice(Math.max(0, at - 4), at + 5);
            return others.every((other) => around.some((near) => holds(near, other)));
          }),
      );
    const lost = Object.entries(real.synonyms).flatMap(([key, values]) => {
      const found = known.get(key.toLowerCase()) ?? [];
      if (found.length < values.length) return [`${key}: a word of ${values.join(' / ')} is not in the pages`];
      return found.filter((value) => !standTogether(value.split(' '))).map((value) => `${key}: ${value}`);
    });
    expect(Object.keys(real.synonyms).length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });
});
