/** How wide the map is on a wide screen, in columns: a stage's name takes four, each of its parts two. */
export const COLUMNS = 20;
const NAME = 4;
const PART = 2;
/** How far a straight piece reaches into a turn: a pixel, so that neither a seam nor a doubled edge is seen. */
const OVERLAP = 0.1;
/** How far a turn reaches into a row, and out of the map where it has to pass a station, in percent of the map's width. */
const TURN = 10;
const OUT = 2.5;

/** Where a stage stands in the grid; rows and columns count from 1, from the left. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  /** The row runs from right to left. */
  readonly isBack: boolean;
}
/** A straight piece of the line; all in percent of the map's width and height. */
export interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}
/** A half circle from one row to the next: the half of a rounded rectangle on the side where the line turns. */
export interface Turn {
  readonly side: 'left' | 'right';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Where a row shows which way it runs: between its first stage and the next station. */
export interface Arrow {
  readonly x: number;
  readonly y: number;
  readonly isBack: boolean;
}
export interface Geometry {
  readonly rows: number;
  readonly places: readonly Place[];
  readonly runs: readonly Run[];
  readonly turns: readonly Turn[];
  readonly arrows: readonly Arrow[];
}

/**
 * Lays the route out as one line that goes to the right, turns, comes back and turns again, as an ox ploughs. A stage stays
 * whole: the row breaks before it when it does not fit. Stations stand at the left of their columns, at the top of their row.
 *
 * @param parts the number of parts of each stage, in the order of the route
 * @throws RangeError when a stage does not fit into a row
 */
export function layOut(parts: readonly number[]): Geometry {
  const rows = breakRows(parts.map((count) => NAME + PART * count));
  const places = rows.flatMap((spans, index) => placeRow(spans, index + 1));
  const y = (row: number): number => ((row - 1) / rows.length) * 100;
  const turns = rows.slice(1).map((_, index): Turn => {
    const side = index % 2 === 0 ? 'right' : 'left';
    return { side, x: side === 'right' ? 100 - TURN : -OUT, y: y(index + 1), width: TURN, height: 100 / rows.length };
  });
  const runs = rows.map((_, index): Run => {
    const own = places.filter(({ row }) => row === index + 1);
    const beside = [turns[index - 1], turns[index]].flatMap((turn) => turn ?? []);
    const left = beside.find(({ side }) => side === 'left');
    const right = beside.find(({ side }) => side === 'right');
    return {
      y: y(index + 1),
      from: left ? middleOf(left) - OVERLAP : Math.min(...own.map(({ column }) => percent(column))),
      to: right ? middleOf(right) + OVERLAP : Math.max(...own.map(lastOf)),
    };
  });
  const arrows = places
    .filter(({ row }, index) => places[index - 1]?.row !== row)
    .map(({ row, column, span, isBack }): Arrow => ({
      x: isBack ? percent(column + span - NAME - PART / 2) : percent(column + NAME / 2),
      y: y(row),
      isBack,
    }));
  return { rows: rows.length, places, runs, turns, arrows };
}

/** The columns of each row's stages, first come, first served. */
function breakRows(spans: readonly number[]): number[][] {
  const rows: number[][] = [];
  let left = 0;
  for (const span of spans) {
    if (span > COLUMNS) throw new RangeError(`A stage of ${String((span - NAME) / PART)} parts does not fit into a row.`);
    if (span > left) {
      rows.push([]);
      left = COLUMNS;
    }
    rows.at(-1)?.push(span);
    left -= span;
  }
  return rows;
}

function placeRow(spans: readonly number[], row: number): Place[] {
  const isBack = row % 2 === 0;
  let passed = 0;
  return spans.map((span) => {
    const column = isBack ? COLUMNS - passed - span + 1 : passed + 1;
    passed += span;
    return { row, column, span, isBack };
  });
}

/** The station at the right end of a stage: its last part, or, where the row runs back or there is none, the stage itself. */
function lastOf({ column, span, isBack }: Place): number {
  return percent(column + span - (isBack || span === NAME ? NAME : PART));
}

/** Where a turn begins and ends: its other half is not drawn. */
function middleOf({ x, width }: Turn): number {
  return x + width / 2;
}

function percent(column: number): number {
  return ((column - 1) / COLUMNS) * 100;
}
