import { Diagnostics, type Diagnostic } from '../../src/guide/diagnostic.ts';
import { readGuide } from '../../src/guide/load.ts';
import { checkHistory } from '../../src/guide/rules/history.ts';
import { SourceFile } from '../../src/guide/source.ts';
import type { Cache } from '../../src/cache.ts';
import { runGuide } from '../../src/run/run-guide.ts';
import { checkProse } from '../../src/prose/check-prose.ts';
import type { Mutation } from './document.ts';
import { keyOf, type Content } from './sample.ts';

/** How far from a change its message may stand, in lines. */
const NEAR = 2;

/** Where results of earlier runs lie. */
export interface Caches {
  readonly run: Cache;
  readonly prose: Cache;
}

/** What is wrong with what was said about a mutation; nothing when it was as it should be. */
export type Verdict = { readonly fault: string; readonly said: readonly Diagnostic[] } | undefined;

/** Checks the content with one file changed as `npm run check` would: rules, history, execution. */
export async function judge(mutation: Mutation, content: Content, caches: Caches): Promise<Verdict> {
  const { operator, path, text, from, to, also = [] } = mutation;
  const changed = content.files.map((file) => (file.path === path ? new SourceFile(path, text) : file));
  const { guide, diagnostics } = readGuide(changed, content.pictures);
  const history = new Diagnostics();
  checkHistory(content.guide.questions, guide, history);
  const prose = await checkProse(guide, caches.prose, [path]);
  const run = await runGuide(guide, caches.run, [path]);
  const unusual = [...diagnostics, ...prose].filter((one) => !content.usual.has(keyOf(one)));
  const said = [...unusual, ...history.list, ...run.diagnostics];
  const nameless = said.find(
    ({ message, fix, why }) => [message, fix, why].some((words) => words.trim() === '') || /\bundefined\b|\bNaN\b|\[object /.test(message),
  );
  if (nameless) return { fault: 'a message without words or hint', said };
  if (operator.expects !== 'told') return said.length === 0 ? undefined : { fault: 'harmless, and told', said };
  if (said.length === 0) return { fault: 'not told', said };
  const isNear = ({ file, span: { start } }: Diagnostic): boolean =>
    (file.path === path && start.line >= from - NEAR && start.line <= to + NEAR) ||
    also.some((place) => place.path === file.path && Math.abs(place.line - start.line) <= NEAR);
  return said.some(isNear) ? undefined : { fault: 'told elsewhere', said };
}
