import { z } from 'zod';
import type { Diagnostics } from '../diagnostic.ts';
import type { FrontMatter } from '../frontmatter.ts';
import { onlyNear, suggest } from '../nearest.ts';
import { rules } from '../rules/catalogue.ts';
import { renameKey, replaceValue } from './edits.ts';
import { answerRules } from './vocabulary.ts';
import type { SourceFile, Span } from '../source.ts';

/**
 * Holds front matter to a schema. Every departure becomes one diagnostic at the value's own place;
 * the parsed facts come back only when there was none.
 *
 * @param what the noun for messages: "question", "topic page", "part"
 */
export function readFacts<Schema extends z.ZodType>(
  schema: Schema,
  what: string,
  frontMatter: FrontMatter,
  file: SourceFile,
  diagnostics: Diagnostics,
): z.infer<Schema> | undefined {
  const result = schema.safeParse(frontMatter.value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const misspelt = misspeltKeys(issues, schema, frontMatter);
  for (const issue of issues) {
    const [key, ...below] = issue.path;
    // It is there under a misspelt name, which is told as what it is.
    if (below.length === 0 && misspelt.includes(String(key)) && valueAt(frontMatter.value, issue.path) === undefined) continue;
    explain(issue, schema, what, frontMatter, file, diagnostics);
  }
  return undefined;
}

/** What the unknown keys of the front matter can only mean. */
function misspeltKeys(issues: readonly z.core.$ZodIssue[], schema: z.ZodType, frontMatter: FrontMatter): string[] {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []));
  const known = knownKeys(schema, [], frontMatter.value);
  return unknown.flatMap((key) => onlyNear(key, known) ?? []);
}

function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  what: string,
  frontMatter: FrontMatter,
  file: SourceFile,
  diagnostics: Diagnostics,
): void {
  const path = issue.path;
  const name = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const where = name !== '' ? `\`${name}\`` : what === 'file' ? 'the file' : `a ${what}`;
      const known = knownKeys(schema, path, frontMatter.value);
      const span = frontMatter.locateKey(path, key);
      const edit = renameKey(frontMatter, file, path, key, known);
      diagnostics.report(rules.unknownKey, file, span, `\`${key}\` is not a key of ${where}.`, suggest(key, known), edit);
    }
    return;
  }
  const value = valueAt(frontMatter.value, path);
  if (value === undefined || value === null) {
    const key = String(path.at(-1) ?? '');
    const above = path.slice(0, -1).map(String).join('.');
    const place = above !== '' ? `\`${above}\`` : what === 'file' ? 'the file' : 'the front matter';
    const message = value === null ? `\`${name}\` is empty.` : `The ${what} has no \`${name}\`.`;
    const fix = value === null ? `Write a value after \`${key}:\`.` : `Add \`${key}:\` to ${place}.`;
    const span =
      value === null ? frontMatter.locate(path) : usualPlace(path, knownKeys(schema, path.slice(0, -1), frontMatter.value), frontMatter);
    diagnostics.report(rules.missingField, file, span, message, fix);
    return;
  }
  const { message, fix } = wording(issue, name, value);
  const edit = issue.code === 'invalid_value' ? replaceValue(frontMatter, file, path, value, issue.values.map(String)) : undefined;
  diagnostics.report(rules.badValue, file, frontMatter.locate(path), message, fix, edit);
}

/** Where a key that is not there would stand: behind the last one before it, in the order of the schema, which everyone keeps. */
function usualPlace(path: readonly PropertyKey[], keys: readonly string[], frontMatter: FrontMatter): Span {
  const above = path.slice(0, -1);
  const before = keys.slice(0, Math.max(0, keys.indexOf(String(path.at(-1)))));
  const last = before.findLast((key) => valueAt(frontMatter.value, [...above, key]) !== undefined);
  return last === undefined ? frontMatter.locate(path) : frontMatter.locateKey(above, last);
}

function wording(issue: z.core.$ZodIssue, name: string, value: unknown): { message: string; fix: string } {
  const shown = typeof value === 'string' ? `\`${value}\`` : `\`${JSON.stringify(value)}\``;
  switch (issue.code) {
    case 'invalid_value': {
      const options = issue.values.map(String);
      return { message: `${shown} is not a value of \`${name}\`.`, fix: suggest(String(value), options) };
    }
    case 'invalid_type':
      return { message: `\`${name}\` is not ${article(issue.expected)}: ${shown}.`, fix: typeFix(name, issue.expected) };
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      const relation = issue.code === 'too_small' ? 'at least' : 'at most';
      const count = (size: number | bigint): string => counted(size, issue.origin);
      const isLong = typeof value === 'string' || Array.isArray(value);
      const has = isLong ? `has ${count(value.length)}` : `is ${shown}`;
      const fix = issue.code === 'too_small' ? `Write more for \`${name}\`.` : `Shorten \`${name}\`.`;
      return {
        message: `\`${name}\` ${has}; it takes ${relation} ${count(limit)}.`,
        fix: isLong ? fix : `Write a number that is ${relation} ${String(limit)}.`,
      };
    }
    case 'invalid_union':
      return { message: `${shown} is not a value of \`${name}\`.`, fix: suggest(String(value), answerRules) };
    default: {
      // The schema's own messages say what a value is not, such as "is not an https address".
      const [, wanted] = /^is not (.+)$/.exec(issue.message) ?? [];
      const said = wanted !== undefined || issue.message.startsWith('does not') ? issue.message : 'is not valid';
      const fix = wanted === undefined ? `Mend the value of \`${name}\`.` : `Write ${wanted}.`;
      return { message: `\`${name}\`: ${shown} ${said}.`, fix };
    }
  }
}

function counted(size: number | bigint, origin: string): string {
  const [one, many] = origin === 'string' ? [' character', ' characters'] : origin === 'array' ? [' entry', ' entries'] : ['', ''];
  return `${String(size)}${Number(size) === 1 ? one : many}`;
}

function article(expected: string): string {
  if (expected === 'array') return 'a list';
  if (expected === 'object') return 'a group of keys';
  if (expected === 'int') return 'a whole number';
  return `a ${expected === 'string' ? 'text' : expected}`;
}

function typeFix(name: string, expected: string): string {
  if (expected === 'array') return `Write \`${name}: [one, two]\`.`;
  if (expected === 'object') return `Write \`${name}: { key: value }\`.`;
  if (expected === 'string') return `Put the value of \`${name}\` between double quotes.`;
  return `Write ${article(expected)} for \`${name}\`.`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], facts: unknown): string[] {
  let current: unknown = schema;
  for (const key of path) {
    if (current instanceof z.ZodObject) current = current.shape[String(key)];
    else if (current instanceof z.ZodArray) current = current.element;
    if (current instanceof z.ZodOptional) current = current.unwrap();
  }
  if (current instanceof z.ZodDiscriminatedUnion) {
    const { options, def } = current;
    const chosen = valueAt(facts, [...path, def.discriminator]);
    current = options.find((option) => {
      const literal: unknown = option instanceof z.ZodObject ? option.shape[def.discriminator] : undefined;
      return literal instanceof z.ZodType && literal.safeParse(chosen).success;
    });
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}
