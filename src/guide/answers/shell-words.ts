/** A word of a shell command line after quote removal, or an operator such as `|` or `&&`. */
export interface ShellWord {
  readonly text: string;
  readonly operator: boolean;
}

/** Control and redirection operators, the longer ones first; a number right before `<` or `>` is a file descriptor. */
const OPERATOR = /^(?:&&|\|\||;;|\|&|&>>|&>|[<>]\(|\d*(?:>>|>&|>\||<<<|<<-?|<&|<>|>|<)|[|&;()\n])/;

/**
 * Divides a command line into words by the rules of the POSIX shell, section 2.3: quotes group, a backslash takes the
 * next character as it is, operators end a word. Nothing is expanded; what the shell would expand carries a mark, another
 * one between double quotes, because `'$x'`, `"$x"` and `$x` are three things, and so are `'*'` and `*`.
 *
 * @returns nothing when a quote is left open
 */
export function shellWords(line: string): ShellWord[] | undefined {
  const words: ShellWord[] = [];
  let text: string | undefined;
  const end = (): void => {
    if (text !== undefined) words.push({ text, operator: false });
    text = undefined;
  };
  let rest = line.trim();
  while (rest !== '') {
    // In `a2>b` the digit belongs to the word; in `2>b` it is the file descriptor.
    const operator = text !== undefined && /^\d/.test(rest) ? null : OPERATOR.exec(rest);
    const [space] = operator ?? /^[ \t]+/.exec(rest) ?? [];
    if (space !== undefined) {
      end();
      if (operator) words.push({ text: space, operator: true });
      rest = rest.slice(space.length);
      continue;
    }
    const piece = readPiece(rest, text ?? '');
    if (!piece) return undefined;
    text = (text ?? '') + piece.text;
    rest = rest.slice(piece.length);
  }
  end();
  return words;
}

/** Marks what the shell expands, divides into words, and matches with file names. */
const EXPANDED = '\u0001';
/** Marks what the shell expands and leaves in one piece. */
const QUOTED = '\u0002';

interface Piece {
  readonly text: string;
  /** How much of the line it takes. */
  readonly length: number;
}

/** Reads the next quoted string, escape, expansion or plain character of a word. */
function readPiece(rest: string, before: string): Piece | undefined {
  const first = rest.charAt(0);
  if (first === "'") {
    const close = rest.indexOf("'", 1);
    return close === -1 ? undefined : { text: rest.slice(1, close), length: close + 1 };
  }
  if (first === '"') {
    const match = /^"((?:[^"\\]|\\[\s\S])*)"/.exec(rest);
    return match ? { text: readDouble(match[1] ?? ''), length: match[0].length } : undefined;
  }
  if (first === '\\' && rest.length > 1) return { text: rest[1] === '\n' ? '' : rest.charAt(1), length: 2 };
  const variable = /^\$(?:([a-z_]\w*)|\{([a-z_]\w*)\})/i.exec(rest);
  if (variable) return { text: `${EXPANDED}{${variable[1] ?? variable[2] ?? ''}}`, length: variable[0].length };
  const [special] = SPECIAL.exec(rest) ?? (first === '~' && /(?:^|[=:])$/.test(before) ? ['~'] : []);
  return special === undefined ? { text: first, length: 1 } : { text: EXPANDED + special, length: special.length };
}

/** A parameter such as `$?`, the start of a substitution, a pattern for file names, or a list in braces. */
const SPECIAL = /^(?:\$[@*#?$!\d-]|\$(?=[({'"])|`|\*|\?|\[(?=[^\s\]]+\])|\{(?=[^\s{}]*(?:,|\.\.)\S*\}))/;

/** Between double quotes a backslash takes only these four as they are, and only `$` and the back quote expand. */
function readDouble(inner: string): string {
  const special = /\\([$`"\\\n])|\$(?:([a-z_]\w*)|\{([a-z_]\w*)\})|\$(?=[@*#?$!\d({-])|`/gi;
  return inner.replace(special, (all: string, escaped?: string, name?: string, braced?: string) => {
    if (escaped !== undefined) return escaped === '\n' ? '' : escaped;
    const variable = name ?? braced;
    return QUOTED + (variable === undefined ? all : `{${variable}}`);
  });
}
