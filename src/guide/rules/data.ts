import type { Diagnostics } from '../diagnostic.ts';
import type { Guide, GuideRule } from '../guide.ts';
import { nearest } from '../nearest.ts';
import type { DataFile } from '../paths.ts';
import type { SourceFile, Span } from '../source.ts';
import { rules } from './catalogue.ts';

/** What divides words here; a dot or a hyphen belongs to one. */
const WORD_BREAK = /[^\p{L}\p{N}_.-]+/u;

/** Where a value stands. */
interface Place {
  readonly file: SourceFile;
  readonly span: Span;
}

/** What the data files say of the content is true of it: tags that are used, parts that are on the route, words that stand in the pages. */
export const checkData: GuideRule = (guide, diagnostics) => {
  const at = (name: DataFile, path: readonly PropertyKey[], key?: string) => {
    const file = guide.data.get(name);
    const yaml = guide.dataYaml.get(name);
    return file && yaml && { file, span: key === undefined ? yaml.locate(path) : yaml.locateKey(path, key) };
  };
  checkUse(guide, (tag) => at('topics.yaml', [], tag), diagnostics);
  const onRoute = guide.route.stages.flatMap(({ parts }, stage) =>
    parts.map(({ id }, index) => ({ id, path: ['stages', stage, 'parts', index, 'id'] })),
  );
  if (onRoute.length > 0) {
    for (const { id } of guide.parts.filter((part) => !onRoute.some((stop) => stop.id === part.id))) {
      const near = nearest(
        id,
        onRoute.map((stop) => stop.id),
      );
      const place = at('route.yaml', onRoute.find((stop) => stop.id === near)?.path ?? ['stages']);
      const fix = `Add \`{ id: ${id}, … }\` to the stage that asks for it most.`;
      if (place)
        diagnostics.report(rules.offRoute, place.file, place.span, `The part \`${id}\` is written and stands nowhere on the route.`, fix);
    }
  }
  checkSynonyms(guide, (key, index) => at('synonyms.yaml', [key, index]), diagnostics);
};

function checkUse({ questions, topics, unreadable }: Guide, at: (tag: string) => Place | undefined, diagnostics: Diagnostics): void {
  if (questions.length === 0 || unreadable.some(({ sort }) => sort === 'question')) return;
  const tags = Object.keys(topics);
  const used = new Set(questions.flatMap(({ facts }) => facts.topics));
  for (const tag of tags.filter((one) => !used.has(one))) {
    const place = at(tag);
    const fix = 'Remove it until one does, or mend its spelling.';
    if (place) diagnostics.report(rules.unusedTopic, place.file, place.span, `No question has the topic \`${tag}\`.`, fix);
  }
}

function checkSynonyms(
  { pages, questions, synonyms, unreadable }: Guide,
  at: (key: string, index: number) => Place | undefined,
  diagnostics: Diagnostics,
): void {
  // What cannot be read may have the words.
  if (unreadable.some(({ sort }) => ['part', 'topic', 'question'].includes(sort))) return;
  const words = new Set([...pages, ...questions].flatMap(({ file }) => file.text.toLowerCase().split(WORD_BREAK)));
  const text = [...words].join('\n');
  for (const [key, values] of Object.entries(synonyms)) {
    values.forEach((value, index) => {
      // The search compares stems: of a long word its beginning is enough.
      const missing = value
        .toLowerCase()
        .split(WORD_BREAK)
        .find((word) => !text.includes(word.length > 5 ? word.slice(0, -2) : word));
      const place = missing === undefined ? undefined : at(key, index);
      if (place)
        diagnostics.report(
          rules.deadSynonym,
          place.file,
          place.span,
          `\`${missing ?? ''}\` stands nowhere in the guide.`,
          'Write the words that the pages use.',
        );
    });
  }
}
