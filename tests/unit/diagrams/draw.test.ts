import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draw, type Picture } from '../../../src/diagrams/draw.ts';
import { loadGuide } from '../../../src/guide/load.ts';
import { linesOf, type Drawing, type Graph } from '../../../src/guide/diagram/model.ts';

const { guide } = await loadGuide(join(import.meta.dirname, '../../..'));
const pictures = await Promise.all(guide.diagrams.map(async (diagram) => ({ diagram, picture: await draw(diagram.drawing) })));

/** A phone of 390 px has 350 beside its margins, and a unit is a sixteenth of a rem, which is 17 px. */
const PHONE = (350 / 17) * 16;

function texts({ content }: Picture): string[] {
  return [...content.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}

/** All that a drawing says, word by word. */
function wordsOf(drawing: Drawing): string[] {
  const lines =
    drawing.kind === 'graph'
      ? [...drawing.nodes, ...drawing.edges].flatMap((one) => one.lines)
      : [...drawing.actors.flatMap((actor) => actor.lines), ...drawing.steps.flatMap((step) => ('text' in step ? linesOf(step.text) : []))];
  return lines.flatMap((line) => line.split(/\s+/)).sort();
}

test('the guide has diagrams, and each can be read and drawn', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../content/diagrams')).map((name) => name.replace(/\.mmd$/, ''));
  expect(files.length).toBeGreaterThan(0);
  expect(pictures.map(({ diagram }) => diagram.id)).toEqual(files.sort());
});

test.each(pictures)('$diagram.id is shapes and text with classes, and nothing else', ({ picture }) => {
  const tags = picture.content.match(/<[^>]+>/g) ?? [];
  expect(tags.length).toBeGreaterThan(20);
  for (const tag of tags) {
    expect(tag).toMatch(/^<(?:(?:rect|circle|path)(?: [a-z]+="[^"]*")+\/|text(?: [a-z]+="[^"]*")+|g class="[a-z-]+"|\/text|\/g)>$/);
    expect(tag).not.toMatch(/ (?:style|id|fill|stroke|font-family)=/);
  }
});

test.each(pictures)('$diagram.id loses no word', ({ diagram, picture }) => {
  const drawn = texts(picture).flatMap((text) => text.split(' '));
  expect(drawn.sort()).toEqual(wordsOf(diagram.drawing));
});

test.each(pictures)('$diagram.id fits a phone, and its text stays on the sheet', ({ picture }) => {
  expect(picture.width).toBeLessThanOrEqual(PHONE);
  const points = [...picture.content.matchAll(/<text class="([^"]*)" x="([^"]*)" y="([^"]*)"/g)];
  for (const [, , x, y] of points) {
    expect(Number(x)).toBeGreaterThan(0);
    expect(Number(x)).toBeLessThan(picture.width);
    expect(Number(y)).toBeGreaterThan(0);
    expect(Number(y)).toBeLessThan(picture.height);
  }
});

test.each(pictures)('$diagram.id is drawn the same again', async ({ diagram, picture }) => {
  expect(await draw(diagram.drawing)).toEqual(picture);
});

const node = { parent: undefined, shape: 'box', isPoint: false } as const;
const edge = { lines: [], stroke: 'solid', hasTail: false, hasHead: true } as const;
const graph = (more: Partial<Graph>): Graph => ({ kind: 'graph', direction: 'down', nodes: [], edges: [], ...more });

/** The top of every box, in the order of the nodes. */
function tops({ content }: Picture): number[] {
  return [...content.matchAll(/<rect class="box[^"]*" x="[^"]*" y="([^"]*)"/g)].map(([, y]) => Number(y));
}

test('what comes first in the file stands above, also when an arrow points up to it', async () => {
  const nodes = ['a', 'b', 'c'].map((id) => ({ ...node, id, lines: [id] }));
  const edges = [
    { ...edge, from: 'a', to: 'b' },
    { ...edge, from: 'b', to: 'c' },
    { ...edge, from: 'c', to: 'a' },
  ];
  const [a = 0, b = 0, c = 0] = tops(await draw(graph({ nodes, edges })));
  expect(a).toBeLessThan(b);
  expect(b).toBeLessThan(c);
});

test('what a label says is text, whatever it looks like', async () => {
  const picture = await draw(graph({ nodes: [{ ...node, id: 'a', lines: ['<b>"A & B"</b>'] }] }));
  expect(picture.content).not.toContain('<b>');
  expect(texts(picture)).toEqual(['<b>"A & B"</b>']);
});

test('a message is broken into lines of about the same length between its two actors', async () => {
  const actors = ['A', 'B'].map((id) => ({ id, lines: [id] }));
  const text = 'a message that is too long to stand in one line between the two';
  const picture = await draw({ kind: 'sequence', actors, steps: [{ kind: 'message', from: 'A', to: 'B', text, isDotted: false }] });
  const lines = texts(picture).filter((line) => line.length > 1);
  expect(lines.join(' ')).toBe(text);
  expect(lines.length).toBe(2);
  expect(Math.abs((lines[0]?.length ?? 0) - (lines[1]?.length ?? 0))).toBeLessThan(12);
});
