import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/*
 * `npm run looks`: draws those pictures of tests/site/looks anew that the built gallery no longer looks like, and stores them with a
 * palette of 256 colours where that changes nothing that the comparison would notice, which is half of the bytes.
 */
const folder = 'tests/site/looks';
/** What the comparison notices, with something to spare: how far a pixel is off, in levels of 255, and how many of them, as a share. */
const NOTICED = { levels: 5, share: 0.00005 };
mkdirSync(folder, { recursive: true });
const pictures = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.png'));
const before = new Map(pictures().map((name) => [name, readFileSync(join(folder, name))]));
const words = ['playwright', 'test', `${folder}.spec.ts`, '--grep=looks as it did', '--update-snapshots=changed'];
const { status } = spawnSync('npx', words, { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) throw new Error('The gallery could not be drawn; `npx playwright test looks` says why.');

for (const name of pictures()) {
  const path = join(folder, name);
  const drawn = readFileSync(path);
  // What looks the same keeps its bytes: each new picture stays in the repository's history for good.
  if (before.get(name)?.equals(drawn)) continue;
  const small = await sharp(drawn).removeAlpha().png({ palette: true, dither: 0, effort: 10 }).toBuffer();
  const isSame = (await shareOff(drawn, small)) < NOTICED.share;
  const stored = isSame ? small : await sharp(drawn).removeAlpha().png({ compressionLevel: 9 }).toBuffer();
  writeFileSync(path, stored);
  console.log(`drew ${path}${isSame ? '' : ', in all its colours'}`);
}

/** The share of pixels that a palette changed noticeably. */
async function shareOff(drawn: Buffer, small: Buffer): Promise<number> {
  const [a, b] = await Promise.all([drawn, small].map((picture) => sharp(picture).greyscale().raw().toBuffer()));
  if (!a || !b) throw new Error('There is nothing to compare.');
  return a.reduce((count, level, index) => count + Number(Math.abs(level - (b[index] ?? 0)) > NOTICED.levels), 0) / a.length;
}
