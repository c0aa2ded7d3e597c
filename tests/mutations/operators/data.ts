import { frontLines, harmless, told, withLines, type Change, type Document, type Operator } from '../document.ts';

/** Replaces in the lines of one data file. */
function replacing(name: string, pattern: RegExp, put: string): (document: Document) => Change[] {
  return (document) =>
    document.path === `content/${name}`
      ? frontLines(document, pattern).map(({ line, text }) => withLines(document, line, 1, [text.replace(pattern, put)]))
      : [];
}

/** Every line of one data file that matches, twice. */
function twice(name: string, pattern: RegExp): (document: Document) => Change[] {
  return (document) =>
    document.path === `content/${name}`
      ? frontLines(document, pattern).map(({ line, text }) => ({ ...withLines(document, line, 0, [text]), to: line + 1 }))
      : [];
}

export const data: readonly Operator[] = [
  told('topics: a tag misspelt', replacing('topics.yaml', /^([a-z])([a-z-]+):/, '$1x$2:')),
  told('topics: a tag in capitals', replacing('topics.yaml', /^([a-z])([a-z-]+): /, 'The $1$2: ')),
  told('topics: no name', replacing('topics.yaml', /^([a-z-]+): .*/, '$1:')),
  told('topics: a name that is a number', replacing('topics.yaml', /^([a-z-]+): .*/, '$1: 42')),
  told('topics: a name that is a list', replacing('topics.yaml', /^([a-z-]+): (.*)/, '$1: [$2]')),
  told('topics: a tag twice', twice('topics.yaml', /^[a-z-]+:/)),
  told('topics: no blank behind the colon', replacing('topics.yaml', /^([a-z-]+): /, '$1:')),
  told('topics: a tab', replacing('topics.yaml', /^(?=[a-z-]+:)/, '\t')),
  told('topics: a tag that nobody uses', (document) =>
    document.path === 'content/topics.yaml' ? [withLines(document, document.lines.length, 0, ['gardening: Gardening'])] : [],
  ),
  told('topics: two tags with one name', replacing('topics.yaml', /^debugging: .*/, 'debugging: Logging')),
  told('synonyms: no list', replacing('synonyms.yaml', /^([a-z0-9 ]+): \[([^\]]*)\]/, '$1: $2')),
  told('synonyms: an empty list', replacing('synonyms.yaml', /^([a-z0-9 ]+): \[([^\]]*)\]/, '$1: []')),
  told('synonyms: a bracket is not closed', replacing('synonyms.yaml', /^([a-z0-9 ]+: \[[^\]]*)\]/, '$1')),
  told('synonyms: a key twice', twice('synonyms.yaml', /^[a-z0-9 ]+: \[/)),
  told('synonyms: an empty value', replacing('synonyms.yaml', /^([a-z0-9 ]+): \[/, "$1: ['', ")),
  told('synonyms: a value twice', replacing('synonyms.yaml', /^([a-z0-9 ]+): \[([^,\]]+)/, '$1: [$2, $2')),
  told('synonyms: a value that is the key', replacing('synonyms.yaml', /^([a-z0-9 ]+): \[/, '$1: [$1, ')),
  told('synonyms: a value that stands nowhere', replacing('synonyms.yaml', /^([a-z0-9 ]+): \[[^,\]]+/, '$1: [zzyzx')),
  told('synonyms: a value is a number', replacing('synonyms.yaml', /^([a-z0-9 ]+): \[/, '$1: [42, ')),
  told('route: a key misspelt', replacing('route.yaml', /^( +)summary:/, '$1sumary:')),
  told('route: an origin that does not exist', replacing('route.yaml', /origin: \w+/, 'origin: theirs')),
  told('route: no id', replacing('route.yaml', /id: [a-z]+, /, '')),
  told('route: no title', replacing('route.yaml', /, title: [^,]+/, '')),
  told('route: a part twice', twice('route.yaml', /^ +- \{ id: /)),
  told('route: a number that is a word', replacing('route.yaml', /number: \d+/, 'number: eight')),
  told('route: the number of another part', replacing('route.yaml', /number: (?!7\b)\d+/, 'number: 7')),
  told('route: an id that is no address', replacing('route.yaml', /id: ([a-z])/, 'id: The $1')),
  told('route: the part that is written, misspelt', replacing('route.yaml', /id: python/, 'id: pyhton')),
  told('route: a brace is not closed', replacing('route.yaml', /\}$/, '')),
  told('route: a comma is missing', replacing('route.yaml', /, title/, ' title')),
  told('route: an empty name', replacing('route.yaml', /^( +- name:).*/, '$1')),
  told('route: indented wrongly', replacing('route.yaml', /^ {4}(summary|parts):/, '   $1:')),
  told('route: a stage twice', (document) => {
    if (document.path !== 'content/route.yaml') return [];
    return frontLines(document, /^ {2}- name: (?!Application)/).map(({ line }) => withLines(document, line, 1, ['  - name: Application']));
  }),
  told('renamed: to nothing', replacing('renamed.yaml', /^([^#:]+): .*/, '$1:')),
  told('renamed: to a question that does not exist', replacing('renamed.yaml', /^([^#:]+): .*/, '$1: python/no-such-question')),
  told('renamed: from a question that exists', replacing('renamed.yaml', /^[^#:]+: (.*)/, 'python/double-release: $1')),
  told('renamed: to itself', replacing('renamed.yaml', /^([^#:]+): .*/, '$1: $1')),
  told('renamed: to an id without its part', replacing('renamed.yaml', /^([^#:]+): python\//, '$1: ')),
  told('renamed: from an id that can be none', replacing('renamed.yaml', /^[^#:]+:/, 'Python Scripts:')),
  told('renamed: a list', replacing('renamed.yaml', /^([^#:]+): (.*)/, '$1: [$2]')),
  harmless('data: a comment', 'YAML passes over it', (document) =>
    document.sort === 'data' ? [{ ...withLines(document, 1, 0, ['# A comment.']), from: 1, to: 1 }] : [],
  ),
];
