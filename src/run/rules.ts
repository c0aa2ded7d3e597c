import type { RuleInfo } from '../guide/diagnostic.ts';

const error = (rule: string, why: string): RuleInfo => ({ rule, severity: 'error', why });

/** What executing the content can find. */
export const runRules = {
  stale: error('run/stale-output', 'What the guide says a program prints is what a reader will be told she got wrong.'),
  exit: error('run/exit-code', 'A program that fails where the text says that it works teaches the wrong thing.'),
  stopped: error('run/stopped', 'Programs in content may not run for ever, print without end or take the machine down.'),
  engine: error('run/unknown-engine', 'Code is executed in the engine that the fence names, or not at all.'),
  grammar: error('run/unknown-grammar', 'Code is parsed by the grammar that the fence names, or not at all.'),
  file: error('run/file', 'The files of a document lie in its own folder, where its programs find them.'),
  syntax: error('run/syntax', 'Checked code is parsed by the real grammar, because readers type it in.'),
  broken: error('run/broken', 'Code that could not be executed to the end has not been held to anything.'),
  verified: error('run/verified-with', 'Readers are told what an answer was held against; it has to be what really happened.'),
  unavailable: { rule: 'run/unavailable', severity: 'warning', why: 'Code from content is executed in a sandbox or not at all.' },
} satisfies Record<string, RuleInfo>;
