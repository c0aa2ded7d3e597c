import { readPath } from '../../guide/paths.ts';
import { UsageError } from '../arguments.ts';
import type { Answers, Plan } from './plan.ts';
import { claimPath, findHome, findPart, type Shelf } from './shelf.ts';
import { fillTemplate, quoted } from './template.ts';

const EXAMPLE = 'python/typing';

/** Where a topic page of an id would be written; throws a UsageError when the id is taken or malformed. */
export function topicPath(id: string, shelf: Shelf): string {
  const { part, name } = findHome(shelf, id, EXAMPLE);
  const path = `parts/${part.folder}/${name}.mdx`;
  if (readPath(path).sort === 'sheet') throw new UsageError(`\`${id}\` is a cheat sheet: npm run new -- sheet ${part.id}`);
  return claimPath(shelf, `content/${path}`);
}

/** Where the page of a part would be written; throws a UsageError when its number or its address is taken, or the name has another form. */
export function partPath(folder: string, shelf: Shelf): string {
  const [, digits = '', id = ''] = /^(\d{2})-(.+)$/.exec(folder) ?? [];
  if (id === '') throw new UsageError(`\`${folder}\` is no name for a part. It is two digits and the address: \`09-cloud\`.`);
  const path = claimPath(shelf, `content/parts/${folder}/part.mdx`);
  const twin = shelf.parts.find((part) => part.folder !== folder && (part.id === id || part.number === Number(digits)));
  if (!twin) return path;
  const what = twin.id === id ? `The address \`/${id}/\`` : `The number ${digits}`;
  throw new UsageError(`${what} is taken by content/parts/${twin.folder}.`);
}

/** Where the cheat sheet of a part would be written; throws a UsageError when there is no such part, or it has one. */
export function sheetPath(id: string, shelf: Shelf): string {
  return claimPath(shelf, `content/parts/${findPart(shelf, id).folder}/cheat-sheet.mdx`);
}

/**
 * A new topic page, the last one of its part.
 *
 * @throws UsageError when the id is taken or malformed
 */
export async function planTopic(answers: Answers, shelf: Shelf): Promise<Plan> {
  const id = answers.get('id') ?? '';
  const path = topicPath(id, shelf);
  const { part, name } = findHome(shelf, id, EXAMPLE);
  const orders = shelf.guide.pages.flatMap((page) => (page.sort === 'topic' && page.part === part.id ? [page.facts.order] : []));
  const text = await fillTemplate('topic.mdx', {
    title: quoted(answers.get('title') ?? titleOf(name)),
    order: String(Math.max(0, ...orders) + 1),
  });
  return { path, text, steps: nextSteps(path, `${part.id}/${name}`) };
}

/**
 * The page of a new part. A part of the route takes its title from there.
 *
 * @throws UsageError when the number, the address or the file is taken, or the name has another form
 */
export async function planPart(answers: Answers, shelf: Shelf): Promise<Plan> {
  const folder = answers.get('id') ?? '';
  const path = partPath(folder, shelf);
  const id = folder.replace(/^\d+-/, '');
  const planned = shelf.guide.route.stages.flatMap(({ parts }) => parts).find((part) => part.id === id);
  const title = answers.get('title') ?? planned?.title ?? titleOf(id);
  const text = await fillTemplate('part.mdx', { title: quoted(title), short: quoted(title.slice(0, 20).trim()) });
  const route = planned ? [] : [`Give it a place in content/route.yaml: { id: ${id}, title: ${title}, origin: ours }`];
  return { path, text, steps: [...route, ...nextSteps(path, id), `Add its topics: npm run new -- topic ${id}/name`] };
}

/**
 * The cheat sheet of a part, one page of paper.
 *
 * @param today `2026-11-23`
 * @throws UsageError when there is no such part, or it has one
 */
export async function planSheet(answers: Answers, shelf: Shelf, today: string): Promise<Plan> {
  const part = findPart(shelf, answers.get('id') ?? '');
  const path = sheetPath(part.id, shelf);
  const text = await fillTemplate('cheat-sheet.mdx', {
    title: quoted(answers.get('title') ?? `${titleOf(part.id)} cheat sheet`),
    today,
  });
  return {
    path,
    text,
    steps: [...nextSteps(path, `${part.id}/cheat-sheet`), 'Print it to see that it fits one page: npm run test:site -- cheat-sheet'],
  };
}

function nextSteps(path: string, address: string): string[] {
  return [
    'Fill in every blank that is marked TODO.',
    `See it:   npm run dev, then http://localhost:4321/${address}/`,
    `Check it: npm run check -- ${path}`,
  ];
}

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
