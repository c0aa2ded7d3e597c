import type { Diagnostic } from '../diagnostic.ts';

/**
 * A diagnostic as a workflow command of GitHub Actions, which shows it beside the line in the pull request.
 *
 * Content is written by strangers: whatever could end the command or begin another one is escaped as the runner wants it.
 */
export function github({ rule, severity, file, span, message, why, fix }: Diagnostic): string {
  const { start, end } = span;
  const properties = Object.entries({
    file: file.path,
    line: start.line,
    endLine: end.line,
    col: start.column,
    // The runner takes an end column only for a span within one line.
    ...(start.line === end.line && end.column > start.column ? { endColumn: end.column } : {}),
    title: rule,
  }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${properties.join(',')}::${escapeData(`${message}\nWhy: ${why}\nFix: ${fix}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
