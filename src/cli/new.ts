import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { list } from '../guide/nearest.ts';
import { UsageError, type Arguments, type Option } from './arguments.ts';
import { runCommand, type ExitCode } from './command.ts';
import { complete } from './new/ask.ts';
import type { Plan } from './new/plan.ts';
import { readShelf } from './new/shelf.ts';
import { findSort, sorts } from './new/sorts.ts';

const help = `
Usage: npm run new -- question|topic|part|sheet ID [--option value…]

Writes a new file with blanks, marked TODO, that passes the check once they are filled in. Without arguments it asks.

  npm run new -- question python/walrus --kind choice --level mid
  npm run new -- topic python/typing
  npm run new -- part 09-cloud
  npm run new -- sheet python          the part's cheat sheet

Options of a question:
  --kind      choice, recall, order, predict, answer, spot
  --level     junior, mid, senior
  --in        the page that it is embedded in, for example python/performance
  --topics    tags of content/topics.yaml, divided by commas
  --rounds    where it is asked, divided by commas: recruiter, coding, deep-dive, …
  --title     a short name that gives nothing away; a topic, a part and a sheet have this option as well

Exit code: 0 the file is written, 2 it is not, and why is said.
`;

/** All options of all sorts, so that a wrong one is told apart from one of another sort. */
const options: Readonly<Record<string, Option>> = Object.fromEntries(
  Object.values(sorts).flatMap((sort) => Object.entries(sort?.options ?? {})),
);

async function makeNew({ words, values }: Arguments): Promise<ExitCode> {
  const [sort, id, ...more] = words;
  if (more.length > 0) throw new UsageError(`Too many words: ${list(more)}. A title of several words stands between quotes.`);
  if (sort !== undefined) {
    const { options: own } = findSort(sort);
    const strange = [...values.keys()].find((name) => !Object.hasOwn(own, name));
    if (strange !== undefined)
      throw new UsageError(`A ${sort} has no \`--${strange}\`. It has ${list(Object.keys(own).map((name) => `--${name}`))}.`);
  }
  const root = resolve('.');
  const shelf = await readShelf(root);
  const wish = await complete({ sort, answers: new Map([...values, ...(id === undefined ? [] : [['id', id] as const])]) }, shelf);
  const plan = await findSort(wish.sort).plan(wish.answers, shelf, new Date().toISOString().slice(0, 10));
  await write(root, plan);
  console.log(`Wrote ${plan.path}${plan.append ? `, and a line of ${plan.append.path}` : ''}.\n\nNext:`);
  for (const [index, step] of plan.steps.entries()) console.log(`  ${String(index + 1)}. ${step}`);
  return 0;
}

/** Never writes over a file: one that appeared in the meantime is an error of the system's. */
async function write(root: string, { path, text, append }: Plan): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text, { flag: 'wx' });
  if (!append) return;
  const target = join(root, append.path);
  const gap = (await readFile(target, 'utf8')).endsWith('\n') ? '' : '\n';
  await appendFile(target, gap + append.text);
}

process.exitCode = await runCommand({ help, options, run: makeNew }, process.argv.slice(2));
