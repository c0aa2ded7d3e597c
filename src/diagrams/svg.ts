import type { Type } from './text.ts';
import { type } from './text.ts';

/** A point of a drawing; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A finished drawing: its elements in the order in which they cover each other. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly string[];
}

/** Coordinates to a tenth: finer than any screen shows, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A rectangle; the class alone says what it looks like. */
export function rectangle(className: string, { x, y, width, height }: Box, radius: number): string {
  return `<rect class="${className}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}"/>`;
}

export function circle(className: string, { x, y }: Point, radius: number): string {
  return `<circle class="${className}" cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"/>`;
}

export function path(className: string, d: string): string {
  return `<path class="${className}" d="${d}"/>`;
}

/** Lines of text, one below the other, with the middle of the first line's letters `line / 2` below `top`. */
export function text(className: string, lines: readonly string[], x: number, top: number, { size, line }: Type): string {
  // The middle of lower-case letters lies about a third of the size above the baseline.
  const baseline = (index: number): number => top + index * line + line / 2 + size * 0.34;
  return lines.map((one, index) => `<text class="${className}" x="${n(x)}" y="${n(baseline(index))}">${escape(one)}</text>`).join('');
}

/** The label of a box: its name, and what is said about it in smaller type. */
export function label(lines: readonly string[], x: number, top: number): string {
  const [name, ...said] = lines;
  if (name === undefined) return '';
  return text('name', [name], x, top, type.name) + text('said', said, x, top + type.name.line, type.said);
}

/** A line through points, its corners rounded. */
export function route(points: readonly Point[], radius = 8): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${pair(point)}`;
      if (!after) return `L${pair(point)}`;
      const r = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
      return `L${pair(towards(point, before, r))}Q${pair(point)} ${pair(towards(point, after, r))}`;
    })
    .join('');
}

/** The two strokes of an arrow's head at the end of a line that comes from another point. */
export function head(end: Point, from: Point): string {
  const length = distance(from, end) || 1;
  const along = { x: (end.x - from.x) / length, y: (end.y - from.y) / length };
  const wing = (side: number): Point => ({
    x: end.x - along.x * 6 - along.y * 5 * side,
    y: end.y - along.y * 6 + along.x * 5 * side,
  });
  return `M${pair(wing(1))}L${pair(end)}L${pair(wing(-1))}`;
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function pair({ x, y }: Point): string {
  return `${n(x)} ${n(y)}`;
}

function n(value: number): string {
  return String(round(value));
}
