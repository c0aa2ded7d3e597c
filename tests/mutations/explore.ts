import { resolve } from 'node:path';
import { Cache } from '../../src/cache.ts';
import { judge } from './judge.ts';
import { operators } from './operators/index.ts';
import { mutationsBy, readContent } from './sample.ts';
const { guide, files, documents } = readContent(resolve('.'));
const cache = { run: new Cache(resolve('.cache/run')), prose: new Cache(resolve('.cache/prose')) };
const count = Number(process.argv[2] ?? '2');
const only = process.argv[3];
let total = 0,
  bad = 0;
for (const operator of operators) {
  if (only && !operator.name.includes(only)) continue;
  const muts = mutationsBy(operator, documents, count, 7);
  if (muts.length === 0) {
    console.log('NOSITE', operator.name);
    continue;
  }
  for (const m of muts) {
    total++;
    const t = performance.now();
    try {
      const v = await judge(m, guide, files, cache);
      if (v) {
        bad++;
        console.log(
          'BAD',
          v.fault,
          '|',
          operator.name,
          '|',
          m.path.replace('content/parts/08-python/', ''),
          m.from,
          m.to,
          '|',
          v.said
            .slice(0, 2)
            .map((d) => `${d.file.path.split('/').at(-1)}:${d.span.start.line} ${d.rule}`)
            .join('; '),
        );
      }
    } catch (e) {
      bad++;
      console.log('CRASH', operator.name, m.path, m.from, String((e as Error).stack).slice(0, 300));
    }
    const d = performance.now() - t;
    if (d > 3000) console.log('SLOW', Math.round(d), operator.name);
  }
}
console.log('total', total, 'bad', bad);
