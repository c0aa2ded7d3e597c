import { expect, test } from 'vitest';
import { parseDiagram, type Diagram } from '../../../../src/guide/diagram/diagram.ts';
import { Diagnostics } from '../../../../src/guide/diagnostic.ts';
import { SourceFile } from '../../../../src/guide/source.ts';
import { brief } from '../../support.ts';

const facts = `---
caption: What to see in it, in one sentence.
refs: ["https://example.org/page"]
verified: { on: 2026-11-22, with: references }
---
`;
const words = '  accTitle: A name\n  accDescr { What it shows,\n    in words. }\n';

function read(text: string): { diagram: Diagram | undefined; said: string[] } {
  const diagnostics = new Diagnostics();
  const diagram = parseDiagram(new SourceFile('content/diagrams/one.mmd', text), 'one', diagnostics);
  return { diagram, said: diagnostics.list.map(brief) };
}

function drawingOf(code: string): Diagram['drawing'] {
  const { diagram, said } = read(facts + code);
  expect(said).toEqual([]);
  if (!diagram) throw new Error('There is no diagram.');
  return diagram.drawing;
}

test('a diagram has a name, a description in one line, and a caption', () => {
  const { diagram } = read(`${facts}\nflowchart TB\n${words}  a[A] --> b[B]\n`);
  expect(diagram).toMatchObject({
    title: 'A name',
    description: 'What it shows, in words.',
    facts: { caption: 'What to see in it, in one sentence.' },
  });
});

test('a flowchart: shapes, groups where the file has them, strokes and tips', () => {
  const code = `flowchart TB\n${words}  a([A<br/>more]) -->|first| b[(B)]:::point\n  subgraph g [G]\n    c(C) -.-> d[D]\n  end\n  b ==> c\n  d --- b\n  a <--> d\n`;
  const drawing = drawingOf(code);
  if (drawing.kind !== 'graph') throw new Error('It is no graph.');
  expect(drawing.nodes.map(({ id, shape, parent, lines, isPoint }) => [id, shape, parent, lines, isPoint])).toEqual([
    ['a', 'pill', undefined, ['A', 'more'], false],
    ['b', 'store', undefined, ['B'], true],
    ['g', 'group', undefined, ['G'], false],
    ['c', 'round', 'g', ['C'], false],
    ['d', 'box', 'g', ['D'], false],
  ]);
  expect(drawing.edges.map(({ from, to, lines, stroke, hasTail, hasHead }) => [from, to, lines, stroke, hasTail, hasHead])).toEqual([
    ['a', 'b', ['first'], 'solid', false, true],
    ['c', 'd', [], 'dotted', false, true],
    ['b', 'c', [], 'thick', false, true],
    ['d', 'b', [], 'solid', false, false],
    ['a', 'd', [], 'solid', true, true],
  ]);
});

test('states begin and end', () => {
  const drawing = drawingOf(`stateDiagram-v2\n${words}  R: R<br/>runs\n  [*] --> R : fork\n  R --> [*]\n`);
  if (drawing.kind !== 'graph') throw new Error('It is no graph.');
  expect(drawing.nodes.map(({ shape, lines }) => [shape, lines])).toEqual([
    ['box', ['R', 'runs']],
    ['start', []],
    ['end', []],
  ]);
});

test('a sequence: messages, notes, activity and bands, in the order of the file', () => {
  const drawing = drawingOf(
    `sequenceDiagram\n${words}  participant A as One\n  participant B\n  A->>B: hello\n  rect rgb(0, 0, 0)\n  activate B\n  B-->>A: hi\n  deactivate B\n  Note over A,B: done\n  end\n`,
  );
  expect(drawing).toEqual({
    kind: 'sequence',
    actors: [
      { id: 'A', lines: ['One'] },
      { id: 'B', lines: ['B'] },
    ],
    steps: [
      { kind: 'message', from: 'A', to: 'B', text: 'hello', isDotted: false },
      { kind: 'band' },
      { kind: 'activate', actor: 'B' },
      { kind: 'message', from: 'B', to: 'A', text: 'hi', isDotted: true },
      { kind: 'deactivate', actor: 'B' },
      { kind: 'note', from: 'A', to: 'B', text: 'done' },
      { kind: 'endBand' },
    ],
  });
});

test('nothing of a diagram stays for the next', () => {
  const code = `${facts}flowchart TB\n${words}  a[A] --> b[B]\n`;
  expect(read(code).diagram?.drawing).toEqual(read(code).diagram?.drawing);
  expect(read(code.replace(words, '')).said.sort()).toEqual([
    'diagram/wordless 6: The diagram has no `accDescr`.',
    'diagram/wordless 6: The diagram has no `accTitle`.',
  ]);
});

test('a diagram without a caption, and one without anything', () => {
  expect(read(`${facts.replace(/caption.*\n/, '')}flowchart TB\n${words}  a[A]\n`).said).toEqual([
    expect.stringMatching(/^content\/missing-field .*`caption`/),
  ]);
  expect(read(facts).said).toEqual([expect.stringContaining('diagram/undrawn')]);
});

test('a comment shifts no line number', () => {
  expect(read(`${facts}%% about it\nflowchart TB\n${words}  %% more\n  a[A] --> --> b\n`).said).toEqual([
    expect.stringMatching(/^diagram\/syntax 12: Mermaid cannot read on from/),
  ]);
});

test.each([
  ['flowchart TB', '  a --> b\n  style a fill:#f00', 'style', 12],
  ['flowchart TB', '  a --> b\n  linkStyle 0 stroke:red', 'linkStyle', 12],
  ['flowchart TB', '  a --> b\n  click a "https://example.org"', 'click', 12],
  ['flowchart TB', '  a --> b:::loud\n  classDef point fill:#fde047', ':::loud', 11],
  ['stateDiagram-v2', '  A --> B\n  classDef loud fill:#f00', 'classDef', 12],
  ['sequenceDiagram', '  A->>B: one\n  link A: Page @ https://example.org', 'link', 12],
])('%s: what would come to nothing is told, not passed over: %j', (sort, code, name, line) => {
  const { diagram, said } = read(`${facts}\n${sort}\n${words}${code}\n`);
  expect(diagram).toBeUndefined();
  expect(said).toEqual([`diagram/undrawn ${String(line)}: \`${name}\` changes nothing here.`]);
});

test.each(['flowchart TB', 'sequenceDiagram', 'stateDiagram-v2'])('%s with nothing in it is told', (sort) => {
  const { diagram, said } = read(`${facts}\n${sort}\n${words}`);
  expect(diagram).toBeUndefined();
  expect(said).toEqual(['diagram/undrawn 7: The diagram has nothing to draw.']);
});
