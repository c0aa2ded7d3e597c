import type { Route } from './data.ts';
import type { Diagram } from './diagram/diagram.ts';
import type { Diagnostic, Diagnostics } from './diagnostic.ts';
import type { Page, PartPage, TopicPage } from './page.ts';
import type { FrontMatter } from './frontmatter.ts';
import type { ContentPath, DataFile } from './paths.ts';
import type { Question } from './question.ts';
import type { SourceFile } from './source.ts';
import type { Syllabus } from './syllabus.ts';

/** A part with everything in it; `number` is its place in the series. */
export interface Part {
  readonly id: string;
  readonly number: number;
  readonly page: PartPage;
  readonly topics: readonly TopicPage[];
}

/** Everything that contributors wrote, read and held to the rules that one file alone can break. */
export interface Guide {
  readonly parts: readonly Part[];
  readonly pages: readonly Page[];
  readonly questions: readonly Question[];
  /** The diagrams that pages may embed; one that no page embeds is kept for later. */
  readonly diagrams: readonly Diagram[];
  /** What interviewers ask about the subject of a part, for the parts of which it was written down. */
  readonly syllabi: readonly Syllabus[];
  /** Topic tags with their names for readers. */
  readonly topics: Readonly<Record<string, string>>;
  /** What candidates type, with what the pages call it. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Ids that moved, with where they are now. */
  readonly renamed: Readonly<Record<string, string>>;
  readonly route: Route;
  /** The files directly in `content/` as they are written; what they say stands above. */
  readonly data: ReadonlyMap<DataFile, SourceFile>;
  /** Where in them each value stands; those that could not be read are missing. */
  readonly dataYaml: ReadonlyMap<DataFile, FrontMatter>;
  /** Addresses of the files in `public/`; nothing when they were not listed. */
  readonly pictures: readonly string[] | undefined;
  /** Files that are there and could not be read; whoever misses something asks here first whether it was told already. */
  readonly unreadable: readonly ContentPath[];
  /** Number of files on disk, so that a check can show that it looked at all of them. */
  readonly fileCount: number;
}

/** A guide with all that is wrong with it, in the order of the files. */
export interface LoadedGuide {
  readonly guide: Guide;
  readonly diagnostics: readonly Diagnostic[];
}

/** A rule that looks at the whole guide; what one file breaks by itself is reported while it is read. */
export type GuideRule = (guide: Guide, diagnostics: Diagnostics) => void;
