import { join } from 'node:path';
import type { ErrorPayload } from 'vite';
import type { Diagnostic } from '../guide/diagnostic.ts';
import { pretty } from '../guide/report/pretty.ts';
import type { SourceFile } from '../guide/source.ts';

/** What Astro's overlay shows beyond Vite's. */
interface OverlayError extends Record<string, unknown> {
  readonly name: string;
  readonly title: string;
  /** HTML, as `hint` and `highlightedCode` are. */
  readonly message: string;
  readonly hint: string;
  readonly highlightedCode: string;
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly stack: string;
}

/**
 * The message that makes a browser cover the page with what is wrong: the first error with its place in the file, and all of them
 * as text below. Everything from the content is escaped: a stranger's file is previewed like any other.
 *
 * @param root the project's folder, so that "Open in editor" finds the file
 */
export function overlayPayload(errors: readonly [Diagnostic, ...Diagnostic[]], root: string): ErrorPayload {
  const [first] = errors;
  const { rule, message, why, fix, file, span } = first;
  const err: OverlayError = {
    name: rule,
    title: errors.length === 1 ? 'The content has an error' : `The content has ${String(errors.length)} errors; this is the first`,
    message: toHtml(message),
    hint: `${toHtml(fix)}<br>${toHtml(why)}`,
    highlightedCode: excerpt(file, span.start.line),
    loc: { file: join(root, file.path), line: span.start.line, column: span.start.column },
    stack: errors.map((error) => pretty(error)).join('\n\n'),
  };
  return { type: 'error', err, ...asItIs };
}

/** Astro would read the error for a stack trace and write the HTML anew; this mark says that it is ready to be shown. */
const asItIs = { __isEnhancedAstroErrorPayload: true };

/** Plain words with code between backticks. */
function toHtml(text: string): string {
  return escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll('\n', '<br>');
}

function excerpt({ text }: SourceFile, errorLine: number): string {
  const lines = text.split('\n').map((line, index) => {
    const mark = index + 1 === errorLine ? ' error-line' : '';
    return `<span class="line${mark}">${escape(line)}</span>`;
  });
  return `<pre><code>${lines.join('\n')}</code></pre>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
