import { resolve } from 'node:path';
import type { Guide, Part } from '../guide/guide.ts';
import { loadGuide } from '../guide/load.ts';
import type { Question } from '../guide/question.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { runCommand, type ExitCode } from './command.ts';
import { columns, coverageOf, type Coverage } from './coverage/table.ts';

const help = `
Usage: npm run coverage -- [PART…]

Shows what interviewers ask about each subject, as the part's syllabus.yaml lists it, and what the guide has on it: the section that
teaches it, and how many questions ask it, with those on the senior level.

  PART…       only these parts, by their address: linux git

Exit code: 0 every topic is taught and asked, 1 one is not, 2 the command was called in a wrong way.
`;

/** Characters of a cell that are shown. */
const WIDEST = 62;

async function show({ words }: Arguments): Promise<ExitCode> {
  const { guide } = await loadGuide(resolve('.'));
  const unknown = words.find((word) => !guide.parts.some(({ id }) => id === word));
  if (unknown !== undefined) throw new UsageError(`There is no part \`${unknown}\`.`);
  const parts = guide.parts.filter(({ id }) => words.length === 0 || words.includes(id));
  const covered = parts.map((part) => ({ part, rows: coverageOf(part, guide) }));
  for (const { part, rows } of covered) console.log(`${describe(part, rows, guide)}\n`);
  return covered.some(({ rows }) => rows?.some(isOpen)) ? 1 : 0;
}

function describe(part: Part, rows: readonly Coverage[] | undefined, guide: Guide): string {
  const questions = guide.questions.filter((question) => question.part === part.id);
  const title = `Part ${String(part.number)}  ${part.page.facts.title}: ${String(part.topics.length)} topic pages, ${countOf(questions)}`;
  if (!rows) return `${title}\nIt has no syllabus.yaml.`;
  const open = rows.filter(isOpen).length;
  const named = new Set(rows.flatMap((row) => row.questions));
  const others = questions.filter((question) => !named.has(question)).length;
  const table = columns([['asked', 'topic', 'questions', 'senior', 'section'], ...rows.map(cellsOf)], WIDEST);
  const end = `${String(rows.length - open)} of ${String(rows.length)} topics are taught and asked`;
  return `${title}\n\n${table}\n\n${end}${others > 0 ? `; ${String(others)} questions ask something else` : ''}.`;
}

function cellsOf({ asked, topic, questions, sections }: Coverage): string[] {
  const [first = '', ...more] = sections;
  const seniors = questions.filter(({ facts }) => facts.level === 'senior').length;
  return [asked, topic, String(questions.length), String(seniors), more.length > 0 ? `${first} +${String(more.length)}` : first];
}

function isOpen({ questions, sections }: Coverage): boolean {
  return questions.length === 0 || sections.length === 0;
}

function countOf(questions: readonly Question[]): string {
  const count = (level: string): string => `${String(questions.filter(({ facts }) => facts.level === level).length)} ${level}`;
  return `${String(questions.length)} questions (${['junior', 'mid', 'senior'].map(count).join(', ')})`;
}

process.exitCode = await runCommand({ help, options: {}, run: show }, process.argv.slice(2));
