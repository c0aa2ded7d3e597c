import { each, lineAt } from './grammar.ts';

/** JSON as JavaScript's own parser reads it: no comments, no trailing commas. */
export const json = each((code) => {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Of an end that comes too early the parser does not say where it is.
    const at = /position (\d+)/.exec(message)?.[1];
    return [{ line: lineAt(code, Number(at ?? code.trimEnd().length)), message }];
  }
});
