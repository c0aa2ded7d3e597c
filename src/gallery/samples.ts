import type { ShownQuestion } from '../content-loaders.ts';
import { Diagnostics } from '../guide/diagnostic.ts';
import type { Route } from '../guide/data.ts';
import type { Item } from '../guide/kinds/index.ts';
import { parseQuestion } from '../guide/question.ts';
import { pretty } from '../guide/report/pretty.ts';
import { SourceFile } from '../guide/source.ts';

/** How a question looks: untouched, answered wrong, answered right, or with its answer opened. */
export const states = ['open', 'wrong', 'right', 'shown'] as const;
export type State = (typeof states)[number];

/** A question of the gallery in one state. */
export interface Sample {
  readonly question: ShownQuestion;
  readonly state: State;
  /** The answer that leads to the state, in the form in which a review keeps it. */
  readonly answer: unknown;
}

/**
 * The gallery's own questions, each in every state. They are no content: revision 0 keeps their answers out of anybody's history.
 *
 * @param files name and text of each question file
 * @throws when one of them is no question, with the diagnostics
 */
export function samples(
  files: Readonly<Record<string, string>>,
): readonly { readonly name: string; readonly samples: readonly Sample[] }[] {
  return Object.entries(files).map(([path, text]) => {
    const name = path.replace(/^.*\/|\.md$/g, '');
    return { name, samples: states.map((state) => sample(path, name, text, state)) };
  });
}

function sample(path: string, name: string, text: string, state: State): Sample {
  const diagnostics = new Diagnostics();
  const question = parseQuestion(new SourceFile(path, text), `gallery/${name}-${state}`, diagnostics);
  if (!question || diagnostics.hasErrors) throw new Error(diagnostics.list.map((one) => pretty(one)).join('\n\n'));
  const { id, part, facts, title, item } = question;
  return {
    question: {
      id,
      part,
      facts: { ...facts, revision: 0 },
      title,
      item,
      path,
      address: 'gallery',
      about: facts.topics,
      home: undefined,
      lead: '',
    },
    state,
    answer: answerTo(item, state === 'right'),
  };
}

/** Some of the questions once more, for the diagnostic. */
export function roundOf(files: Readonly<Record<string, string>>): readonly ShownQuestion[] {
  return Object.entries(files)
    .filter(([path]) => /\/(?:choice|spot|answer)\.md$/.test(path))
    .map(([path, text]) => sample(path, 'round', text, 'open').question)
    .map((question) => ({
      ...question,
      id: `gallery/round-${question.facts.kind}`,
      home: { page: 'about', title: 'About', section: undefined },
    }));
}

/** A route with stations in all states; see `sample-route.element.ts` for what is known of them. */
export const sampleStages: Route['stages'] = [
  {
    name: 'First stage',
    summary: 'What this stage is about, in one sentence that runs over into a second line and a third.',
    parts: [
      { id: 'known', number: 1, title: 'All of it right', origin: 'series' },
      { id: 'half', number: 2, title: 'Half of it right', origin: 'series' },
      { id: 'little', number: 3, title: 'A little of it right', origin: 'book' },
    ],
  },
  {
    name: 'Second stage',
    summary: 'What the next stage is about.',
    parts: [
      { id: 'new', title: 'Nothing answered', origin: 'ours' },
      { id: 'planned', number: 12, title: 'Not written', origin: 'series' },
      { id: 'long', number: 13, title: 'A name that needs several lines in its column', origin: 'series' },
    ],
  },
];

/** The number of questions of each part that can be read. */
export const sampleParts: ReadonlyMap<string, number> = new Map(['known', 'half', 'little', 'new'].map((id) => [id, 60]));

/** A right or a wrong answer in the form of its kind. */
function answerTo(item: Item, isRight: boolean): unknown {
  switch (item.kind) {
    case 'choice':
      return item.options.flatMap(({ isKey }, index) => (isKey === isRight ? [index] : [])).slice(0, isRight ? undefined : 1);
    case 'recall':
      return isRight ? item.rubric.map((_, index) => index) : [0];
    case 'order':
      return item.steps.map((_, index) => (isRight || index > 1 ? index : 1 - index));
    case 'predict':
      return isRight ? item.output : (item.foreseen[0]?.text ?? '');
    case 'answer':
      return isRight ? (item.keys[0] ?? '') : (item.foreseen[0]?.text ?? '');
    case 'spot':
      return item.lines.find(({ isKey }) => isKey === isRight)?.line;
  }
}
