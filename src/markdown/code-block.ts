import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { readFence } from '../guide/fence.ts';
import { tokenize } from './highlight.ts';

/**
 * Turns a fence into its figure: the title when it has one, the highlighted code, and printed output set apart from
 * what printed it. What a fence says about its proof is for the check and is not shown.
 */
export const codeBlock = defineHastPlugin({
  name: 'code-block',
  element: {
    filter: ['pre'],
    visit(node, context) {
      const code = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
      if (!code) return undefined;
      const data = code.data as { lang?: string; meta?: string } | undefined;
      const text = context.textContent(code).replace(/\n$/, '');
      const fence = readFence({
        type: 'code',
        lang: data?.lang ?? languageClass(code),
        meta: data?.meta ?? null,
        value: text,
        position: nowhere,
      });
      return fence.proof.by === 'output' ? output(text) : figure(text, fence.language, fence.title);
    },
  },
});

const nowhere = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

function languageClass(code: Element): string {
  const names = code.properties.className;
  const found = Array.isArray(names) ? names.map(String).find((name) => name.startsWith('language-')) : undefined;
  return found?.slice('language-'.length) ?? '';
}

/** A scrolling block must be reachable by keyboard, hence the tab stop; code is never translated. */
function pre(className: string, children: ElementContent[]): Element {
  return element('pre', { className: [className], tabIndex: 0, translate: 'no' }, [element('code', {}, children)]);
}

function figure(text: string, language: string, title: string | undefined): Element {
  const lines = tokenize(text, language);
  const children = lines.flatMap((line, index): ElementContent[] => {
    const tokens = line.map(({ text: value, role }): ElementContent =>
      role === undefined ? { type: 'text', value } : element('i', { className: [role] }, [{ type: 'text', value }]),
    );
    return index === 0 ? tokens : [{ type: 'text', value: '\n' }, ...tokens];
  });
  const block = pre('code', children);
  if (title === undefined) return block;
  return element('figure', { className: ['titled'] }, [element('figcaption', {}, [{ type: 'text', value: title }]), block]);
}

function output(text: string): Element {
  return pre('output', [{ type: 'text', value: text }]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
