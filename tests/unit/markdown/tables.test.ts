import { expect, test } from 'vitest';
import { readableTables } from '../../../src/markdown/tables.ts';
import { render } from './support.ts';

const columns = (html: string): string[] => html.match(/<td[^>]*>.*?<\/td>/g) ?? [];

test('a table says its roles, and each further cell carries the heading of its column for phones', async () => {
  const html = await render('| signal | number | asks for |\n| --- | --: | --- |\n| `TERM` | 15 | *an end* |\n| x | | y |', readableTables);
  expect(html).toMatch(/^<div class="table" tabindex="0" role="group" aria-label="Table"><table role="table">/);
  expect(html.match(/role="\w+"/g)?.join(' ')).toBe(
    'role="group" role="table" role="rowgroup" role="row" role="columnheader" role="columnheader" role="columnheader" role="rowgroup" role="row" role="cell" role="cell" role="cell" role="row" role="cell" role="cell" role="cell"',
  );
  expect(columns(html).map((cell) => cell.replace(/ role="[^"]*"/g, ''))).toEqual([
    '<td><code>TERM</code></td>',
    '<td class="number"><b aria-hidden="true">number</b> 15</td>',
    '<td><b aria-hidden="true">asks for</b> <em>an end</em></td>',
    '<td>x</td>',
    '<td class="number"></td>',
    '<td><b aria-hidden="true">asks for</b> y</td>',
  ]);
});

test('beside its first cell, one further cell needs no heading', async () => {
  const html = await render('| area | task |\n| --- | --- |\n| a | b |', readableTables);
  expect(html).not.toContain('<b');
});
