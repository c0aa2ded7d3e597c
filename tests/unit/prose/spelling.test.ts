import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Cache } from '../../../src/cache.ts';
import { loadDictionaries } from '../../../src/prose/dictionaries.ts';
import { fingerprint } from '../../../src/prose/fingerprint.ts';
import { Speller } from '../../../src/prose/spelling.ts';

const cache = new Cache(join(import.meta.dirname, '../../../.cache/prose'));

describe('the speller', async () => {
  const speller = new Speller(await loadDictionaries(cache, fingerprint()));
  const wrong = (text: string): string[] => speller.find(text).map(({ word }) => word);
  const meant = (word: string): string | undefined => speller.suggest(word)[0];

  test('tells the place of a word without its possessive', () => {
    expect(speller.find("The kernal's and the proceses’ end")).toEqual([
      { word: 'kernal', start: 4, end: 10 },
      { word: 'proceses', start: 21, end: 29 },
    ]);
  });

  test.each([
    ['proces', 'process'],
    ['recieved', 'received'],
    ['writen', 'written'],
    ['midle', 'middle'],
    ['seperate', 'separate'],
    ['teh', 'the'],
    ['Kubernets', 'Kubernetes'],
    ['Occured', 'Occurred'],
    ['traceabck', 'traceback'],
  ])('takes %s for %s', (word, right) => {
    expect(meant(word)).toBe(right);
  });

  test('takes names without their capital for a slip', () => {
    expect(['monday', 'english', 'london'].map(meant)).toEqual(['Monday', 'English', 'London']);
  });

  test.each([
    'artifact artefact, behavior behaviour, behavioral behavioural, canceled cancelled, catalog catalogue, center centre',
    'color colour, colors colours, defense defence, dialog dialogue, favorite favourite, flavored flavoured, fulfill fulfil',
    'analyze analyse, analyzing analysing, gray grey, honor honour, labeled labelled, modeling modelling, neighbor neighbour',
    'organize organise, organizations organisations, optimized optimised, serializing serialising, Initialize Initialise',
  ])('knows how Britain spells %s', (pairs) => {
    for (const pair of pairs.split(', ')) {
      const [american = '', british = ''] = pair.split(' ');
      expect(speller.find(american), american).toMatchObject([{ british }]);
      expect(wrong(british), british).toEqual([]);
    }
  });

  test('leaves words alone that only look American', () => {
    expect(
      wrong('size prize resized capsizing or error monitor vector processor sense dense log blog fog filed tiler program metre'),
    ).toEqual([]);
  });

  test('knows the field', () => {
    expect(wrong('Kubernetes kubelet kubectl Ansible Terraform systemd inode cgroup stderr runbook webhook SIGTERM rebase umask')).toEqual(
      [],
    );
  });

  test('does not ask about abbreviations, figures, names of code and short words', () => {
    expect(wrong('GIL MTTR OOM ACLs k8s utf8 a_b qx SIGUSR1 boto3 3rd')).toEqual([]);
    expect(wrong('TOCTOU qxz')).toEqual(['TOCTOU', 'qxz']);
  });

  test('takes compounds as a whole or by their parts', () => {
    expect(wrong("trade-offs, post-mortem, free-threaded, re-run, don't, isn’t")).toEqual([]);
    expect(wrong('a free-thraeded build')).toEqual(['thraeded']);
  });

  test('sees the slips that fingers make', () => {
    const words = ['process', 'memory', 'signal'];
    const slips = words.flatMap((word) =>
      Array.from(word, (letter, at) => [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + letter + word.slice(at),
        word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2),
      ]).flat(),
    );
    const missed = slips.filter((slip) => !words.includes(slip) && wrong(slip).length === 0);
    expect(missed).toEqual([]);
    expect(slips).toHaveLength(57);
  });
});
