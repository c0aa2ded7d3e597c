import type { z } from 'zod';

/** Tells every value that stands more than once, at each of its places; the message begins behind the value. */
export function tellTwins(
  values: readonly (readonly [path: PropertyKey[], value: string])[],
  message: string,
  context: z.RefinementCtx,
): void {
  const times = new Map<string, number>();
  for (const [, value] of values) times.set(value, (times.get(value) ?? 0) + 1);
  for (const [path, value] of values) {
    if ((times.get(value) ?? 0) > 1) context.addIssue({ code: 'custom', path, message, input: value });
  }
}
