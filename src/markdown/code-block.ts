import type { Element, ElementContent, Nodes } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import { readFence, type Fence } from '../guide/fence.ts';
import { enginesOf } from '../guide/languages.ts';
import { readMarks } from '../guide/marks.ts';
import { codeLines } from './code-lines.ts';
import { element, text } from './hast.ts';
import { languageNames } from './language-names.ts';

/**
 * Turns a fence into its figure: a title, or else the language, above the highlighted code, and what it prints joined below.
 * Of what a fence says about its proof, a reader is told the engine and an exit status that is not zero.
 */
export const codeBlock = defineHastPlugin({
  name: 'code-block',
  element: {
    filter: ['pre'],
    visit(node, context) {
      const fence = fenceOf(node, context);
      if (!fence) return undefined;
      const { proof, language, title } = fence;
      if (proof.by === 'output') {
        if (beside(node, context, -1)?.proof.by !== 'run') return pre('output', codeLines(fence.code, '', []));
        // The program before it has taken it into its own figure.
        context.removeNode(node);
        return undefined;
      }
      const block = pre(
        language === 'console' ? 'code console' : 'code',
        codeLines(fence.code, language, readMarks(fence.mark ?? '') ?? []),
      );
      const next = proof.by === 'run' ? beside(node, context, 1) : undefined;
      const printed = next?.proof.by === 'output' ? output(fence, next.code) : [];
      const caption = title ?? languageNames[language];
      if (caption === undefined && printed.length === 0) return block;
      const head = caption === undefined ? [] : [element('figcaption', {}, [text(caption)]), element('copy-code', {}, [])];
      return element('figure', { className: title === undefined ? ['listing'] : ['listing', 'titled'] }, [...head, block, ...printed]);
    },
  },
});

/** Reads the fence that a `pre` was made from; nothing for one that is no code. */
function fenceOf(node: Readonly<Element>, context: HastVisitorContext): Fence | undefined {
  const code = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
  if (!code) return undefined;
  const data = code.data as { lang?: string; meta?: string } | undefined;
  const value = context.textContent(code).replace(/\n$/, '');
  return readFence({ type: 'code', lang: data?.lang ?? languageClass(code), meta: data?.meta ?? null, value, position: nowhere });
}

const nowhere = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

function languageClass(code: Element): string {
  const names = code.properties.className;
  const found = Array.isArray(names) ? names.map(String).find((name) => name.startsWith('language-')) : undefined;
  return found?.slice('language-'.length) ?? '';
}

/** The fence right before (-1) or right after (1) another, with nothing but blanks between the two. */
function beside(node: Readonly<Element>, context: HastVisitorContext, step: -1 | 1): Fence | undefined {
  const siblings: readonly Readonly<Nodes>[] = context.parent(node).children;
  let at = (context.indexOf(node) ?? 0) + step;
  for (let one = siblings[at]; one?.type === 'text' && one.value.trim() === ''; one = siblings[at]) at += step;
  const found = siblings[at];
  return found?.type === 'element' && found.tagName === 'pre' ? fenceOf(found, context) : undefined;
}

/** What a program prints, with the engine that printed it. */
function output({ proof, language }: Fence, printed: string): ElementContent[] {
  if (proof.by !== 'run') return [];
  const engine = proof.engine ?? enginesOf(language)[0] ?? '';
  const by = `${engine.charAt(0).toUpperCase()}${engine.slice(1)}${proof.exit === 0 ? '' : `, exit ${String(proof.exit)}`}`;
  return [element('p', {}, [text('Output '), element('small', {}, [text(by)])]), pre('output', codeLines(printed, '', []))];
}

/** A scrolling block must be reachable by keyboard, hence the tab stop; code is never translated. */
function pre(className: string, children: ElementContent[]): Element {
  return element('pre', { className: className.split(' '), tabIndex: 0, translate: 'no' }, [element('code', {}, children)]);
}
