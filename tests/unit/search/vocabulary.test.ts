import { expect, test } from 'vitest';
import { carrying, letterOf, partsOf, shardOf, vocabulary, wordsOf } from '../../../src/search/vocabulary.ts';

const record = (title: string, text: string, topics = '', listed = '') => ({ title, text, topics, listed });

test.each<[string, string[]]>([
  ['Threads, processes & asyncio!', ['threads', 'processes', 'asyncio']],
  ['os.path.join(__file__)', ['os', 'path', 'join', '__file__']],
  ['Prüfung 3.14', ['prüfung', '3', '14']],
  ["Amdahl's law isn't Python’s", ['amdahl', 'law', 'is', 'python']],
  ["{'text': 'main'}", ['text', 'main']],
  [' -- ', []],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each<[string, string[]]>([
  ['ThreadPoolExecutor', ['thread', 'pool', 'executor']],
  ['HTTPBasicAuth', ['http', 'basic', 'auth']],
  ['nr_throttled', ['nr', 'throttled']],
  ['__init__', ['init']],
  ['python3', ['python3']],
])('the parts of %j', (name, parts) => {
  expect(partsOf(name)).toEqual(parts);
});

test('filler carries nothing, unless there is nothing else', () => {
  expect(carrying(['what', 'is', 'the', 'gil'])).toEqual(['gil']);
  expect(carrying(['what', 'is', 'the'])).toEqual(['what', 'is', 'the']);
});

test.each([
  ['gil', 'gi'],
  ['process', 'po'],
  ['parent', 'pa'],
  ['pytest', 'pu'],
  ['p', 'p'],
  ['k8s', 'k'],
  ['429', '_'],
  ['größe', 'go'],
  ['über', '_'],
  ['_exit', '_'],
])('%j stands in the shard %j', (word, name) => {
  expect(shardOf(word)).toBe(name);
});

test('all words of all records are there, those in more records first', () => {
  const shards = vocabulary([record('Signals', 'stop stop sockets'), record('Stop', 'a TaskGroup', 'Sockets'), record('', 'stop')], {});
  expect(Object.fromEntries([...shards].flatMap(([name, { words }]) => (words.length > 0 ? [[name, words]] : [])))).toEqual({
    a: ['a'],
    g: ['group'],
    go: ['group'],
    s: ['stop', 'sockets', 'signals'],
    si: ['signals'],
    so: ['stop', 'sockets'],
    t: ['task', 'taskgroup'],
    ta: ['task', 'taskgroup'],
  });
});

test('of a name that only a cheat sheet lists, the parts are known', () => {
  const shards = vocabulary([record('', 'seconds', '', 'terminationGracePeriodSeconds and sigcont')], {});
  const known = new Set([...shards.values()].flatMap(({ words }) => words));
  expect([...known].sort()).toEqual(['and', 'grace', 'period', 'seconds', 'sigcont', 'termination']);
});

test('every letter has a shard, so that nothing typed asks for a file that is missing', () => {
  const names = [...vocabulary([], {}).keys()];
  for (const word of ['asyncio', 'xylophone', 'zebra', 'z', '429', 'über', '__init__', 'k8s']) {
    expect(names).toEqual(expect.arrayContaining([shardOf(word), letterOf(word)]));
  }
});

test('synonyms stand by the word that carries the key, and lead to words as they are written', () => {
  const shards = vocabulary([record('Retries', 'with full jitter')], {
    'retry storm': ['full jitter', 'retry', 'backoff'],
    'with jitter': ['jitters'],
    K8S: ['pods'],
  });
  expect(shards.get('r')?.synonyms).toEqual({ 'retry storm': ['full jitter', 'retries'] });
  expect(shards.get('j')?.synonyms).toEqual({ 'with jitter': ['jitter'] });
  expect(shards.get('k')?.synonyms).toEqual({});
});

test('a synonym for signs stands where numbers stand', () => {
  const shards = vocabulary([record('', 'passing arguments')], { '$@': ['passing arguments'], '2>&1': ['arguments'] });
  expect(shards.get('_')?.synonyms).toEqual({ '$@': ['passing arguments'], '2>&1': ['arguments'] });
});
