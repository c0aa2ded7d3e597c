import type { GrammarName } from '../../guide/languages.ts';
import type { Grammar } from './grammar.ts';
import { byPython, byReading } from './in-sandbox.ts';

/** Every grammar, loaded when a fence asks for it: some of their libraries are large. */
export const grammars: Readonly<Record<GrammarName, () => Grammar | Promise<Grammar>>> = {
  bash: () => byReading('code.sh', 'bash -n', /line (?<line>\d+): (?<message>.*)/),
  cron: async () => (await import('./cron.ts')).cron,
  dockerfile: async () => (await import('./dockerfile.ts')).dockerfile,
  'github-actions': async () => (await import('./github-actions.ts')).githubActions,
  ini: () => byPython('ini'),
  javascript: () => byReading('code.mjs', '/app/node --check', /code\.mjs:(?<line>\d+)\n[^]*?(?<message>SyntaxError: .*)/),
  json: async () => (await import('./json.ts')).json,
  'kubernetes 1.36': async () => (await import('./kubernetes.ts')).kubernetes,
  nginx: async () => (await import('./nginx.ts')).nginx,
  promql: async () => (await import('./promql.ts')).promql,
  python: () => byPython('python'),
  systemd: async () => (await import('./systemd.ts')).systemd,
  terraform: async () => (await import('./terraform.ts')).terraform,
  toml: () => byPython('toml'),
  yaml: async () => (await import('./yaml.ts')).yaml,
};
