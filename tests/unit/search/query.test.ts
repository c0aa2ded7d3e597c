import { expect, test } from 'vitest';
import { readQuery } from '../../../src/search/query.ts';

const synonyms = { k8s: ['kubernetes', 'container'], gil: ['global interpreter lock'], slow: ['performance'] };

test.each<[string, string[], string[]]>([
  ['', [], []],
  ['subprocess timeout', ['subprocess', 'timeout'], []],
  ['What is the GIL?', ['gil'], ['global interpreter lock']],
  ['how do I  debug K8S', ['debug', 'k8s'], ['debug kubernetes', 'debug container']],
  ['slow k8s', ['slow', 'k8s'], ['performance k8s', 'slow kubernetes', 'slow container']],
  ['what is the difference between', ['what', 'is', 'the', 'difference', 'between'], []],
  ['os.replace(tmp, path)', ['os', 'replace', 'tmp', 'path'], []],
  ['__init__', ['__init__'], []],
  ['Größe', ['größe'], []],
  ['constructor', ['constructor'], []],
  ['__proto__ toString', ['__proto__', 'tostring'], []],
])('%j', (typed, words, variants) => {
  expect(readQuery(typed, synonyms)).toEqual({ words, variants });
});
