/** What a grammar found; `line` counts from 1 within the code. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** Parses several pieces of code and gives the problems of each; all at once, because some grammars are slow to start. */
export type Grammar = (codes: readonly string[], inSandbox: InSandbox) => Promise<Problem[][]>;

/** Runs what needs the sandbox, or throws when there is none. */
export type InSandbox = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A grammar that parses one piece of code at a time. What its library throws is a problem of that code and of no other. */
export function each(parse: (code: string) => readonly Problem[] | Promise<readonly Problem[]>): Grammar {
  return (codes) =>
    Promise.all(
      codes.map(async (code) => {
        try {
          return [...(await parse(code))];
        } catch (error) {
          return [{ line: 1, message: error instanceof Error ? error.message : String(error) }];
        }
      }),
    );
}

/** The line of an offset. */
export function lineAt(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}
