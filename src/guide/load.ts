import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { parseDiagram, type Diagram } from './diagram/diagram.ts';
import { Diagnostics, sortDiagnostics } from './diagnostic.ts';
import type { Guide, LoadedGuide, Part } from './guide.ts';
import { parsePage, type Page } from './page.ts';
import { readPath, type ContentPath, type DataFile } from './paths.ts';
import { parseQuestion, type Question } from './question.ts';
import { rules } from './rules/catalogue.ts';
import { guideRules } from './rules/index.ts';
import { emptyRoute, listsSchema, namesSchema, renamedSchema, readData, routeSchema } from './data.ts';
import type { FrontMatter } from './frontmatter.ts';
import { SourceFile } from './source.ts';
import { parseSyllabus, type Syllabus } from './syllabus.ts';

/**
 * Reads all of `content/`, and holds it to every rule.
 *
 * @param root the project's folder, which holds `content/`
 */
export async function loadGuide(root: string): Promise<LoadedGuide> {
  const base = join(root, 'content');
  const paths = await listFiles(base);
  const files = await Promise.all(paths.map(async (path) => new SourceFile(`content/${path}`, await readFile(join(base, path), 'utf8'))));
  const pictures = (await listFiles(join(root, 'public'))).map((path) => `/${path}`);
  return readGuide(files, pictures);
}

/**
 * Reads a guide from files in memory; their paths start with `content/`.
 *
 * @param pictures addresses of the files in `public/`, which pages may show; without them no picture is missed
 */
export function readGuide(files: readonly SourceFile[], pictures?: readonly string[]): LoadedGuide {
  const diagnostics = new Diagnostics();
  const pages: Page[] = [];
  const questions: Question[] = [];
  const diagrams: Diagram[] = [];
  const syllabi: Syllabus[] = [];
  const unreadable: ContentPath[] = [];
  const numbers = new Map<string, number>();
  const data = new Map<DataFile, SourceFile>();
  const placed = files.map((file) => ({ file, place: readPath(file.path.slice('content/'.length)) }));
  for (const { file, place } of placed) {
    if (place.sort === 'unknown') {
      diagnostics.report(rules.strayFile, file, file.lineSpan(1), 'Nothing in the guide reads this file.', place.fix);
    } else if (place.sort === 'misnamed') {
      diagnostics.report(rules.badName, file, file.lineSpan(1), "This file's name can be no address.", place.fix);
      unreadable.push(place);
    } else if (place.sort === 'data') data.set(place.name, file);
    else if (place.sort === 'question') {
      const question = parseQuestion(file, place.id, diagnostics);
      if (question) questions.push(question);
      else unreadable.push(place);
    } else if (place.sort === 'diagram') {
      const diagram = parseDiagram(file, place.id, diagnostics);
      if (diagram) diagrams.push(diagram);
      else unreadable.push(place);
    } else if (place.sort === 'syllabus') {
      const syllabus = parseSyllabus(file, place.part, diagnostics);
      if (syllabus) syllabi.push(syllabus);
      else unreadable.push(place);
    } else {
      if (place.sort === 'part') numbers.set(place.part, place.number);
      const page = parsePage(file, place.id, place.sort, diagnostics);
      if (page) pages.push(page);
      else unreadable.push(place);
    }
  }
  checkHomes(placed, numbers, diagnostics);
  const dataYaml = new Map<DataFile, FrontMatter>();
  const read = <Schema extends z.ZodType>(schema: Schema, name: DataFile): z.infer<Schema> | undefined => {
    const file = data.get(name);
    const found = file && readData(schema, file, diagnostics);
    if (found) dataYaml.set(name, found.yaml);
    else if (file) unreadable.push({ sort: 'data', name });
    return found?.value;
  };
  const guide: Guide = {
    parts: gatherParts(pages, numbers),
    pages,
    questions,
    diagrams,
    syllabi,
    topics: read(namesSchema, 'topics.yaml') ?? {},
    synonyms: read(listsSchema, 'synonyms.yaml') ?? {},
    renamed: read(renamedSchema, 'renamed.yaml') ?? {},
    route: read(routeSchema, 'route.yaml') ?? emptyRoute,
    data,
    dataYaml,
    pictures,
    unreadable,
    fileCount: files.length,
  };
  for (const rule of guideRules) rule(guide, diagnostics);
  return { guide, diagnostics: sortDiagnostics(diagnostics.list) };
}

/** A guide has pages, and everything in a part's folder is reached from the part's own page. */
function checkHomes(
  placed: readonly { readonly file: SourceFile; readonly place: ContentPath }[],
  numbers: ReadonlyMap<string, number>,
  diagnostics: Diagnostics,
): void {
  const homeless = new Set<string>();
  for (const { file, place } of placed) {
    if (!('part' in place) || numbers.has(place.part) || homeless.has(place.part)) continue;
    homeless.add(place.part);
    const message = `The part \`${place.part}\` has no page, so nothing leads here.`;
    diagnostics.report(rules.strayFile, file, file.lineSpan(1), message, 'Write a `part.mdx` into the folder of the part.');
  }
  if (numbers.size > 0 || homeless.size > 0) return;
  const nowhere = new SourceFile('content/parts', '');
  const fix = "Run the command in the project's own folder.";
  diagnostics.report(rules.noFiles, nowhere, nowhere.lineSpan(1), 'No page was found below content/parts.', fix);
}

function gatherParts(pages: readonly Page[], numbers: ReadonlyMap<string, number>): Part[] {
  const topics = pages.filter((page) => page.sort === 'topic').sort((a, b) => a.facts.order - b.facts.order);
  return pages
    .filter((page) => page.sort === 'part')
    .map((page) => ({
      id: page.id,
      number: numbers.get(page.id) ?? 0,
      page,
      topics: topics.filter(({ part }) => part === page.id),
    }))
    .sort((a, b) => a.number - b.number);
}

async function listFiles(base: string): Promise<string[]> {
  const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    // Without the folder there are no files, which `content/no-files` says better.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
