import { list, nearest } from '../../guide/nearest.ts';
import { kinds, levels } from '../../guide/schema/vocabulary.ts';
import type { Option } from '../arguments.ts';
import { UsageError } from '../arguments.ts';
import { partPath, planPart, planSheet, planTopic, sheetPath, topicPath } from './page.ts';
import type { Answers, Plan } from './plan.ts';
import { planQuestion, questionPath } from './question.ts';
import type { Shelf } from './shelf.ts';

/** Something that has to be known before a file can be written. */
export interface Needed {
  /** The option's name, or `id` for the word behind the sort. */
  readonly name: string;
  /** How it is asked. */
  readonly ask: string;
  /** The values to choose from, when they are few. */
  readonly values?: readonly string[];
}

/** A sort of thing that `npm run new` can write. */
export interface Sort {
  readonly needed: readonly Needed[];
  readonly options: Readonly<Record<string, Option>>;
  /**
   * The path that an id leads to.
   *
   * @throws UsageError when the id is taken or malformed
   */
  readonly path: (id: string, shelf: Shelf) => string;
  readonly plan: (answers: Answers, shelf: Shelf, today: string) => Promise<Plan>;
}

/**
 * What can be made, by the word for it. A sort that is to come is a line with `undefined`: a contributor who asks for it is told so.
 */
export const sorts: Readonly<Record<string, Sort | undefined>> = {
  question: {
    needed: [
      { name: 'id', ask: 'Id (part and name, for example python/walrus)' },
      { name: 'kind', ask: 'Kind', values: kinds },
      { name: 'level', ask: 'Level', values: levels },
    ],
    options: { kind: kinds, level: levels, title: 'value', topics: 'value', rounds: 'value', in: 'value' },
    path: questionPath,
    plan: planQuestion,
  },
  topic: {
    needed: [{ name: 'id', ask: 'Id (part and name, for example python/typing)' }],
    options: { title: 'value' },
    path: topicPath,
    plan: planTopic,
  },
  part: {
    needed: [{ name: 'id', ask: 'Number and address (for example 09-cloud)' }],
    options: { title: 'value' },
    path: partPath,
    plan: planPart,
  },
  sheet: {
    needed: [{ name: 'id', ask: 'Part (for example python)' }],
    options: { title: 'value' },
    path: sheetPath,
    plan: planSheet,
  },
  lab: undefined,
  scenario: undefined,
  round: undefined,
};

/** The words for what can be made today. */
export const sortNames = Object.keys(sorts).filter((name) => sorts[name] !== undefined);

/**
 * The sort of a name.
 *
 * @throws UsageError when there is none, or none yet
 */
export function findSort(name: string): Sort {
  const sort = Object.hasOwn(sorts, name) ? sorts[name] : undefined;
  if (sort) return sort;
  if (Object.hasOwn(sorts, name)) throw new UsageError(`A ${name} cannot be made yet. There are ${list(sortNames)}.`);
  const near = nearest(name, sortNames);
  throw new UsageError(`There is no \`${name}\`. ${near === undefined ? `There are ${list(sortNames)}.` : `Did you mean \`${near}\`?`}`);
}
