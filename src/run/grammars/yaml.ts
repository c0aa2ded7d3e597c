import { parseAllDocuments } from 'yaml';
import { each, type Problem } from './grammar.ts';

/** YAML 1.2 by the library yaml: one document or several. */
export const yaml = each(findYamlErrors);

/** What is wrong with the YAML itself; the grammars of particular files ask this first. */
export function findYamlErrors(code: string): Problem[] {
  const documents = parseAllDocuments(code);
  return ('empty' in documents ? [] : documents).flatMap(({ errors }) =>
    errors.map(({ message, linePos }) => ({
      line: linePos?.[0].line ?? 1,
      message: message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message,
    })),
  );
}
