import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Guide } from '../src/guide/guide.ts';
import { loadGuide } from '../src/guide/load.ts';

const root = resolve('.');
const cache = join(root, '.cache/bench');
/** How many questions the guide's page holds; the peer's page has none. */
const QUESTIONS = 10;

/** The two sites to compare, each with Part 8's page at the same address; without the peer when ours is weighed alone. */
export interface Built {
  readonly ours: string;
  readonly starlight: string | undefined;
}

/**
 * Builds this guide with ten questions in the part's page, and Starlight with the text of the same pages and no questions.
 * Starlight is installed from the npm registry, the only thing here that needs a network, into `.cache/bench`, never into the project.
 */
export async function prepare(isAlone: boolean): Promise<Built> {
  const { guide } = await loadGuide(root);
  const [ours, starlight] = [await prepareOurs(guide), isAlone ? undefined : await prepareStarlight(guide)];
  return { ours, starlight };
}

async function prepareOurs({ parts, questions }: Guide): Promise<string> {
  const folder = join(cache, 'ours');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'content'), join(folder, 'content'), { recursive: true });
  for (const name of ['src', 'public', 'node_modules', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    await symlink(join(root, name), join(folder, name));
  }
  const [part] = parts;
  if (!part) throw new Error('There is no part to measure.');
  const page = join(folder, part.page.file.path);
  const embeds = questions.slice(0, QUESTIONS).map(({ id }) => `\n<Question id="${id}" />\n`);
  await writeFile(page, (await readFile(page, 'utf8')) + embeds.join(''));
  run(root, 'npx', 'astro', 'build', '--root', folder, '--outDir', join(folder, 'dist'));
  return join(folder, 'dist');
}

async function prepareStarlight({ pages }: Guide): Promise<string> {
  const folder = join(cache, 'starlight');
  const docs = join(folder, 'src/content/docs');
  await mkdir(docs, { recursive: true });
  await cp(join(root, 'bench/starlight'), folder, { recursive: true });
  await writeFile(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\n\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  for (const { id, facts, file, frontMatter } of pages) {
    const text = file.text
      .slice(frontMatter.bodyStart)
      .replace(/^<\/?\w+.*>$/gm, '')
      .replace(/^(```\w+) .*$/gm, '$1')
      .replace(/^```output$/gm, '```text');
    const path = join(docs, `${id.includes('/') ? id : `${id}/index`}.md`);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, `---\ntitle: ${JSON.stringify(facts.title)}\ndescription: ${JSON.stringify(facts.summary)}\n---\n${text}`);
  }
  run(folder, 'npm', 'install', '--no-package-lock');
  run(folder, 'npx', 'astro', 'build');
  return join(folder, 'dist');
}

function run(cwd: string, command: string, ...words: string[]): void {
  execFileSync(command, words, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
}
