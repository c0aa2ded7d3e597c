import { describe, expect, test } from 'vitest';
import { readQuery, type ReadQuery } from '../../../src/search/query.ts';
import { vocabulary } from '../../../src/search/vocabulary.ts';

const text = `asyncio subprocess timeouts traceback review data dataclass dry run runs retry logging logger process processes
  ThreadPoolExecutor global lock debugging memory growing threads prometheus kubernetes container catastrophic backtracking thread
  python grace period seconds attach store stop pytest größe no __init__ constructor 3 14 path regular expression stopwatch`;
const synonyms = {
  k8s: ['kubernetes', 'container'],
  debugging: ['traceback'],
  'memory leak': ['growing'],
  leak: ['memory'],
  'slow regex': ['catastrophic backtracking'],
  regex: ['regular expression'],
  'no lock': ['threads'],
  github: ['review'],
  '$@': ['regular expression', 'path'],
  '2>&1': ['stop'],
};
const shards = vocabulary([{ title: '', text, topics: '', listed: '' }], synonyms);

/**
 * Reads a query. Its concepts are divided by commas, the ways to say one by bars; those that count less have a tilde.
 * `fetched` has the names of the shards that it took.
 */
async function read(typed: string): Promise<{ searched: string; mended: ReadQuery['mended']; fetched: string }> {
  const fetched: string[] = [];
  const { concepts, mended } = await readQuery(typed, (name) => {
    fetched.push(name);
    return Promise.resolve(shards.get(name) ?? { words: [], synonyms: {} });
  });
  const searched = concepts.map((concept) => concept.map(({ words, worth }) => (worth < 1 ? '~' : '') + words.join(' ')).join('|'));
  return { searched: searched.join(', '), mended, fetched: fetched.sort().join(' ') };
}

describe('what is understood', () => {
  test.each<[string, string, string]>([
    ['nothing', '', ''],
    ['signs', '%%% "; --', ''],
    ['a known word', 'subprocess', 'subprocess'],
    ['capitals and filler', 'What is the SUBPROCESS?', 'subprocess'],
    ['filler alone', 'no', 'no'],
    ['another form of a known word', 'retries', 'retry'],
    ['a word twice', 'python python', 'python'],
    ['an apostrophe', "Python's path", 'python, path'],
    ['letters of another alphabet', 'Größe', 'größe'],
    ['a name with underscores', '__init__', '__init__'],
    ['a name that every object has', 'constructor', 'constructor'],
    ['a version', '3.14', '3, 14'],
    ['the words within a name', 'thread pool executor', 'thread, pool, executor'],
    ['a name of known words', 'gracePeriodSeconds', 'grace, period, seconds'],
    ['two words that the pages write as one', 'data class', 'data|~dataclass, dataclass'],
    ['a known word that is not finished', 'prom', 'prometheus'],
    ['a beginning of several words', 'st', 'stop|stopwatch|store'],
  ])('%s: %j is searched as %j', async (_, typed, searched) => {
    expect(await read(typed)).toMatchObject({ searched, mended: undefined });
  });
});

describe('what the pages say otherwise', () => {
  test.each<[string, string, string]>([
    ['instead of an unknown word', 'k8s', 'kubernetes|container'],
    ['besides a known one', 'debugging', 'debugging|~traceback'],
    ['for another form of the key', 'regexes', 'regular expression'],
    ['for all words of a longer key, before the shorter one', 'memory leaks', 'memory|~growing, growing'],
    ['for a key with filler in it', 'no lock', 'lock|~threads'],
    ['for a key in another order', 'why is my regex slow', 'catastrophic backtracking, catastrophic backtracking'],
    ['for a name with capitals', 'GitHub', 'review'],
    ['for signs, in whose place the first of it stands', '$@ vs path', 'regular, expression, path'],
    ['for signs with numbers', 'python 2>&1', 'python, stop'],
    ['not for signs within a word', 'path$@', 'path'],
    ['not for signs that nobody explains', '$* path', 'path'],
    ['not for a part of a key', 'slow python', 'python'],
  ])('%s: %j is searched as %j', async (_, typed, searched) => {
    expect((await read(typed)).searched).toBe(searched);
  });
});

describe('what is mended', () => {
  test.each<[string, string, string, string | undefined]>([
    ['two letters swapped', 'asnycio', 'asyncio', 'asyncio'],
    ['the first two', 'yptest', 'pytest', 'pytest'],
    ['a letter that is missing', 'promtheus', 'prometheus', 'prometheus'],
    ['a word among others', 'debug subprocces timeout', 'debugging|~traceback, subprocess, timeouts', 'debug subprocess timeout'],
    ['a key', 'githbu', 'review', 'github'],
    ['two words in one', 'dryrun ', 'dry, run', 'dry run'],
    ['a word that nobody knows is left out', 'quuxly memory', 'memory', 'memory'],
    ['a word that is another one is not taken for a typo', 'attack ', '', undefined],
    ['all words unknown', 'zzqxv flurb', '', undefined],
    ['a finished word is no beginning', 'prom ', '', undefined],
  ])('%s: %j is searched as %j', async (_, typed, searched, mended) => {
    expect(await read(typed)).toMatchObject({ searched, mended });
  });
});

test('only the shards of the words that carry the query are fetched, each once', async () => {
  expect((await read('what is the subprocess stop timeout')).fetched).toBe('so su ti');
  expect((await read('3.14 k8s')).fetched).toBe('_ k');
});

test('of a word that is not known, all with its first letter are fetched', async () => {
  expect((await read('stop pyhton')).fetched).toBe('p pu so');
});

test('a shard that cannot be fetched is told', async () => {
  await expect(readQuery('gil', () => Promise.reject(new Error('words/g.json: 503')))).rejects.toThrow('words/g.json: 503');
});
