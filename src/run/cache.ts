import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Raised when the engines or the sandbox change, so that everything is executed again. */
const GENERATION = 1;

/** Results by the hash of what produced them; a result that is not there or cannot be read is produced again. */
export class Cache {
  readonly #folder: string;
  hits = 0;
  misses = 0;

  /** @param folder made when the first result is kept */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The result for an input: from an earlier run if the input was the same, else by `produce`. */
  async get<Result>(input: unknown, produce: () => Promise<Result>): Promise<Result> {
    const path = join(
      this.#folder,
      `${createHash('sha256')
        .update(JSON.stringify([GENERATION, input]))
        .digest('hex')}.json`,
    );
    try {
      const known = JSON.parse(await readFile(path, 'utf8')) as Result;
      this.hits += 1;
      return known;
    } catch {
      const result = await produce();
      this.misses += 1;
      await mkdir(this.#folder, { recursive: true });
      await writeFile(path, JSON.stringify(result));
      return result;
    }
  }
}
