import { expect, test } from 'vitest';
import { Diagnostics } from '../../../../src/guide/diagnostic.ts';
import { listsSchema, readData, routeSchema } from '../../../../src/guide/data.ts';
import { SourceFile } from '../../../../src/guide/source.ts';
import { questionFacts, readQuestion } from '../../support.ts';

const body = '\nWhich?\n\n- [ ] A\n  - No.\n- [x] B\n  - Yes.\n\n---\n\nBecause.\n';

/** What is said about a question whose front matter has one line changed: `rule`, the place underlined, message, fix. */
function explained(key: string, value: string | undefined): string[][] {
  const facts = questionFacts('choice', { [key]: value ?? '' });
  const text = value === undefined ? facts.replace(new RegExp(`^${key}:.*\n`, 'm'), '') : facts;
  return readQuestion(text + body).diagnostics.map(({ rule, span, file, message, fix }) => [
    rule,
    file.text.slice(span.start.offset, span.end.offset),
    message,
    fix,
  ]);
}

test.each<[string, string | undefined, string, string, string, string]>([
  ['level', 'lead', 'content/bad-value', 'lead', '`lead` is not a value of `level`.', 'Use one of `junior`, `mid` and `senior`.'],
  ['level', 'Senior', 'content/bad-value', 'Senior', '`Senior` is not a value of `level`.', 'Did you mean `senior`?'],
  ['level', undefined, 'content/missing-field', 'kind', 'The question has no `level`.', 'Add `level:` to the front matter.'],
  ['level', '', 'content/missing-field', '', '`level` is empty.', 'Write a value after `level:`.'],
  ['levle', 'mid', 'content/unknown-key', 'levle', '`levle` is not a key of a question.', 'Did you mean `level`?'],
  ['title', '2024', 'content/bad-value', '2024', '`title` is not a text: `2024`.', 'Put the value of `title` between double quotes.'],
  ['title', 'ab', 'content/bad-value', 'ab', '`title` has 2 characters; it takes at least 3 characters.', 'Write more for `title`.'],
  ['topics', 'cli', 'content/bad-value', 'cli', '`topics` is not a list: `cli`.', 'Write `topics: [one, two]`.'],
  ['topics', '[]', 'content/bad-value', '[]', '`topics` has 0 entries; it takes at least 1 entry.', 'Write more for `topics`.'],
  ['topics', '[a, b, c, d]', 'content/bad-value', '[a, b, c, d]', '`topics` has 4 entries; it takes at most 3 entries.', 'Shorten `topics`.'],
  ['rounds', '[coding, codign]', 'content/bad-value', 'codign', '`codign` is not a value of `rounds.1`.', 'Did you mean `coding`?'],
  ['refs', '["http://example.org"]', 'content/bad-value', '"http://example.org"', '`refs.0`: `http://example.org` is not an https address.', 'Write an https address.'],
  ['refs', '["https:example.org"]', 'content/bad-value', '"https:example.org"', '`refs.0`: `https:example.org` is not an https address.', 'Write an https address.'],
  ['revision', '1.5', 'content/bad-value', '1.5', '`revision` is not a whole number: `1.5`.', 'Write a whole number for `revision`.'],
  ['revision', '0', 'content/bad-value', '0', '`revision` is `0`; it takes at least 1.', 'Write a number that is at least 1.'],
  ['verified', 'today', 'content/bad-value', 'today', '`verified` is not a group of keys: `today`.', 'Write `verified: { key: value }`.'],
  ['verified', '{ on: 2026-11-22 }', 'content/missing-field', 'on', 'The question has no `verified.with`.', 'Add `with:` to `verified`.'],
  ['verified', '{ on: 2026-02-30, with: references }', 'content/bad-value', '2026-02-30', '`verified.on`: `2026-02-30` is not a day such as 2026-11-22.', 'Write a day such as 2026-11-22.'],
  ['verified', '{ on: 2026, with: references }', 'content/bad-value', '2026', '`verified.on`: `2026` is not a day such as 2026-11-22.', 'Write a day such as 2026-11-22.'],
  ['verified', '{ on: 22.11.2026, with: references }', 'content/bad-value', '22.11.2026', '`verified.on`: `22.11.2026` is not a day such as 2026-11-22.', 'Write a day such as 2026-11-22.'],
  ['accept', '{ as: nubmer }', 'content/bad-value', 'nubmer', '`nubmer` is not a value of `accept.as`.', 'Did you mean `number`?'],
  ['accept', '{}', 'content/missing-field', '{}', 'The question has no `accept.as`.', 'Add `as:` to `accept`.'],
  ['accept', '{ as: number, unti: s }', 'content/unknown-key', 'unti', '`unti` is not a key of `accept`.', 'Did you mean `unit`?'],
  ['accept', '{ as: text, takesValue: [-f] }', 'content/unknown-key', 'takesValue', '`takesValue` is not a key of `accept`.', 'Use `as`.'],
  ['accept', '{ as: command, takesValue: [f] }', 'content/bad-value', 'f', '`accept.takesValue.0`: `f` does not start with -.', 'Mend the value of `accept.takesValue.0`.'],
])('%s: %s', (key, value, ...expected) => {
  expect(explained(key, value)).toEqual([expected]);
}); // prettier-ignore

test.each([
  ['verified', '{ on: "2026-02-28", with: references }'],
  ['verified', '{ on: 2028-02-29, with: references }'],
  ['title', '"2024"'],
  ['refs', '["https://example.org/a%20b?c=d#e", "https://example.org"]'],
])('%s: %s is good', (key, value) => {
  expect(explained(key, value)).toEqual([]);
});

test('data files are explained in their own words', () => {
  const diagnostics = new Diagnostics();
  readData(routeSchema, new SourceFile('content/route.yaml', 'stations: []\n'), diagnostics);
  readData(routeSchema, new SourceFile('content/route.yaml', 'stages:\n  - { name: Coding, sumary: Write code., parts: [] }\n  - name: Talk\n    summary: Talk to them.\n    parts: [{ id: a, title: A }]\n'), diagnostics); // prettier-ignore
  readData(listsSchema, new SourceFile('content/synonyms.yaml', 'k8s: kubernetes\n'), diagnostics);
  expect(diagnostics.list.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
    'The file has no `stages`. Add `stages:` to the file.',
    '`stations` is not a key of the file. Use `stages`.',
    'The file has no `stages.0.summary`. Add `summary:` to `stages.0`.',
    '`sumary` is not a key of `stages.0`. Did you mean `summary`?',
    'The file has no `stages.1.parts.0.origin`. Add `origin:` to `stages.1.parts.0`.',
    '`k8s` is not a list: `kubernetes`. Write `k8s: [one, two]`.',
  ]);
});
