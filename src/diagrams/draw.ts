import type { Drawing } from '../guide/diagram/model.ts';
import { drawGraph } from './graph.ts';
import { drawSequence } from './sequence.ts';
import { round, type Sheet } from './svg.ts';

/** A drawing as the page shows it. */
export interface Picture {
  /** What stands between the tags of the `svg` element: shapes and text with classes, and nothing else. */
  readonly content: string;
  /** In units of the drawing, of which sixteen are a `rem`. */
  readonly width: number;
  readonly height: number;
}

/** Draws a diagram. The same diagram gives the same picture on every machine: no font is measured, no clock or dice asked. */
export async function draw(drawing: Drawing): Promise<Picture> {
  const sheet: Sheet = drawing.kind === 'graph' ? await drawGraph(drawing) : drawSequence(drawing);
  return { content: sheet.elements.join(''), width: Math.ceil(round(sheet.width)), height: Math.ceil(round(sheet.height)) };
}
