/** A place in a file: line and column count from 1, the offset from 0 in UTF-16 units (as editors and JavaScript do). */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a file; the end is the point after its last character. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/**
 * One content file as text, with the arithmetic between offsets, lines and spans that diagnostics need.
 * A byte order mark and the line ends of Windows are taken out, so that nothing else has to know of them.
 *
 * `path` is relative to the project's root and uses `/`, because it is what a contributor sees in a message.
 */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  readonly #lineStarts: number[];

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    this.#lineStarts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  /** The point at an offset; offsets outside the text are moved to its nearest end. */
  point(offset: number): Point {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#lineStarts[low] ?? 0) + 1, offset: at };
  }

  /** The span between two offsets. */
  span(start: number, end: number): Span {
    return { start: this.point(start), end: this.point(Math.max(start, end)) };
  }

  /** The text of a line without its line break; an empty string for a line that does not exist. */
  line(number: number): string {
    const start = this.#lineStarts[number - 1];
    if (start === undefined) return '';
    return this.text.slice(start, this.#lineStarts[number] ?? this.text.length).replace(/\n$/, '');
  }

  /** The span of a whole line, without its indentation. */
  lineSpan(number: number): Span {
    const text = this.line(number);
    const start = (this.#lineStarts[number - 1] ?? this.text.length) + (text.length - text.trimStart().length);
    return this.span(start, start + text.trim().length);
  }

  /**
   * The Markdown source of neighbouring nodes, freed from the indentation that a list put before it,
   * so that it can be rendered by itself.
   */
  slice(nodes: readonly { position: Span }[]): string {
    const [first] = nodes;
    const last = nodes.at(-1);
    if (!first || !last) return '';
    const indent = new RegExp(`^ {0,${String(first.position.start.column - 1)}}`);
    return this.text
      .slice(first.position.start.offset, last.position.end.offset)
      .split('\n')
      .map((line, index) => (index === 0 ? line : line.replace(indent, '')))
      .join('\n');
  }
}
