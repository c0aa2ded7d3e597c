import { resolve } from 'node:path';
import type { Item } from '../../src/guide/kinds/index.ts';
import { loadGuide } from '../../src/guide/load.ts';
import type { Question } from '../../src/guide/question.ts';

const { guide } = await loadGuide(resolve('.'));

/** All questions of the guide. */
export const questions = guide.questions;

/** The guide itself. */
export { guide };

type Of<Kind extends Item['kind']> = Question & { item: Extract<Item, { kind: Kind }> };

/** The first question of a kind that a test can use; the tests follow the content and name no question of it. */
export function example<Kind extends Item['kind']>(kind: Kind, fits: (item: Of<Kind>['item']) => boolean = () => true): Of<Kind> {
  const found = questions.find((question): question is Of<Kind> => question.item.kind === kind && fits(question.item as Of<Kind>['item']));
  if (!found) throw new Error(`There is no ${kind} question.`);
  return found;
}

/** The address of a question's own page. */
export function pageOf({ id, part }: Question): string {
  return `/${part}/questions/${id.slice(part.length + 1)}/`;
}
