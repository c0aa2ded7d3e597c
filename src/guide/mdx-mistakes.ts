import type { MarkdownSyntaxError } from './markdown.ts';
import type { SourceFile } from './source.ts';

/** A line that looks like a program. */
const CODE = /^(?:#!|@|[$] |(?:import|from|def|class|for|if|while|with|try|set|export|echo|git) |[a-z_][\w.]*(?:\[.*\])? ?(?:=|\())/;

/**
 * Where the other half of what the parser complains of stands, or would: the parser notices only at one end that the two do not
 * fit, and only the author knows which of them is wrong.
 *
 * @returns the number of a line, or nothing when one place is all there is to tell
 */
export function otherEnd(file: SourceFile, { message, line }: MarkdownSyntaxError): number | undefined {
  const lines = file.text.split('\n');
  const opening = Number(/\((\d+):\d+/.exec(message)?.[1] ?? Number.NaN);
  return fenceAbove(lines, line) ?? (opening === line || Number.isNaN(opening) ? tagBeside(lines, line) : opening);
}

/** The line that should have opened a fence: without it, code is a sentence, and a brace in a sentence opens an expression. */
function fenceAbove(lines: readonly string[], line: number): number | undefined {
  const last = lines.slice(0, line).findLastIndex((text) => text.startsWith('``'));
  if (/^``[a-z]/.test(lines[last] ?? '')) return last + 1;
  const next = lines.findIndex((text, index) => index >= line && text.startsWith('```'));
  const code = lines.findIndex((text, index) => index > last && index < line && CODE.test(text));
  // Between two fences that both close something, one is missing that opens.
  return lines[last] === '```' && lines[next] === '```' && code !== -1 ? code + 1 : undefined;
}

/** Where the other tag of a note would stand: a note is one paragraph, with its tags above and below it. */
function tagBeside(lines: readonly string[], line: number): number | undefined {
  const tag = lines[line - 1] ?? '';
  const isBlank = (text: string): boolean => text.trim() === '';
  if (/^<\/\w+>\s*$/.test(tag)) {
    const last = lines.slice(0, line - 1).findLastIndex((text) => !isBlank(text));
    const above = lines.slice(0, Math.max(0, last)).findLastIndex(isBlank);
    return last === -1 ? undefined : above + 2;
  }
  if (!/^<\w+>\s*$/.test(tag)) return undefined;
  const start = lines.findIndex((text, index) => index >= line && !isBlank(text));
  const end = lines.findIndex((text, index) => index > start && isBlank(text));
  return start === -1 ? undefined : end === -1 ? lines.length : end + 1;
}
