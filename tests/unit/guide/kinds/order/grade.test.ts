import { describe, expect, test } from 'vitest';
import { gradeOrder, scramble } from '../../../../../src/guide/kinds/order/grade.ts';

describe('grade', () => {
  test.each<[number[], boolean, number]>([
    [[0, 1, 2, 3], true, 1],
    [[3, 2, 1, 0], false, 0],
    [[1, 0, 2, 3], false, 5 / 6],
    [[3, 0, 1, 2], false, 0.5],
    [[0], true, 1],
    [[], true, 1],
  ])('%j', (placed, right, score) => {
    expect(gradeOrder(placed)).toEqual({ right, score });
  });
});

describe('scramble', () => {
  const seeds = Array.from({ length: 300 }, (_, index) => `python/question-${String(index)}`);
  const sizes = [2, 3, 4, 5, 6, 7, 8, 9, 10];

  test.each(sizes)('of %i steps leaves none at its place and loses none', (size) => {
    for (const seed of seeds) {
      const order = scramble(size, seed);
      expect(
        order.toSorted((a, b) => a - b),
        seed,
      ).toEqual(order.map((_, index) => index));
      expect(order, seed).toHaveLength(size);
      for (const [position, step] of order.entries()) expect(step, seed).not.toBe(position);
      expect(gradeOrder(order).right, seed).toBe(false);
    }
  });

  test('is the same on every build, and another for another question', () => {
    expect(scramble(6, 'python/slow-batch-job-in-order')).toEqual(scramble(6, 'python/slow-batch-job-in-order'));
    expect(new Set(seeds.map((seed) => scramble(6, seed).join())).size).toBeGreaterThan(80);
  });

  test('makes every cycle of three and four steps, none far more often than another', () => {
    for (const [size, cycles] of [
      [3, 2],
      [4, 6],
    ] as const) {
      const counts = new Map<string, number>();
      for (const seed of seeds) counts.set(scramble(size, seed).join(), (counts.get(scramble(size, seed).join()) ?? 0) + 1);
      expect(counts.size).toBe(cycles);
      expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(2);
    }
  });

  test('a single step stays', () => {
    expect(scramble(1, 'x')).toEqual([0]);
  });
});
