import type { Guide, Part } from '../../guide/guide.ts';
import { homesOf, type Home } from '../../guide/homes.ts';
import type { Question } from '../../guide/question.ts';
import { LISTS, type SyllabusTopic } from '../../guide/schema/syllabus.ts';

/** A topic of a syllabus with what the guide has on it. */
export interface Coverage {
  readonly topic: string;
  /** How many of the public lists ask it, as `7/12`; empty when nobody counted. */
  readonly asked: string;
  /** Where it is taught: the sections that embed its questions, or the page where that stands before the first heading. */
  readonly sections: readonly string[];
  readonly questions: readonly Question[];
}

/** What a part covers of its syllabus; nothing when no syllabus was written down. */
export function coverageOf(part: Part, guide: Guide): readonly Coverage[] | undefined {
  const syllabus = guide.syllabi.find((one) => one.part === part.id);
  if (!syllabus) return undefined;
  const homes = homesOf(guide.pages);
  const byId = new Map(guide.questions.map((question) => [question.id, question]));
  return syllabus.topics.map((topic) => cover(topic, homes, byId));
}

function cover(
  { topic, asked, questions }: SyllabusTopic,
  homes: ReadonlyMap<string, Home>,
  byId: ReadonlyMap<string, Question>,
): Coverage {
  const sections = questions.flatMap((id) => {
    const home = homes.get(id);
    return home ? [addressOf(home)] : [];
  });
  return {
    topic,
    asked: asked === undefined ? '' : `${String(asked)}/${String(LISTS)}`,
    sections: [...new Set(sections)],
    questions: questions.flatMap((id) => byId.get(id) ?? []),
  };
}

function addressOf({ page, under }: Home): string {
  const section = under.at(-1);
  return `/${page.id}/${section ? `#${section.slug}` : ''}`;
}

/**
 * Lays rows out in columns, two blanks apart, each as wide as its widest cell.
 *
 * @param rows the head first; a cell longer than `widest` is cut, and ends in `…`
 */
export function columns(rows: readonly (readonly string[])[], widest: number): string {
  const cut = (cell: string): string => (cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell);
  const cells = rows.map((row) => row.map(cut));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
