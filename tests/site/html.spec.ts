import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { site } from '../../src/site.ts';
import { allPages, dist } from './pages.ts';

/** The built HTML itself, without a browser. */
const pages = allPages().map((path) => ({ path, html: readFileSync(`${dist}${path.endsWith('/') ? `${path}index.html` : path}`, 'utf8') }));

/** What a reader reads: no code, no markup that is not text. */
const prose = (html: string): string => html.replace(/<(pre|script|style|svg|head)\b[\s\S]*?<\/\1>/g, ' ');

test('no page has a style attribute, an event attribute or an inline style', () => {
  // What stands in the value of an attribute is text, such as a prompt about `OnCalendar=`.
  const tags = (html: string): string => html.replace(/="[^"]*"/g, '=""');
  for (const { path, html } of pages) expect(tags(html).match(/<[^>]+\s(?:style|on[a-z]+)=|<style/gi) ?? [], path).toEqual([]);
});

test('every page has the content security policy, and it allows nothing unsafe', () => {
  for (const { path, html } of pages) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy, path).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
    expect(policy, path).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  }
});

test('no words are glued together at the border of an element', () => {
  const glued =
    /[\p{L}\p{N}.,:;!?)]<(?:a|b|em|strong|small)\b[^>]*>[\p{L}\p{N}]|[\p{L}.,:;!?]<\/(?:a|b|em|strong|small|span)>[\p{L}\p{N}]/gu;
  const found = pages.flatMap(({ path, html }) => (prose(html).match(glued) ?? []).map((words) => `${path}: ${words}`));
  expect(found).toEqual([]);
});

test('options in sentences keep their two hyphens, and quotes stay straight', () => {
  const all = pages.map(({ html }) => html.replace(/<pre[\s\S]*?<\/pre>/g, '')).join('\n');
  expect(all).toMatch(/--[a-z]/);
  expect(all.match(/[\s>(][–—][a-z]+(?:-[a-z]+)*[\s<=]/g) ?? []).toEqual([]);
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro and the Markdown processor write void elements and attributes in their own ways; neither is wrong.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      // Both are wanted here: a scrolling block must be reachable, and a list without marks is still a list.
      'no-redundant-role': 'off',
      'prefer-native-element': 'off',
      'no-inline-style': 'error',
      'script-type': 'off',
      'doctype-style': 'off',
    },
  });
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${path}:${String(line)}:${String(column)} ${ruleId} ${message}`),
      ),
    ).toEqual([]);
  }
});

test('every page says what it is: title, description, canonical address, Open Graph', () => {
  const titles = new Map<string, string>();
  for (const { path, html } of pages) {
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    expect(title, path).not.toBe('');
    expect(titles.get(title), `${path} has the title of`).toBeUndefined();
    titles.set(title, path);
    expect(html, path).toMatch(/<meta name="description" content="[^"]{20,}"/);
    if (html.includes('content="noindex"')) continue;
    expect(html, path).toContain(`<link rel="canonical" href="${new URL(path, site.url).href}"`);
    expect(html, path).toContain('property="og:title"');
  }
});

test('the tab says what the heading says, then where that is', () => {
  for (const { path, html } of pages) {
    const [title = '', name = ''] = (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').split(' · ');
    const [heading = '', ...others] = [...html.matchAll(/<h1\b[^>]*>([\s\S]*?)<\/h1>/g)].map(([, words = '']) =>
      words.replace(/<[^>]+>/g, ''),
    );
    expect(others, path).toEqual([]);
    expect(heading.trim(), path).not.toBe('');
    expect(title === heading || title.startsWith(`${heading}: `), `${path}: “${title}” and “${heading}”`).toBe(true);
    expect(name, path).toContain(site.name);
  }
});

test('the sitemap and llms.txt list the pages', () => {
  const sitemap = readFileSync(`${dist}/sitemap-0.xml`, 'utf8');
  const listed = pages.filter(({ html }) => !html.includes('content="noindex"'));
  for (const { path } of listed) expect(sitemap).toContain(`<loc>${new URL(path, site.url).href}</loc>`);
  const llms = readFileSync(`${dist}/llms.txt`, 'utf8');
  expect(llms).toContain(`# ${site.name}`);
  expect(llms).toContain(new URL('/python/performance/', site.url).href);
});
