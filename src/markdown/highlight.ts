import { createCssVariablesTheme, createHighlighter, type ThemedToken } from 'shiki';

/** The languages that content may use in fences; a new one is added here. */
export const languages = ['bash', 'console', 'cron', 'css', 'diff', 'docker', 'groovy', 'hcl', 'html', 'ini', 'javascript', 'json', 'jsonc', 'make', 'markdown', 'nginx', 'promql', 'python', 'sql', 'systemd', 'toml', 'typescript', 'xml', 'yaml'] as const; // prettier-ignore

/**
 * One letter for each role that the highlighter gives to a token; the colours are in `styles/code.css`.
 * Classes instead of colours, because a content security policy without `unsafe-inline` forbids `style=`.
 */
const roles: Readonly<Record<string, string>> = {
  'token-keyword': 'k',
  'token-string': 's',
  'token-string-expression': 's',
  'token-comment': 'c',
  'token-constant': 'n',
  'token-function': 'f',
  'token-parameter': 'p',
  'token-link': 's',
  'token-inserted': 'i',
  'token-deleted': 'd',
};

const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: '--', variableDefaults: {} });
const highlighter = await createHighlighter({
  themes: [theme],
  langs: languages.filter((language) => !['console', 'cron', 'promql'].includes(language)),
});

/** A run of characters with one role; `role` is a class name, or nothing for plain text. */
export interface Token {
  readonly text: string;
  readonly role: string | undefined;
}

/**
 * Divides code into lines of tokens. Neighbours of one role are joined and blanks have none, which keeps the HTML small.
 * A language that the highlighter does not know gives plain lines.
 */
export function tokenize(code: string, language: string): Token[][] {
  const known = highlighter.getLoadedLanguages().includes(language);
  if (!known) return code.split('\n').map((text) => [{ text, role: undefined }]);
  // Without a limit: after half a second a busy machine would leave the rest of a line without colours, and two builds would differ.
  return highlighter.codeToTokensBase(code, { lang: language as 'python', theme, tokenizeTimeLimit: 0 }).map(joinLine);
}

function joinLine(line: readonly ThemedToken[]): Token[] {
  const joined: { text: string; role: string | undefined }[] = [];
  for (const { content, color } of line) {
    const name = /var\(--([\w-]+)\)/.exec(color ?? '')?.[1] ?? '';
    const role = content.trim() === '' ? undefined : roles[name];
    const last = joined.at(-1);
    if (last && (last.role === role || content.trim() === '')) last.text += content;
    else joined.push({ text: content, role });
  }
  return joined;
}

/** The tokens of a line as HTML. */
export function tokensToHtml(tokens: readonly Token[]): string {
  return tokens.map(({ text, role }) => (role === undefined ? escapeHtml(text) : `<i class="${role}">${escapeHtml(text)}</i>`)).join('');
}

/** Escapes text for HTML content and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
