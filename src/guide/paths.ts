/** What a path below `content/` is, and which id or address it makes. */
export type ContentPath =
  | {
      readonly sort: 'part' | 'topic' | 'sheet' | 'syllabus' | 'question';
      readonly id: string;
      readonly part: string;
      readonly number: number;
    }
  | { readonly sort: 'diagram'; readonly id: string }
  | { readonly sort: 'data'; readonly name: DataFile }
  /** In the right place under a name that can be no address. */
  | { readonly sort: 'misnamed'; readonly fix: string }
  | { readonly sort: 'unknown'; readonly fix: string };

/** The files directly in `content/`. */
export const dataFiles = ['route.yaml', 'topics.yaml', 'synonyms.yaml', 'renamed.yaml', 'words.txt'] as const;
export type DataFile = (typeof dataFiles)[number];

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PART = new RegExp(`^parts/(\\d+)-(${NAME})/(.+)$`);
const TOPIC = new RegExp(`^(${NAME})\\.mdx$`);
const QUESTION = new RegExp(`^questions/(${NAME})\\.md$`);
const DIAGRAM = new RegExp(`^diagrams/(${NAME})\\.mmd$`);
/** What would be a page, a question or a diagram if its names were. */
const LOOSE = /^(?:parts\/\d+-[^/]+\/(?:[^/]+\.mdx|questions\/[^/]+\.md)|diagrams\/[^/]+\.mmd)$/i;

/** Addresses below the root, and below a part, that the site has already. */
const takenParts = ['search', 'about', 'diagnostic', 'gallery', 'pagefind'];
const takenTopics = ['questions', 'print'];

/**
 * Reads a path relative to `content/`, with `/` between its parts.
 *
 * `parts/08-python/questions/gil-and-threads.md` is the question `python/gil-and-threads`: the number orders the parts and is no
 * part of an id, so that a part can move without anyone's history being lost.
 */
export function readPath(path: string): ContentPath {
  const data = dataFiles.find((name) => name === path);
  if (data) return { sort: 'data', name: data };
  const [, diagram] = DIAGRAM.exec(path) ?? [];
  if (diagram !== undefined) return { sort: 'diagram', id: diagram };
  if (path.startsWith('diagrams/')) return misplaced(path, 'A diagram is `diagrams/name.mmd`; its name is lower case words with hyphens.');
  const match = PART.exec(path);
  if (!match) return misplaced(path, 'Put it below content/parts/NN-name/, all in lower case with hyphens.');
  const [, number = '', part = '', rest = ''] = match;
  if (takenParts.includes(part)) return taken(part);
  const place = { part, number: Number(number) };
  if (rest === 'part.mdx') return { sort: 'part', id: part, ...place };
  if (rest === 'cheat-sheet.mdx') return { sort: 'sheet', id: `${part}/cheat-sheet`, ...place };
  if (rest === 'syllabus.yaml') return { sort: 'syllabus', id: part, ...place };
  const [, topic] = TOPIC.exec(rest) ?? [];
  if (topic !== undefined) return takenTopics.includes(topic) ? taken(topic) : { sort: 'topic', id: `${part}/${topic}`, ...place };
  const [, question] = QUESTION.exec(rest) ?? [];
  if (question !== undefined) return { sort: 'question', id: `${part}/${question}`, ...place };
  return misplaced(path, 'A topic page is `name.mdx`, a question `questions/name.md`; names are lower case words with hyphens.');
}

function taken(name: string): ContentPath {
  return { sort: 'misnamed', fix: `Choose another name: \`${name}\` is an address of the site's own.` };
}

function misplaced(path: string, fix: string): ContentPath {
  if (!LOOSE.test(path)) return { sort: 'unknown', fix };
  const tidy = path
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\.(?!(?:mdx?|mmd)$)/g, '-')
    .split('/')
    .map((name) => name.replace(/[^a-z0-9.]+/g, '-').replace(/^-+|-+(?=\.|$)/g, ''));
  return { sort: 'misnamed', fix: `Rename it to content/${tidy.join('/')}.` };
}
