import { readData } from './data.ts';
import type { Diagnostics } from './diagnostic.ts';
import type { FrontMatter } from './frontmatter.ts';
import { syllabusSchema, type SyllabusTopic } from './schema/syllabus.ts';
import type { SourceFile } from './source.ts';

/** What interviewers ask about the subject of a part. */
export interface Syllabus {
  readonly part: string;
  readonly topics: readonly SyllabusTopic[];
  readonly file: SourceFile;
  readonly yaml: FrontMatter;
}

/** Reads the `syllabus.yaml` of a part; what is wrong with it by itself is reported, and then there is none. */
export function parseSyllabus(file: SourceFile, part: string, diagnostics: Diagnostics): Syllabus | undefined {
  const found = readData(syllabusSchema, file, diagnostics);
  return found && { part, topics: found.value.topics, file, yaml: found.yaml };
}
