import { list, nearest, suggest } from '../../guide/nearest.ts';
import type { Page } from '../../guide/page.ts';
import { rounds } from '../../guide/schema/vocabulary.ts';
import { oneOf, UsageError } from '../arguments.ts';
import type { Answers, Plan } from './plan.ts';
import { claimPath, findHome, type Shelf } from './shelf.ts';
import { fillTemplate, quoted } from './template.ts';

const EXAMPLE = 'python/walrus';

/** Where a question of an id would be written; throws a UsageError when the id is taken or malformed. */
export function questionPath(id: string, shelf: Shelf): string {
  const { part, name } = findHome(shelf, id, EXAMPLE);
  return claimPath(shelf, `content/parts/${part.folder}/questions/${name}.md`);
}

/**
 * A new question from the template of its kind.
 *
 * @param today `2026-11-23`
 * @throws UsageError when the id is taken or malformed, or an answer names something that does not exist
 */
export async function planQuestion(answers: Answers, shelf: Shelf, today: string): Promise<Plan> {
  const id = answers.get('id') ?? '';
  const path = questionPath(id, shelf);
  const { part, name } = findHome(shelf, id, EXAMPLE);
  const page = answers.has('in') ? findPage(shelf, answers.get('in') ?? '') : undefined;
  const kind = answers.get('kind') ?? '';
  const text = await fillTemplate(`${kind}.md`, {
    title: quoted(answers.get('title') ?? 'TODO: a short name that gives nothing away'),
    level: answers.get('level') ?? '',
    topics: topicsOf(answers.get('topics'), shelf),
    rounds: roundsOf(answers.get('rounds')),
    today,
  });
  const line = `<Question id="${id}" />`;
  const home = shelf.guide.pages.find((one) => one.part === part.id && one.sort === 'topic');
  const example = home === undefined ? '' : `, for example in ${home.file.path}`;
  return {
    path,
    text,
    append: page && { path: page.file.path, text: `\n${line}\n` },
    steps: [
      page
        ? `Its line stands at the end of ${page.file.path}; move it to where its subject is taught:\n     ${line}`
        : `Put this on a line of its own where its subject is taught${example}:\n     ${line}`,
      'Fill in every blank that is marked TODO. docs/content-format.md says what the parts are for.',
      `See it:   npm run dev, then http://localhost:4321/${part.id}/questions/${name}/`,
      `Check it: npm run check -- ${path}`,
    ],
  };
}

/**
 * The page that a question is embedded in.
 *
 * @throws UsageError when there is none of that id
 */
function findPage({ guide }: Shelf, id: string): Page {
  const page = guide.pages.find((one) => one.id === id.replace(/^\/|\/$/g, ''));
  if (page) return page;
  const ids = guide.pages.map((one) => one.id);
  throw new UsageError(`There is no page \`${id}\`. ${suggest(id, ids)}`);
}

function topicsOf(typed: string | undefined, { guide }: Shelf): string {
  if (typed === undefined) return '[TODO] # TODO: one to three tags of content/topics.yaml';
  const known = Object.keys(guide.topics);
  const topics = words(typed);
  const strange = topics.find((topic) => !known.includes(topic));
  if (strange !== undefined) {
    const near = nearest(strange, known);
    const hint = near === undefined ? `content/topics.yaml has ${list(known)}.` : `Did you mean \`${near}\`?`;
    throw new UsageError(`\`${strange}\` is not a topic. ${hint}`);
  }
  return `[${topics.join(', ')}]`;
}

/** Without an answer a usual round stands there, because the file could not be shown without one; the blank beside it asks. */
function roundsOf(typed: string | undefined): string {
  if (typed === undefined) return `[deep-dive] # TODO: where it is asked, all that fit of ${rounds.join(', ')}`;
  return `[${words(typed)
    .map((round) => oneOf(round, rounds, '`--rounds`'))
    .join(', ')}]`;
}

function words(typed: string): string[] {
  return typed.split(/[\s,]+/).filter((word) => word !== '');
}
