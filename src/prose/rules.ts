import type { RuleInfo } from '../guide/diagnostic.ts';

const error = (rule: string, why: string): RuleInfo => ({ rule, severity: 'error', why });
const warning = (rule: string, why: string): RuleInfo => ({ rule, severity: 'warning', why });

/**
 * What the prose of the content is held to. An error is what has one right form; what may be meant as it is written, such as the
 * pronoun of a real person, is a warning. There is no comment that silences a rule.
 */
export const proseRules = {
  spelling: error('prose/spelling', 'A misspelt word is not found by search, and stops those who read in a second language.'),
  wordList: error('prose/word-list', 'What is in the list is never questioned again, so it stays short and easy to look through.'),
  repeatedWord: error('prose/repeated-word', 'A word that stands there twice is a slip of the editor, and readers stumble over it.'),
  inclusive: error('prose/inclusive', 'Nobody who reads the guide should find themselves in it as a figure of speech.'),
  gendered: warning('prose/gendered', 'A candidate, a senior and an interviewer can be anyone; `they` is anyone.'),
  profanity: error('prose/profanity', 'A swear word is what a reader remembers instead of the answer.'),
  belittling: warning('prose/belittling', 'Whoever does not find it easy reads that the fault is theirs.'),
  plain: warning('prose/plain', 'Short, usual words are understood at once, also in a second language and in translation.'),
} satisfies Record<string, RuleInfo>;

/** Reported instead of all others when the libraries that look at prose are not installed. */
export const proseUnavailable: RuleInfo = {
  rule: 'prose/unavailable',
  severity: 'warning',
  why: 'Prose that nobody looked at has not been held to anything.',
};
