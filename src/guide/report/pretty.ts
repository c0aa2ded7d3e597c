import type { Diagnostic } from '../diagnostic.ts';

/** How a diagnostic is painted in a terminal; `plain` paints nothing, which is what tests and pipes want. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
}

const same = (text: string): string => text;
export const plain: Paint = { strong: same, faint: same, error: same, warning: same };

const ansi =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${String(open)}m${text}\u001b[${String(close)}m`;
export const colour: Paint = { strong: ansi(1, 22), faint: ansi(2, 22), error: ansi(31, 39), warning: ansi(33, 39) };

/** The widest excerpt that is printed; a longer line is cut around the span. */
const WIDTH = 110;

/**
 * One diagnostic as a block of text: place and rule, message, the line with the span underlined, why, fix.
 *
 * The place is printed as `file:line:column`, which terminals and editors turn into a link.
 */
export function pretty(diagnostic: Diagnostic, paint: Paint = plain): string {
  const { file, span, severity, rule, message, why, fix } = diagnostic;
  const place = `${file.path}:${String(span.start.line)}:${String(span.start.column)}`;
  const mark = severity === 'error' ? paint.error : paint.warning;
  const gutter = String(span.start.line);
  const { text, start, length } = excerpt(file.line(span.start.line), span.start.column - 1, spanLength(diagnostic));
  const margin = ' '.repeat(gutter.length);
  return [
    `${paint.strong(place)}  ${mark(severity)}  ${paint.faint(rule)}`,
    `  ${message}`,
    '',
    `  ${paint.faint(`${gutter} |`)} ${text}`,
    `  ${paint.faint(`${margin} |`)} ${' '.repeat(start)}${mark('^'.repeat(length))}`,
    '',
    `  why: ${why}`,
    `  fix: ${fix}`,
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

function spanLength({ file, span }: Diagnostic): number {
  const end = span.end.line === span.start.line ? span.end.column - 1 : file.line(span.start.line).length;
  return Math.max(1, end - (span.start.column - 1));
}

function excerpt(line: string, start: number, length: number): { text: string; start: number; length: number } {
  const flat = line.replaceAll('\t', ' ');
  if (flat.length <= WIDTH) return { text: flat, start, length };
  const from = Math.max(0, Math.min(start - 20, flat.length - WIDTH));
  const lead = from > 0 ? '…' : '';
  const text = lead + flat.slice(from, from + WIDTH) + (from + WIDTH < flat.length ? '…' : '');
  return { text, start: start - from + lead.length, length: Math.max(1, Math.min(length, WIDTH - (start - from))) };
}
