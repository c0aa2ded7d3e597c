import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A template as it is: the file as a contributor would write it, with `<name>` where the command fills something in. */
export function readTemplate(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, 'templates', name), 'utf8');
}

/**
 * Fills in a template's places; blanks for people stay.
 *
 * @param name the file's name: `choice.md`
 * @param values what is written for `<name>`, as YAML
 */
export async function fillTemplate(name: string, values: Readonly<Record<string, string>>): Promise<string> {
  return (await readTemplate(name)).replace(/<([a-z]+)>/g, (place, key: string) => values[key] ?? place);
}

/** Text as a YAML value between single quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
