/** A word of a shell command line after quote removal, or an operator such as `|` or `&&`. */
export interface ShellWord {
  readonly text: string;
  readonly operator: boolean;
}

/** POSIX control and redirection operators, the longer ones first. */
const OPERATOR = /^(?:&&|\|\||;;|\d?>>|\d?>&|\d?<&|<<<|<<-?|&>|\d?>|\d?<|[|&;()\n])/;

/**
 * Divides a command line into words by the rules of the POSIX shell, section 2.3: quotes group, a backslash takes the
 * next character as it is, operators end a word. Nothing is expanded; a `$` inside single quotes is kept apart from one
 * that the shell would expand by a mark, because `'$x'` and `"$x"` are not the same.
 *
 * @returns nothing when a quote is left open
 */
export function shellWords(line: string): ShellWord[] | undefined {
  const words: ShellWord[] = [];
  let text = '';
  let started = false;
  const end = (): void => {
    if (started) words.push({ text, operator: false });
    text = '';
    started = false;
  };
  let rest = line.trim();
  while (rest !== '') {
    // In `a2>b` the digit belongs to the word; in `2>b` it is the file descriptor.
    const operator = started && /^\d/.test(rest) ? null : OPERATOR.exec(rest);
    if (operator) {
      end();
      words.push({ text: operator[0], operator: true });
      rest = rest.slice(operator[0].length).replace(/^[ \t]+/, '');
      continue;
    }
    const blank = /^[ \t]+/.exec(rest);
    if (blank) {
      end();
      rest = rest.slice(blank[0].length);
      continue;
    }
    const piece = readPiece(rest);
    if (!piece) return undefined;
    text += piece.text;
    started = true;
    rest = rest.slice(piece.length);
  }
  end();
  return words;
}

/** Marks a character that the shell would have treated specially had it not been quoted. */
const LITERAL = '\u0001';

function readPiece(rest: string): { text: string; length: number } | undefined {
  if (rest.startsWith("'")) {
    const close = rest.indexOf("'", 1);
    if (close === -1) return undefined;
    return { text: literal(rest.slice(1, close), /[$`*?[\]{}~]/g), length: close + 1 };
  }
  if (rest.startsWith('"')) {
    const match = /^"((?:[^"\\]|\\[\s\S])*)"/.exec(rest);
    if (!match) return undefined;
    const inner = (match[1] ?? '').replace(/\\([$`])/g, `${LITERAL}$1`).replace(/\\(["\\])/g, '$1');
    return { text: literal(inner, /[*?[\]{}~]/g), length: match[0].length };
  }
  if (rest.startsWith('\\') && rest.length > 1) return { text: literal(rest[1] ?? '', /[$`*?[\]{}~]/g), length: 2 };
  return { text: rest[0] ?? '', length: 1 };
}

function literal(text: string, special: RegExp): string {
  return text.replace(special, (character) => LITERAL + character);
}
