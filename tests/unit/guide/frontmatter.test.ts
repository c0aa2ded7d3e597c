import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../../src/guide/diagnostic.ts';
import { readFrontMatter, readYamlFile, type FrontMatter } from '../../../src/guide/frontmatter.ts';
import { SourceFile, type Span } from '../../../src/guide/source.ts';
import { brief } from '../support.ts';

function read(text: string, asFile = false): { found: FrontMatter | undefined; file: SourceFile; said: string[] } {
  const diagnostics = new Diagnostics();
  const file = new SourceFile('content/x.md', text);
  const found = (asFile ? readYamlFile : readFrontMatter)(file, diagnostics);
  return { found, file, said: diagnostics.list.map(brief) };
}

describe('a good block', () => {
  const { found, file } = read(
    '---\ntitle: "A: b"\nverified: { on: 2026-11-22 }\ntopics:\n  - cli\n  - git\n---\n\nBody --- text\n\n---\n',
  );
  const at = (span: Span | undefined): string => file.text.slice(span?.start.offset, span?.end.offset);

  test('is read up to its end', () => {
    expect(found?.value).toEqual({ title: 'A: b', verified: { on: '2026-11-22' }, topics: ['cli', 'git'] });
    expect(file.text.slice(found?.bodyStart)).toBe('\nBody --- text\n\n---\n');
  });

  test('leads from a key to its place', () => {
    expect(at(found?.locate(['title']))).toBe('"A: b"');
    expect(at(found?.locate(['topics', 1]))).toBe('git');
    expect(at(found?.locate(['verified', 'on']))).toBe('2026-11-22');
    expect(at(found?.locate(['verified', 'with']))).toBe('{ on: 2026-11-22 }');
    expect(at(found?.locate(['level']))).toBe('---');
    expect(at(found?.locateKey([], 'title'))).toBe('title');
    expect(at(found?.locateKey(['verified'], 'on'))).toBe('on');
    expect(at(found?.locateKey(['verified'], 'by'))).toBe('{ on: 2026-11-22 }');
  });
});

test('a block may end the file, and may come from Windows', () => {
  expect(read('---\na: 1\n---').found?.value).toEqual({ a: 1 });
  expect(read('\uFEFF---\r\na: 1\r\nb: 2\r\n---\r\nx').found?.value).toEqual({ a: 1, b: 2 });
});

describe('what is wrong with it', () => {
  test.each<[string, string[]]>([
    ['', ['content/front-matter 1: The file has no front matter.']],
    ['# Title\n', ['content/front-matter 1: The file has no front matter.']],
    ['\n---\na: 1\n---\n', ['content/front-matter 1: The file has no front matter.']],
    ['---\na: 1\n\nText\n', ['content/front-matter 3: The front matter is not closed.']],
    ['---\n---\nText\n\n---\nText\n', ['content/front-matter 2: This is not a list of `key: value` lines.']],
    ['---\n- a\n---\n', ['content/front-matter 2: This is not a list of `key: value` lines.']],
    ['---\na: b: c\n---\n', ['content/front-matter 2: A colon in this value makes it a key.']],
    ['---\na: 1\nb: 2\na: 3\n---\n', ['content/front-matter 4: This key is there already.']],
    ['---\na: 1\nb: "x\n---\n', ['content/front-matter 3: The YAML is not valid: Missing closing "quote.']],
    ['---\na: @x\n---\n', ['content/front-matter 2: The YAML is not valid: Plain value cannot start with reserved character @.']],
    ['---\na: 1\nb: *args and more\n---\n', ['content/front-matter 3: `*args` refers to another value of the YAML.']],
    ['---\na: 1\nb: *args\n---\n', ['content/front-matter 3: `*args` refers to another value of the YAML.']],
    ['---\na: !important x\n---\n', ['content/front-matter 2: The YAML is not valid: Unresolved tag: !important.']],
    ['---\na:\n\tb: 1\n---\n', ['content/front-matter 3: This line is indented with a tab.']],
  ])('%j', (text, said) => {
    expect(read(text)).toMatchObject({ found: undefined, said });
  });

  test('all of it is told at once', () => {
    expect(read('---\na: 1\na: 2\nb: @x\n---\n').said).toHaveLength(2);
  });

  test('values that refer to each other without end are refused, not unfolded', () => {
    const lines = Array.from(
      'bcdefghij',
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefghij'.charAt(index)}`)
          .join(', ')}]`,
    );
    expect(read(['---', 'a: &a [x]', ...lines, '---', ''].join('\n')).said).toHaveLength(81);
  });
});

test('a file that is YAML throughout', () => {
  expect(read('# Names\ncli: Tools\n', true).found?.value).toEqual({ cli: 'Tools' });
  expect(read('---\ncli: Tools\n', true).found?.value).toEqual({ cli: 'Tools' });
  expect(read('', true).said).toEqual(['content/front-matter 1: This is not a list of `key: value` lines.']);
  expect(read('a: 1\nb: "x\n', true).said).toEqual(['content/front-matter 2: The YAML is not valid: Missing closing "quote.']);
});
