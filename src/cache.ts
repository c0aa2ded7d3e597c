import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Results by the hash of what produced them; a result that is not there or is damaged is produced again. */
export class Cache {
  readonly #folder: string;
  hits = 0;
  misses = 0;

  /** @param folder made when the first result is kept */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The result for an input: from an earlier run if the input was the same, else by `produce`.
   *
   * @param isLasting whether a result would be the same another time; others are not kept
   */
  async get<Result>(input: unknown, produce: () => Promise<Result>, isLasting?: (result: Result) => boolean): Promise<Result> {
    const [result] = await this.getAll([input], async () => [await produce()], isLasting);
    return result as Result;
  }

  /** The same for several inputs at once; `produce` is given those without a result, unless there are none. */
  async getAll<Input, Result>(
    inputs: readonly Input[],
    produce: (missing: readonly Input[]) => Promise<readonly Result[]>,
    isLasting: (result: Result) => boolean = () => true,
  ): Promise<Result[]> {
    const paths = inputs.map((input) => join(this.#folder, `${hash(JSON.stringify(input))}.json`));
    const known = await Promise.all(paths.map(readResult));
    const missing = inputs.filter((_, index) => known[index] === undefined);
    const produced = missing.length > 0 ? await produce(missing) : [];
    this.hits += inputs.length - missing.length;
    this.misses += missing.length;
    let next = 0;
    return Promise.all(
      paths.map(async (path, index) => {
        const text = known[index];
        if (text !== undefined) return JSON.parse(text) as Result;
        const result = produced[next++] as Result;
        if (isLasting(result)) await this.#keep(path, JSON.stringify(result));
        return result;
      }),
    );
  }

  /** Under a name of its own until it is whole: another check may read or write at the same time. */
  async #keep(path: string, text: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    await writeFile(unfinished, `${hash(text)}\n${text}`);
    await rename(unfinished, path);
  }
}

/** The text of a kept result, if it is the text that was kept. */
async function readResult(path: string): Promise<string | undefined> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
  const [sum, text = ''] = content.split('\n', 2);
  return sum === hash(text) ? text : undefined;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
