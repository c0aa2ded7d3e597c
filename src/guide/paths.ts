/** What a path below `content/` is, and which id or address it makes. */
export type ContentPath =
  | { readonly sort: 'part' | 'topic' | 'question'; readonly id: string; readonly part: string; readonly number: number }
  | { readonly sort: 'data'; readonly name: DataFile }
  | { readonly sort: 'unknown'; readonly fix: string };

/** The files directly in `content/`. */
export const dataFiles = ['route.yaml', 'topics.yaml', 'synonyms.yaml', 'renamed.yaml'] as const;
export type DataFile = (typeof dataFiles)[number];

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PART = new RegExp(`^parts/(\\d+)-(${NAME})/(.+)$`);

/**
 * Reads a path relative to `content/`, with `/` between its parts.
 *
 * `parts/08-python/questions/gil-and-threads.md` is the question `python/gil-and-threads`: the number orders the parts and is no
 * part of an id, so that a part can move without anyone's history being lost.
 */
export function readPath(path: string): ContentPath {
  const data = dataFiles.find((name) => name === path);
  if (data) return { sort: 'data', name: data };
  const match = PART.exec(path);
  if (!match) return { sort: 'unknown', fix: 'Put it below content/parts/NN-name/, all in lower case with hyphens.' };
  const [, number = '', part = '', rest = ''] = match;
  const place = { part, number: Number(number) };
  if (rest === 'part.mdx') return { sort: 'part', id: part, ...place };
  const topic = new RegExp(`^(${NAME})\\.mdx$`).exec(rest);
  if (topic) return { sort: 'topic', id: `${part}/${topic[1] ?? ''}`, ...place };
  const question = new RegExp(`^questions/(${NAME})\\.md$`).exec(rest);
  if (question) return { sort: 'question', id: `${part}/${question[1] ?? ''}`, ...place };
  return {
    sort: 'unknown',
    fix: 'A topic page is `name.mdx`, a question `questions/name.md`; names are lower case words with hyphens.',
  };
}
