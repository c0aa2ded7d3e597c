import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COLUMNS, layOut, type Geometry } from '../../../../src/components/route-map/geometry.ts';
import { PARTS_OF_A_STAGE } from '../../../../src/guide/data.ts';
import { loadGuide } from '../../../../src/guide/load.ts';
import { dice } from '../../support.ts';

test('stages fill a row from the left, the next one from the right, and stay whole', () => {
  expect(layOut([1, 2, 8, 2, 1, 1]).places).toEqual([
    { row: 1, column: 1, span: 6, isBack: false },
    { row: 1, column: 7, span: 8, isBack: false },
    { row: 2, column: 1, span: 20, isBack: true },
    { row: 3, column: 1, span: 8, isBack: false },
    { row: 3, column: 9, span: 6, isBack: false },
    { row: 3, column: 15, span: 6, isBack: false },
  ]);
});

test('a row that runs back begins at the right, also when it is not full', () => {
  expect(layOut([8, 1, 3]).places.slice(1)).toEqual([
    { row: 2, column: 15, span: 6, isBack: true },
    { row: 2, column: 5, span: 10, isBack: true },
  ]);
});

test('one row is a straight line from its first station to its last', () => {
  expect(layOut([1, 1])).toMatchObject({ rows: 1, turns: [], runs: [{ y: 0, from: 0, to: 50 }], arrows: [{ x: 10, y: 0, isBack: false }] });
});

test('a stage without parts is a station by itself', () => {
  expect(layOut([0, 0]).runs).toEqual([{ y: 0, from: 0, to: 20 }]);
});

test('a line of three rows turns at the right, then at the left', () => {
  const { turns, runs } = layOut([8, 8, 1]);
  expect(turns.map(({ side, y, height }) => [side, y, height].map((one) => (typeof one === 'number' ? Math.round(one) : one)))).toEqual([
    ['right', 0, 33],
    ['left', 33, 33],
  ]);
  // The last station of the last row ends the line.
  expect(runs[2]?.to).toBe(20);
});

test('a stage that fits into no row is refused', () => {
  expect(() => layOut([1, 9])).toThrow(RangeError);
  expect(() => layOut([PARTS_OF_A_STAGE])).not.toThrow();
});

/** What has to be true of every route: nothing overlaps, nothing leaves the grid, and the line is one. */
function expectSound({ places, runs, turns, rows }: Geometry): void {
  const taken = new Set<string>();
  for (const { row, column, span } of places) {
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column + span - 1).toBeLessThanOrEqual(COLUMNS);
    for (let at = column; at < column + span; at += 1) {
      const cell = `${String(row)}:${String(at)}`;
      expect(taken.has(cell), cell).toBe(false);
      taken.add(cell);
    }
  }
  expect(runs).toHaveLength(rows);
  expect(turns).toHaveLength(rows - 1);
  turns.forEach(({ side, x, width, y, height }, index) => {
    // Neither a gap nor more than the seam is drawn twice.
    for (const run of [runs[index], runs[index + 1]]) expect(side === 'left' ? run?.from : run?.to).toBeCloseTo(x + width / 2, 0);
    expect(runs[index]?.y).toBeCloseTo(y);
    expect(runs[index + 1]?.y).toBeCloseTo(y + height);
  });
}

describe('any route', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))('number %i is sound', (seed) => {
    const roll = dice(seed + 1);
    expectSound(layOut(Array.from({ length: 2 + roll(9) }, () => roll(PARTS_OF_A_STAGE + 1))));
  });

  test("and the guide's own", async () => {
    const { guide } = await loadGuide(join(import.meta.dirname, '../../../..'));
    expectSound(layOut(guide.route.stages.map(({ parts }) => parts.length)));
  });
});
