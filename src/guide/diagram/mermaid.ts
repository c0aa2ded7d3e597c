import DOMPurify from 'dompurify';
import mermaid from 'mermaid';
import type { Diagram } from 'mermaid/dist/Diagram.js';
import { z } from 'zod';

/** Mermaid's names for the three sorts of diagrams that the guide draws, as the first word of a diagram. */
export const diagramSorts = ['flowchart', 'stateDiagram-v2', 'sequenceDiagram'] as const;
export type DiagramSort = (typeof diagramSorts)[number];

// Mermaid hands every label to DOMPurify, which does nothing without a page. Nothing needs cleaning here: no label is ever
// taken for HTML, the drawing escapes them all.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

/** What Mermaid's own parser made of a text: its database, which each sort reads in its own way. */
export type Database = Diagram['db'];

/**
 * Mermaid has no lasting interface to what it parsed, only to what it draws in a browser: so what is taken from within is held to
 * its form here, and a new version that has it no more stops the check at once.
 */
const { mermaidAPI: inner } = z
  .object({
    mermaidAPI: z.object({ getDiagramFromText: z.custom<(text: string) => Promise<Diagram>>((value) => typeof value === 'function') }),
  })
  .parse(mermaid);

/** Mermaid loads a grammar when it meets the first diagram of its sort; here all three are there from the start. */
async function grammar(sample: string): Promise<Diagram> {
  await mermaid.parse(sample);
  return inner.getDiagramFromText(sample);
}

const grammars: Readonly<Record<DiagramSort, Diagram>> = {
  flowchart: await grammar('flowchart TB\n a'),
  'stateDiagram-v2': await grammar('stateDiagram-v2\n a'),
  sequenceDiagram: await grammar('sequenceDiagram\n participant a'),
};

/** The text is no Mermaid; `line` counts from 1 within it, and is missing when Mermaid does not say. */
export class MermaidSyntaxError extends Error {
  readonly line: number | undefined;

  constructor(message: string, line: number | undefined) {
    super(message);
    this.line = line;
  }
}

/**
 * Parses a diagram with the grammar of Mermaid itself, which is what draws it in a pull request.
 *
 * @param code the diagram from its first word on, without front matter and comments
 * @throws MermaidSyntaxError
 */
export function parseMermaid(sort: DiagramSort, code: string): Database {
  const { db, parser } = grammars[sort];
  if (!parser.parser) throw new Error(`Mermaid has no grammar of ${sort} any more.`);
  db.clear?.();
  parser.parser.yy = db;
  try {
    void parser.parse(`${code}\n`);
  } catch (error) {
    throw asSyntaxError(error);
  }
  return db;
}

function asSyntaxError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { hash } = error as Error & { hash?: { text?: string; loc?: { first_line: number } } };
  if (!hash) return error;
  // Otherwise the parser is content and its database is not, which knows no line.
  const isParsing = error.message.startsWith('Parse error');
  if (!isParsing) return new MermaidSyntaxError(`${error.message}.`, undefined);
  const met = (hash.text ?? '').trim();
  return new MermaidSyntaxError(`Mermaid cannot read on from ${met === '' ? 'here' : `\`${met}\``}.`, hash.loc?.first_line);
}
