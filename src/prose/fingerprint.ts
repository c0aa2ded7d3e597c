import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Stands for everything besides the texts that a finding depends on: the libraries with their dictionaries, and this folder. */
export function fingerprint(): string {
  const here = import.meta.dirname;
  const sum = createHash('sha256');
  for (const name of readdirSync(here).sort()) sum.update(readFileSync(join(here, name)));
  return sum.update(readFileSync(resolve(here, '../../package-lock.json'))).digest('hex');
}
