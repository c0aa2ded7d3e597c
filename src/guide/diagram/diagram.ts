import type { Diagnostics } from '../diagnostic.ts';
import { readFrontMatter, type FrontMatter } from '../frontmatter.ts';
import { list } from '../nearest.ts';
import { rules } from '../rules/catalogue.ts';
import { diagramSchema, type DiagramFacts } from '../schema/diagram.ts';
import { readFacts } from '../schema/explain.ts';
import type { SourceFile } from '../source.ts';
import { readGraph } from './graph.ts';
import { diagramSorts, MermaidSyntaxError, parseMermaid, type Database, type DiagramSort } from './mermaid.ts';
import type { Drawing } from './model.ts';
import { readSequence } from './sequence.ts';

/** One file of `content/diagrams`: what it draws, and the words that stand for it. */
export interface Diagram {
  /** The name that pages embed it by: `tls-handshake`. */
  readonly id: string;
  readonly facts: DiagramFacts;
  /** Its name, from `accTitle`. */
  readonly title: string;
  /** All that it shows in words, from `accDescr`: for those who do not see it, and for those who like to read. */
  readonly description: string;
  readonly drawing: Drawing;
  readonly file: SourceFile;
  readonly frontMatter: FrontMatter;
}

/** Says what the drawing cannot do; `words` are all in the line that it is about. */
export type Complain = (words: readonly string[], message: string, fix: string) => void;

/** The Mermaid of a file without what Mermaid skips, and the numbers that its lines have in the file. */
interface Code {
  readonly text: string;
  readonly lineNumbers: readonly number[];
}

/** Reads one diagram; everything wrong with it is reported, and it comes back when it can be drawn and told. */
export function parseDiagram(file: SourceFile, id: string, diagnostics: Diagnostics): Diagram | undefined {
  const frontMatter = readFrontMatter(file, diagnostics);
  if (!frontMatter) return undefined;
  const facts = readFacts(diagramSchema, 'diagram', frontMatter, file, diagnostics);
  const code = codeOf(file, frontMatter.bodyStart);
  const firstLine = file.lineSpan(code.lineNumbers[0] ?? file.point(frontMatter.bodyStart).line);
  const [word = ''] = code.text.split(/\s/, 1);
  const sort = diagramSorts.find((one) => one === word);
  if (!sort) {
    const message = word === '' ? 'The file holds no diagram.' : `The guide draws no \`${word}\`.`;
    diagnostics.report(rules.undrawnDiagram, file, firstLine, message, `Start with one of ${list(diagramSorts)}.`);
    return undefined;
  }
  const db = parse(file, sort, code, diagnostics);
  if (!db) return undefined;

  const undrawn: string[] = [];
  const complain: Complain = (words, message, fix) => {
    undrawn.push(message);
    const at = lineWith(words, code);
    diagnostics.report(rules.undrawnDiagram, file, at === -1 ? firstLine : file.lineSpan(code.lineNumbers[at] ?? 1), message, fix);
  };
  const drawing = sort === 'sequenceDiagram' ? readSequence(db, complain) : readGraph(db, complain);
  const parts = drawing.kind === 'sequence' ? drawing.actors : drawing.nodes;
  if (parts.length === 0) complain([], 'The diagram has nothing to draw.', 'Write what it shows below the description, one arrow a line.');
  for (const { at, name } of passedOver(sort, code)) {
    const message = `\`${name}\` changes nothing here.`;
    undrawn.push(message);
    diagnostics.report(rules.undrawnDiagram, file, file.lineSpan(code.lineNumbers[at] ?? 1), message, passedOverFix);
  }
  const title = db.getAccTitle?.() ?? '';
  const description = (db.getAccDescription?.() ?? '').replace(/[ \t]*\n[ \t]*/g, ' ').trim();
  for (const [name, words, fix] of [
    ['accTitle', title, 'Write `accTitle: ` and what the drawing is of, in a few words.'],
    ['accDescr', description, 'Write `accDescr { … }` with all that the drawing shows, in whole sentences.'],
  ] as const) {
    if (words === '') diagnostics.report(rules.wordlessDiagram, file, firstLine, `The diagram has no \`${name}\`.`, fix);
  }
  if (!facts || undrawn.length > 0 || title === '' || description === '') return undefined;
  return { id, facts, title, description, drawing, file, frontMatter };
}

const passedOverFix = 'Remove it; what the reader should look at is `:::point`.';

/** What Mermaid takes and the guide's drawings pass over without a word: colours of one's own, links, and scripts. */
const statements = {
  flowchart: /^[ \t]*(style|linkStyle|click|classDef|class)\b(.*)/,
  'stateDiagram-v2': /^[ \t]*(style|click|classDef|class)\b(.*)/,
  sequenceDiagram: /^[ \t]*(links?|properties|create|destroy|box)\b(.*)/,
} satisfies Record<DiagramSort, RegExp>;

/** The lines of the drawing that would come to nothing; `classDef point` is what a pull request shows of it. */
function passedOver(sort: DiagramSort, code: Code): { readonly at: number; readonly name: string }[] {
  return drawingLines(code).flatMap((line, at) => {
    const [, name = '', rest = ''] = statements[sort].exec(line) ?? [];
    if (name !== '') return name.startsWith('class') && /(?:^|\s)point\b/.test(rest) ? [] : [{ at, name }];
    const [, other] = /:::(?!point\b)(\w+)/.exec(line) ?? [];
    return other === undefined ? [] : [{ at, name: `:::${other}` }];
  });
}

/** Where a line of the drawing has all these words, -1 if nowhere; what is said about the drawing may have them as well. */
function lineWith(words: readonly string[], code: Code): number {
  if (words.length === 0) return -1;
  const lines = drawingLines(code).map((line) => line.split(/[^\w-]+|(?:--+|-\.+-|==+)/));
  return lines.findIndex((line, index) => index > 0 && words.every((word) => line.includes(word)));
}

/** The lines of the file, with nothing in those that only say in words what is drawn. */
function drawingLines(code: Code): string[] {
  return code.text.replace(/^[ \t]*acc(?:Title|Descr)\s*(?::.*$|\{[^}]*\})/gm, (said) => said.replace(/.+/g, '')).split('\n');
}

function codeOf(file: SourceFile, bodyStart: number): Code {
  const first = file.point(bodyStart).line;
  const lines = file.text.slice(bodyStart).split('\n');
  const kept = lines.map((text, index) => ({ text, number: first + index })).filter(({ text }) => !/^\s*%%/.test(text));
  const start = kept.findIndex(({ text }) => text.trim() !== '');
  const code = start === -1 ? [] : kept.slice(start);
  return { text: code.map(({ text }) => text).join('\n'), lineNumbers: code.map(({ number }) => number) };
}

function parse(file: SourceFile, sort: DiagramSort, code: Code, diagnostics: Diagnostics): Database | undefined {
  try {
    return parseMermaid(sort, code.text);
  } catch (error) {
    if (!(error instanceof MermaidSyntaxError)) throw error;
    // What is not closed is missed behind the last line.
    const last = file.text.trimEnd().split('\n').length;
    const number = code.lineNumbers[(error.line ?? 1) - 1] ?? last;
    const fix = 'Mend the line, or the one above it; Mermaid’s documentation has the grammar of every sort of diagram.';
    diagnostics.report(rules.diagramSyntax, file, file.lineSpan(Math.min(number, last)), error.message, fix);
    return undefined;
  }
}
