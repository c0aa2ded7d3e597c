import { isMap, isNode, isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import { rules } from './rules/catalogue.ts';
import type { Diagnostics } from './diagnostic.ts';
import type { SourceFile, Span } from './source.ts';

/** A file's front matter: the value, and the way from a key back to its place. */
export interface FrontMatter {
  readonly value: Readonly<Record<string, unknown>>;
  /** The offset at which the body starts. */
  readonly bodyStart: number;
  /** The span of the value at a path of keys, or of the nearest thing above it that exists. */
  locate(path: readonly PropertyKey[]): Span;
  /** The span of a key itself, for keys that should not be there. */
  locateKey(path: readonly PropertyKey[], key: string): Span;
}

/** A block between two `---` lines at the very start of a file. */
const BLOCK = /^---[ \t]*\n((?:[\s\S]*?\n)??)---[ \t]*(?:\n|$)/;

/** Reads the YAML at the top of a file; without it, or when it is not a map, reports why and gives nothing. */
export function readFrontMatter(file: SourceFile, diagnostics: Diagnostics): FrontMatter | undefined {
  const match = BLOCK.exec(file.text);
  if (!match) {
    const fix = 'Start the file with a line of ---, the facts as `key: value`, and another line of ---.';
    const found = file.text.startsWith('---') ? 'The front matter is not closed.' : 'The file has no front matter.';
    diagnostics.report(rules.frontMatter, file, file.lineSpan(1), found, fix);
    return undefined;
  }
  return readYaml(file, (match[1] ?? '').trimEnd(), file.text.indexOf('\n') + 1, match[0].length, diagnostics);
}

/** Reads a file that is YAML from its first line to its last, such as `topics.yaml`. */
export function readYamlFile(file: SourceFile, diagnostics: Diagnostics): FrontMatter | undefined {
  return readYaml(file, file.text.trimEnd(), 0, file.text.length, diagnostics);
}

function readYaml(file: SourceFile, text: string, shift: number, bodyStart: number, diagnostics: Diagnostics): FrontMatter | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  const told = reportAliases(file, document, shift, diagnostics);
  // What YAML only warns of, such as a `!tag`, would lose a part of the value.
  const problems = [...document.errors, ...document.warnings];
  const gap = problems.length > 0 && bodyStart < file.text.length ? /\n[ \t]*\n/.exec(text) : null;
  if (gap) {
    // Facts have no empty lines between them; what follows one is the body, whose own `---` was taken for the missing one.
    const fix = 'Write a line of --- between the facts and the text.';
    diagnostics.report(
      rules.frontMatter,
      file,
      file.lineSpan(file.point(gap.index + shift).line),
      'The front matter is not closed here.',
      fix,
    );
    return undefined;
  }
  for (const { pos, message, code } of problems) {
    const span = unclosedAbove(file, text, pos[0], shift) ?? file.span(pos[0] + shift, pos[1] + shift);
    const { said, fix } = yamlWords(code, message);
    if (!told.has(span.start.line)) diagnostics.report(rules.frontMatter, file, span, said, fix);
  }
  if (problems.length > 0 || told.size > 0) return undefined;
  if (!isMap(document.contents)) {
    const line = file.point(shift).line;
    diagnostics.report(
      rules.frontMatter,
      file,
      file.lineSpan(line),
      'This is not a list of `key: value` lines.',
      'Write one `key: value` a line.',
    );
    return undefined;
  }
  return {
    value: document.toJS() as Record<string, unknown>,
    bodyStart,
    locate: (path) => locate(file, document, path, shift),
    locateKey: (path, key) => locateKey(file, document, path, key, shift),
  };
}

/** The line above an error that opens more brackets than it closes: a parser notices only much later that one is missing. */
function unclosedAbove(file: SourceFile, text: string, at: number, shift: number): Span | undefined {
  const lines = text.slice(0, at).split('\n').slice(0, -1);
  const surplus = (line: string): number => {
    const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'|#.*$/g, '');
    return bare.replace(/[^[{]/g, '').length - bare.replace(/[^\]}]/g, '').length;
  };
  const index = lines.findLastIndex((line) => surplus(line) > 0);
  if (index === -1 || lines.slice(index).reduce((sum, line) => sum + surplus(line), 0) <= 0) return undefined;
  return file.lineSpan(file.point(shift).line + index);
}

/** Reports `*name`, which is nearly always text that was meant to start with an asterisk, and gives the lines where it stands. */
function reportAliases(file: SourceFile, document: Document, shift: number, diagnostics: Diagnostics): Set<number> {
  const lines = new Set<number>();
  visit(document, {
    Alias(_key, { source, range }) {
      const span = range ? file.span(range[0] + shift, range[1] + shift) : file.lineSpan(1);
      const message = `\`*${source}\` refers to another value of the YAML.`;
      diagnostics.report(rules.frontMatter, file, span, message, 'Put text that starts with an asterisk between double quotes.');
      lines.add(span.start.line);
    },
  });
  return lines;
}

function locate(file: SourceFile, document: Document, path: readonly PropertyKey[], shift: number): Span {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return file.span(node.range[0] + shift, node.range[1] + shift);
  }
  return file.lineSpan(1);
}

function locateKey(file: SourceFile, document: Document, path: readonly PropertyKey[], key: string, shift: number): Span {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(map)) {
    for (const pair of map.items) {
      if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key && pair.key.range) {
        return file.span(pair.key.range[0] + shift, pair.key.range[1] + shift);
      }
    }
  }
  return locate(file, document, path, shift);
}

function firstSentence(message: string): string {
  const [first = message] = message.split('\n');
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** The mistakes that people make, in words that do not take knowing YAML's own. */
function yamlWords(code: string, message: string): { said: string; fix: string } {
  const said = `The YAML is not valid: ${firstSentence(message)}`;
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return { said: 'A colon in this value makes it a key.', fix: 'Put the value between double quotes.' };
  if (code === 'DUPLICATE_KEY') return { said: 'This key is there already.', fix: 'Keep one of the two lines.' };
  if (code === 'TAB_AS_INDENT') return { said: 'This line is indented with a tab.', fix: 'Indent with blanks.' };
  return { said, fix: 'Put text that starts with a sign, or holds a colon, a quote or a bracket, between double quotes.' };
}
