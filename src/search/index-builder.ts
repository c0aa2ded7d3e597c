import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minify } from 'vite';
import { fieldsOf } from './fields.ts';
import { divide } from './marks.ts';
import { rechunk } from './rechunk.ts';
import type { SearchRecord } from './records.ts';

/**
 * Makes a Pagefind index of the records. Records go in one by one instead of from built HTML: Pagefind leaves out the text of
 * forms and labels, and takes in text that is hidden, so a quiz in HTML would lose its prompts and show its answers.
 *
 * @param base the base path that the site is served under, `/` or `/guide/`
 * @throws with Pagefind's own messages when it refuses a record
 */
async function fillIndex(records: readonly SearchRecord[], base: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '_' });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  for (const record of records) {
    const { url, text, part, kind, level } = record;
    const added = await index.addCustomRecord({
      url: base.replace(/\/$/, '') + url,
      content: divide(text),
      language: 'en',
      meta: Object.fromEntries(Object.entries(fieldsOf(record)).map(([name, value]) => [name, divide(value)])),
      filters: { part: [part], kind: [kind], ...(level === undefined ? {} : { level: [level] }) },
    });
    if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join('; ')}`);
  }
  return index;
}

/** Files that the search needs in the browser; Pagefind's own interfaces are left behind. */
const needed = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(index|meta|fragment|filter))$/;

/** A script of the index, as it comes with its long names and comments, made smaller. */
async function smaller(files: ReadonlyMap<string, Uint8Array>, name: string): Promise<Map<string, Uint8Array>> {
  const { code, errors } = await minify(name, new TextDecoder().decode(files.get(name)), { module: true });
  if (errors.length > 0) throw new Error(`${name} could not be minified: ${errors.map(({ message }) => message).join('; ')}`);
  return new Map([[name, new TextEncoder().encode(code)]]);
}

/** The index as files in memory, by their path below `pagefind/`. */
export async function indexFiles(records: readonly SearchRecord[], base: string): Promise<Map<string, Uint8Array>> {
  const index = await fillIndex(records, base);
  try {
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
    const kept = new Map(
      files
        .map(({ path, content }) => [path.replace(/^\/?(pagefind\/)?/, ''), content] as const)
        .filter(([path]) => needed.test(path.split('/').at(-1) ?? '')),
    );
    return rechunk(new Map([...kept, ...(await smaller(kept, 'pagefind.js'))]));
  } finally {
    await close();
  }
}
