import type { Outcome } from '../outcome.ts';

/**
 * Grades an order: right when every step stands where the file has it; the score counts the pairs of steps
 * that stand in the right order relative to each other, so that one late step does not spoil all the others.
 *
 * @param placed for each position, the right position (from 0) of the step that was put there
 */
export function gradeOrder(placed: readonly number[]): Outcome {
  let pairs = 0;
  let inOrder = 0;
  placed.forEach((step, position) => {
    for (const later of placed.slice(position + 1)) {
      pairs += 1;
      if (step < later) inOrder += 1;
    }
  });
  return { right: inOrder === pairs, score: pairs === 0 ? 1 : inOrder / pairs };
}

/**
 * The order in which the page first shows the steps: scrambled the same way on every build, never the right one,
 * and with as few steps as possible at their right place.
 *
 * @param size number of steps
 * @param seed the question's id
 * @returns for each position, the right position of the step shown there
 */
export function scramble(size: number, seed: string): number[] {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  const next = (below: number): number => {
    state = Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9;
    return (state >>> 0) % below;
  };
  // Sattolo's algorithm makes one cycle through all positions, so that no step stays where it belongs.
  const order = Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last -= 1) {
    const other = next(last);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
