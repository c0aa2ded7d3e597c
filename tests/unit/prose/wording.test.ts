import { describe, expect, test } from 'vitest';
import { findPhrases } from '../../../src/prose/wording.ts';

/** `rule: phrase → instead`, for each phrase of a text. */
function found(text: string): string[] {
  return (findPhrases([text])[0] ?? []).map(({ rule, phrase, instead }) => [`${rule}: ${phrase}`, ...instead.slice(0, 1)].join(' → '));
}

test.each([
  [
    'The whitelist, the blacklisted hosts and the master.',
    ['inclusive: whitelist → allow list', 'inclusive: blacklisted → denied', 'inclusive: master → primary'],
  ],
  ['A sanity check on a dummy.', ['inclusive: sanity check → check', 'inclusive: dummy → placeholder']],
  ['A senior says what he knows.', ['gendered: he → they']],
  ['Simply do it, it is just easy.', ['belittling: Simply', 'belittling: just', 'belittling: easy']],
  ['Obviously, of course.', ['belittling: Obviously', 'belittling: of course']],
  ['Leverage it in order to utilise it.', ['plain: Leverage → use', 'plain: in order to → to', 'plain: utilise → use']],
  ['It utilizes the the pool.', ['plain: utilizes → uses', 'repeatedWord: the the → the']],
  ['Bullshit.', ['profanity: Bullshit']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

describe('words of the field mean what they say', () => {
  test.each([
    'A hung process is killed, its child dies, and the parent reaps the zombie.',
    'The host executes a trap, the daemon crashes, and the pool dies with a failure.',
    'The man page of the special device lists an invalid option of its brother.',
    'A function requests a type, deletes the previous address and forwards parameters; however, there is a maximum.',
    'A simple loop, an obvious place, the primary key, a native method, an abort, a race, an orphan, a fat jar.',
    'PyPI yanks a release, Maven reads a pom, and a stringer names a constant.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('quoted words and gaps are not the text', () => {
  expect(found('The branch was called "master".')).toEqual([]);
  expect(found('Read the \uFFFC the log.')).toEqual([]);
});

test('a phrase is found across lines, and told by its own place', () => {
  expect(findPhrases(['Nothing here.', 'Do it in order\nto win. Just so.', 'Just this.'])).toMatchObject([
    [],
    [
      { rule: 'plain', start: 6, end: 17 },
      { rule: 'belittling', start: 23, end: 27 },
    ],
    [{ rule: 'belittling', start: 0, end: 4 }],
  ]);
});

test('two linters say one thing once', () => {
  expect(found('What an idiot.')).toHaveLength(1);
});
