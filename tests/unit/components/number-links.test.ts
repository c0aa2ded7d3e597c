import { expect, test } from 'vitest';
import { numberLinks } from '../../../src/components/link-notes/number-links.ts';

const link = (address: string, more = ''): string => `<a href="${address}"${more}>label</a>`;

test('links out of the site are numbered in their order, the same address with the same number', () => {
  const { html, addresses } = numberLinks(
    `${link('https://a.example/')} ${link('https://b.example/?x=1&#38;y=2')} ${link('https://a.example/')}`,
  );
  expect([...html.matchAll(/data-note="(\d+)"/g)].map(([, number]) => number)).toEqual(['1', '2', '1']);
  expect(addresses).toEqual(['https://a.example/', 'https://b.example/?x=1&#38;y=2']);
  expect(html.replace(/ data-note="\d+"/g, '')).toContain(link('https://b.example/?x=1&#38;y=2'));
});

test.each([
  ['a link within the site', link('/python/')],
  ['a link to a heading', link('#files')],
  ['a link that paper does not have', link('https://a.example/', ' class="no-print link"')],
  ['a paragraph that paper does not have', `<p class="no-print mt-8">${link('https://a.example/')}</p>`],
  ['an answer', `<details><summary>Show</summary>${link('https://a.example/')}</details>`],
  ['navigation', `<nav>${link('https://a.example/')}</nav>`],
  ['an address that is text', '<code>&lt;a href="https://a.example/"&gt;</code> <p title="https://a.example/"></p>'],
])('%s has no number', (_, html) => {
  expect(numberLinks(html)).toEqual({ html, addresses: [] });
});

test('what stands behind an answer is numbered again', () => {
  const answer = `<details open>${link('https://a.example/')}</details>`;
  const { html, addresses } = numberLinks(`${answer}<p>${link('https://b.example/', ' class="link"')}</p>${answer}`);
  expect(html).toBe(`${answer}<p><a href="https://b.example/" class="link" data-note="1">label</a></p>${answer}`);
  expect(addresses).toEqual(['https://b.example/']);
});
