import type { Actor, Sequence, Step } from '../guide/diagram/model.ts';
import { head, label, path, rectangle, text, type Box, type Sheet } from './svg.ts';
import { type, widthOf, wrap } from './text.ts';

/** What a phone's column holds, in the units of a drawing; with more than three actors a drawing is wider. */
const PHONE = 324;
/** Half the width of the bar that shows an actor at work. */
const BAR = 5;
const GAP = 14;
const EDGE = 2;

/** An actor with the middle of its column. */
interface Column {
  readonly actor: Actor;
  readonly x: number;
  readonly width: number;
}

/** Draws who says what to whom: actors side by side, time downwards. */
export function drawSequence({ actors, steps }: Sequence): Sheet {
  const columns = placeActors(actors);
  const at = new Map(columns.map((column) => [column.actor.id, column.x]));
  const last = columns.at(-1);
  const width = Math.max(PHONE, (last ? last.x + last.width / 2 : 0) + EDGE);
  const top = Math.max(...actors.map(({ lines }) => heightOf(lines)));
  const bands: string[] = [];
  const bars: string[] = [];
  const marks: string[] = [];
  const open = new Map<string, number>();
  let bandTop = 0;
  let y = EDGE + top + GAP;
  for (const step of steps) {
    if (step.kind === 'band') {
      bandTop = y - GAP / 2;
      y += GAP / 2;
    } else if (step.kind === 'endBand') {
      bands.push(rectangle('band', { x: 1, y: bandTop, width: width - 2, height: y - bandTop }, 4));
      y += GAP;
    } else if (step.kind === 'activate') {
      open.set(step.actor, y - GAP / 2);
    } else if (step.kind === 'deactivate') {
      const start = open.get(step.actor) ?? y;
      open.delete(step.actor);
      const x = (at.get(step.actor) ?? 0) - BAR;
      bars.push(rectangle('bar', { x, y: start, width: 2 * BAR, height: y - GAP / 2 - start }, 2));
    } else {
      const drawn = step.kind === 'note' ? note(step, at, y, width) : message(step, at, y, width);
      marks.push(drawn.element);
      y += drawn.height + GAP;
    }
  }
  const lifelines = columns.map(({ x }) => path('lifeline', `M${String(x)} ${String(EDGE + top)}V${String(y)}`));
  const heads = columns.map(({ actor, x, width: wide }) => {
    const height = heightOf(actor.lines);
    const box = { x: x - wide / 2, y: EDGE + top - height, width: wide, height };
    return `${rectangle('box', box, 4)}<g class="words">${label(actor.lines, x, box.y + 9)}</g>`;
  });
  return { width, height: y + EDGE, elements: [...bands, ...lifelines, ...bars, ...marks, ...heads] };
}

function placeActors(actors: readonly Actor[]): Column[] {
  const widths = actors.map(({ lines: [name = '', ...more] }) =>
    Math.ceil(Math.max(64, widthOf(name, type.name) + 20, ...more.map((line) => widthOf(line, type.said) + 20))),
  );
  const ends = (widths[0] ?? 0) / 2 + (widths.at(-1) ?? 0) / 2;
  const even = actors.length > 1 && actors.length < 4 ? (PHONE - 2 * EDGE - ends) / (actors.length - 1) : 128;
  let x = EDGE + (widths[0] ?? 0) / 2;
  return actors.map((actor, index) => {
    const width = widths[index] ?? 0;
    if (index > 0) x += Math.max(even, ((widths[index - 1] ?? 0) + width) / 2 + 12);
    return { actor, x: Math.round(x), width };
  });
}

function heightOf(lines: readonly string[]): number {
  return type.name.line + Math.max(0, lines.length - 1) * type.said.line + 18;
}

interface Drawn {
  readonly element: string;
  readonly height: number;
}

function message(step: Extract<Step, { kind: 'message' }>, at: ReadonlyMap<string, number>, y: number, width: number): Drawn {
  const from = at.get(step.from) ?? 0;
  const to = at.get(step.to) ?? 0;
  if (from === to) return loop(step, from, y, width);
  const way = Math.sign(to - from);
  const start = from + way * BAR;
  const end = to - way * (BAR + 1);
  const lines = wrap(step.text, Math.abs(end - start) - 8, type.said);
  const under = y + lines.length * type.said.line + 4;
  const className = step.isDotted ? 'edge dotted' : 'edge';
  const line =
    path(className, `M${String(start)} ${String(under)}H${String(end)}`) + path('edge', head({ x: end, y: under }, { x: start, y: under }));
  return { element: text('label', lines, (start + end) / 2, y, type.said) + line, height: under - y + 4 };
}

/** A message to oneself: out to the right and back, with the text behind it. */
function loop(step: Extract<Step, { kind: 'message' }>, from: number, y: number, width: number): Drawn {
  const start = from + BAR;
  const out = start + 18;
  const lines = wrap(step.text, width - out - 8, type.said);
  const height = Math.max(24, lines.length * type.said.line);
  const end = { x: start + 1, y: y + height - 4 };
  const line = path('edge', `M${String(start)} ${String(y + 4)}H${String(out)}V${String(end.y)}H${String(end.x)}`);
  const words = text('label start', lines, out + 8, y + (height - lines.length * type.said.line) / 2, type.said);
  return { element: line + path('edge', head(end, { x: out, y: end.y })) + words, height };
}

function note(step: Extract<Step, { kind: 'note' }>, at: ReadonlyMap<string, number>, y: number, width: number): Drawn {
  const ends = [at.get(step.from) ?? 0, at.get(step.to) ?? 0];
  const middle = (Math.min(...ends) + Math.max(...ends)) / 2;
  const span = Math.max(...ends) - Math.min(...ends);
  // As wide as from one actor to the other with a little beyond, or as one column, but never out of the sheet.
  const room = span > 0 ? span + 48 : 2 * Math.min(middle - 2, width - middle - 2, 76);
  const lines = wrap(step.text, room - 16, type.said);
  const wide = Math.min(Math.max(...lines.map((line) => widthOf(line, type.said))) + 20, Math.max(room, 90));
  const x = Math.min(Math.max(1, middle - wide / 2), width - wide - 1);
  const box: Box = { x, y, width: wide, height: lines.length * type.said.line + 10 };
  return { element: rectangle('remark', box, 3) + text('said', lines, x + wide / 2, y + 5, type.said), height: box.height };
}
