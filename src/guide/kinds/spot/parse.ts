import { closingList, fencesOf, hasSections, readListed, type Body, type Listed } from '../../body.ts';
import { rules } from '../../rules/catalogue.ts';

/** Pick the faulty line of the code shown. */
export interface SpotItem {
  readonly kind: 'spot';
  /** The prompt without the code. */
  readonly prompt: string;
  readonly language: string;
  readonly code: string;
  /** The lines that have feedback, the keys among them; `line` counts from 1. */
  readonly lines: readonly (Listed & { readonly line: number; readonly isKey: boolean })[];
  readonly explanation: string;
}

/** Reads a spot: a prompt with one fence, a task list of lines with feedback, an explanation. */
export function parseSpot(body: Body): SpotItem | undefined {
  if (!hasSections(body, ['prompt with code', 'lines', 'explanation'])) return undefined;
  const [prompt, answer, explanation] = body.sections;
  if (!prompt || !answer) return undefined;
  const [fence, second] = fencesOf(prompt);
  if (!fence || second) {
    const place = second?.node.position.start.line ?? prompt.span.start.line;
    const message = fence ? 'The prompt has a second fence.' : 'The prompt has no code.';
    body.report(rules.items, body.file.lineSpan(place), message, 'Show the code in exactly one fence.');
    return undefined;
  }
  const found = closingList(answer);
  if (!found) {
    body.report(
      rules.items,
      body.file.lineSpan(answer.span.start.line),
      'The answer section has no list of lines.',
      'List them as `- [x] line 4` and `- [ ] line 2`, each with feedback.',
    );
    return undefined;
  }
  const size = fence.code.split('\n').length;
  const seen = new Set<number>();
  const lines = readListed(body, found, 'line').map((item) => {
    const number = Number(/^line (\d+)$/.exec(item.text.trim())?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) {
      body.report(rules.spotLine, item.span, 'This item does not name a line.', 'Write `- [ ] line 3` with the number of the line.');
    } else if (number < 1 || number > size) {
      body.report(
        rules.spotLine,
        item.span,
        `The code has no line ${String(number)}; it has ${String(size)}.`,
        'Count from the first line inside the fence.',
      );
    } else if (fence.code.split('\n')[number - 1]?.trim() === '') {
      body.report(
        rules.spotLine,
        item.span,
        `Line ${String(number)} is empty and cannot be picked.`,
        'Count from the first line inside the fence.',
      );
    } else if (seen.has(number)) {
      body.report(rules.spotLine, item.span, `Line ${String(number)} is listed twice.`, 'Keep one of the two items.');
    }
    seen.add(number);
    if (item.checked === null) {
      body.report(rules.items, item.span, 'This line has no box.', 'Start it with `- [ ]`, or with `- [x]` if it is faulty.');
    }
    return { ...item, line: number, isKey: item.checked === true };
  });
  if (!lines.some(({ isKey }) => isKey)) {
    body.report(
      rules.noKey,
      body.file.lineSpan(found.position.start.line),
      'No line is marked as faulty.',
      'Mark the faulty one with `- [x]`.',
    );
  }
  for (const { span } of lines.filter(({ isKey }) => isKey).slice(1)) {
    body.report(
      rules.items,
      span,
      'A second line is marked as faulty, and the learner picks one.',
      'Mark the worse one, and mend the other in the code.',
    );
  }
  if (lines.filter(({ isKey }) => !isKey).length < 2) {
    body.report(
      rules.items,
      body.file.lineSpan(found.position.start.line),
      'Fewer than two innocent lines have feedback.',
      'Add the lines that look guilty, each with why it is not.',
    );
  }
  const others = prompt.nodes.filter((node) => node !== fence.node);
  return {
    kind: 'spot',
    prompt: others.map((node) => body.file.slice([node])).join('\n\n'),
    language: fence.language,
    code: fence.code,
    lines,
    explanation: body.file.slice(explanation?.nodes ?? []),
  };
}
