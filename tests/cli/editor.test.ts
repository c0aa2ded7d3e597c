import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/cli/editor/schemas.ts';
import { snippets } from '../../src/cli/editor/snippets.ts';
import { kinds, pageComponents } from '../../src/guide/schema/vocabulary.ts';

test('a JSON Schema for everything that is written as YAML', () => {
  const schemas = jsonSchemas();
  expect([...schemas.keys()]).toEqual(
    ['question', 'topic', 'part', 'sheet', 'syllabus', 'route', 'topics', 'synonyms', 'renamed'].map((name) => `${name}.schema.json`),
  );
  const question = JSON.parse(schemas.get('question.schema.json') ?? '') as Record<string, unknown>;
  expect(question).toMatchObject({ additionalProperties: false, properties: { kind: { enum: kinds } } });
  expect(question.required).toEqual(expect.arrayContaining(['kind', 'level', 'topics', 'refs']));
});

test('a snippet for every kind and every component, with stops in the order of the text', async () => {
  const all = JSON.parse(await snippets(['memory', 'processes'])) as Record<string, { scope: string; body: string[] }>;
  expect(Object.keys(all)).toEqual([...kinds.map((kind) => `Question: ${kind}`), ...Object.keys(pageComponents)]);
  expect(all.Question?.body).toEqual(['<Question id="${1:python/name}" />']);
  for (const kind of kinds) {
    const text = all[`Question: ${kind}`]?.body.join('\n') ?? '';
    expect(text).toContain('topics: [${3|memory,processes|}]');
    expect(text).not.toMatch(/STOP|<[a-z]+>/);
    const stops = [...text.matchAll(/\$\{(\d+)[:|]/g)].map(([, stop]) => Number(stop));
    expect(stops).toEqual(stops.map((_, index) => index + 1));
    // Every blank is a stop.
    expect(text.match(/TODO/g)).toHaveLength(text.match(/\$\{\d+:TODO/g)?.length ?? 0);
  }
});
