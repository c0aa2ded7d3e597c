import type { GrammarName } from '../guide/languages.ts';
import type { InSandbox, Problem } from './grammars/grammar.ts';
import { grammars } from './grammars/index.ts';

/** Code that is parsed and not executed. */
export interface Input {
  readonly grammar: GrammarName;
  readonly code: string;
}

/** Holds each piece of code to its grammar, and gives what is wrong with each, in the same order. */
export async function parseAll(inputs: readonly Input[], inSandbox: InSandbox): Promise<Problem[][]> {
  const found: Problem[][] = inputs.map(() => []);
  const names = [...new Set(inputs.map(({ grammar }) => grammar))];
  await Promise.all(
    names.map(async (name) => {
      const places = inputs.flatMap(({ grammar }, index) => (grammar === name ? [index] : []));
      const parse = await grammars[name]();
      const problems = await parse(
        places.map((place) => inputs[place]?.code ?? ''),
        inSandbox,
      );
      places.forEach((place, index) => {
        found[place] = problems[index] ?? [];
      });
    }),
  );
  return found;
}
