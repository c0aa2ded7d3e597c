import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadGuide } from '../guide/load.ts';
import { runCommand, type ExitCode } from './command.ts';
import { jsonSchemas } from './editor/schemas.ts';
import { snippets } from './editor/snippets.ts';

const help = `
Usage: npm run schemas

Writes what an editor can use, made from the schemas and templates of the guide, into .vscode/ (none of it is committed;
\`npm run dev\` writes it as well):

  schemas/*.schema.json     JSON Schemas of the front matter and of the YAML files
  guide.code-snippets       snippets: question-choice, question-recall, …, and one for each component
`;

async function write(): Promise<ExitCode> {
  const folder = resolve('.vscode');
  const { guide } = await loadGuide(resolve('.'));
  await mkdir(join(folder, 'schemas'), { recursive: true });
  for (const [name, text] of jsonSchemas()) await writeFile(join(folder, 'schemas', name), text);
  await writeFile(join(folder, 'guide.code-snippets'), await snippets(Object.keys(guide.topics)));
  return 0;
}

process.exitCode = await runCommand({ help, options: {}, run: write }, process.argv.slice(2));
