import { Diagnostics } from '../guide/diagnostic.ts';
import { readYamlFile, type FrontMatter } from '../guide/frontmatter.ts';
import type { Guide } from '../guide/guide.ts';
import type { SourceFile } from '../guide/source.ts';
import { passagesOfTree } from './markdown.ts';
import { Passage } from './passage.ts';

/** What one file says to readers. */
export interface Prose {
  readonly file: SourceFile;
  readonly passages: readonly Passage[];
}

/** The keys of YAML whose texts readers see; all others are facts. */
const spoken: readonly string[] = ['title', 'short', 'summary', 'outcomes', 'name', 'topic'];

/**
 * The prose of a guide, file by file: pages and questions, the names of topics, the route, and what a part's syllabus lists. What stands in `synonyms.yaml` is
 * typed by candidates, in whatever spelling they have.
 *
 * @param concerns whether the file at a path is to be read
 */
export function proseOf({ pages, questions, data, syllabi }: Guide, concerns: (path: string) => boolean): Prose[] {
  const isSpoken = (key: string): boolean => spoken.includes(key);
  const documents = [...pages, ...questions].filter(({ file }) => concerns(file.path));
  const yaml = [
    ...syllabi.map(({ file }) => ({ file, isSpoken })),
    { file: data.get('topics.yaml'), isSpoken: () => true },
    { file: data.get('route.yaml'), isSpoken },
  ];
  return [
    ...documents.map(({ tree, file, frontMatter }) => {
      return { file, passages: [...passagesOfYaml(frontMatter, file, isSpoken), ...passagesOfTree(tree, file)] };
    }),
    ...yaml.flatMap(({ file, isSpoken }) => (file && concerns(file.path) ? [proseOfData(file, isSpoken)] : [])),
  ];
}

function proseOfData(file: SourceFile, isSpoken: (key: string) => boolean): Prose {
  // Whatever is wrong with the YAML was told when the guide was read.
  const yaml = readYamlFile(file, new Diagnostics());
  return { file, passages: yaml ? passagesOfYaml(yaml, file, isSpoken) : [] };
}

/** The texts of a YAML map that readers see, with all that lies deeper, in the order of the file. */
function passagesOfYaml(yaml: FrontMatter, file: SourceFile, isSpoken: (key: string) => boolean): Passage[] {
  const visit = (value: unknown, path: readonly PropertyKey[], isText: boolean): Passage[] => {
    if (typeof value === 'string') return isText ? [passageAt(value, path)] : [];
    if (Array.isArray(value)) return value.flatMap((item, index) => visit(item, [...path, index], isText));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) => visit(item, [...path, key], isSpoken(key)));
  };
  const passageAt = (text: string, path: readonly PropertyKey[]): Passage => {
    const { start, end } = yaml.locate(path);
    const passage = new Passage(file);
    passage.addText(text, start.offset, end.offset);
    return passage;
  };
  return visit(yaml.value, [], false);
}
