/**
 * What a fence of each language can be held to: the engines that execute it and the grammars that parse it. The first of each list is
 * meant by a plain `run` or `checked`; the others are named in the fence, as in ```` ```yaml checked="github-actions" ````.
 *
 * The engines and grammars themselves are in `src/run`; this table is here because the rules about fences need only the names.
 */
export const languages = {
  bash: { engines: ['bash 5.2'], grammars: ['bash'] },
  cron: { engines: [], grammars: ['cron'] },
  docker: { engines: [], grammars: ['dockerfile'] },
  hcl: { engines: [], grammars: ['terraform'] },
  ini: { engines: [], grammars: ['ini'] },
  javascript: { engines: ['node 26'], grammars: ['javascript'] },
  json: { engines: [], grammars: ['json'] },
  nginx: { engines: [], grammars: ['nginx'] },
  promql: { engines: [], grammars: ['promql'] },
  python: { engines: ['python 3.14', 'python 3.11'], grammars: ['python'] },
  systemd: { engines: [], grammars: ['systemd'] },
  toml: { engines: [], grammars: ['toml'] },
  yaml: { engines: [], grammars: ['yaml', 'kubernetes 1.36', 'github-actions'] },
} as const satisfies Readonly<Record<string, Abilities>>;

interface Abilities {
  readonly engines: readonly string[];
  readonly grammars: readonly string[];
}

type Language = (typeof languages)[keyof typeof languages];
/** Engine and version, as a fence and a question's `verified` call it. */
export type EngineName = Language['engines'][number];
export type GrammarName = Language['grammars'][number];

/** Languages whose fences can be executed. */
export const runnable = Object.entries(languages).flatMap(([language, { engines }]) => (engines.length > 0 ? [language] : []));
/** Languages whose fences can be parsed without being executed. */
export const checkable = Object.entries(languages).flatMap(([language, { grammars }]) => (grammars.length > 0 ? [language] : []));

/** The engines that execute a language, the default first. */
export function enginesOf(language: string): readonly EngineName[] {
  return isKnown(language) ? languages[language].engines : [];
}

/** The grammars that a fence of a language can be held to, the default first. */
export function grammarsOf(language: string): readonly GrammarName[] {
  return isKnown(language) ? languages[language].grammars : [];
}

function isKnown(language: string): language is keyof typeof languages {
  return Object.hasOwn(languages, language);
}
