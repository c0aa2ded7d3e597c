import { bodyLines, fencesOf, harmless, told, withLines, type Change, type Document, type Operator } from '../document.ts';

const isQuestion = ({ sort }: Document): boolean => sort === 'question';

/** Lines of the body that stand in no fence. */
function textLines(document: Document, pattern: RegExp): { line: number; text: string }[] {
  const fences = fencesOf(document).map(({ node }) => node.position);
  return bodyLines(document, pattern).filter(({ line }) => !fences.some(({ start, end }) => start.line <= line && line <= end.line));
}

/** Replaces within lines of a question's body that stand in no fence. */
function replacing(pattern: RegExp, put: string, only: (document: Document) => boolean = () => true): (document: Document) => Change[] {
  return (document) =>
    isQuestion(document) && only(document)
      ? textLines(document, pattern).map(({ line, text }) => withLines(document, line, 1, [text.replace(pattern, put)]))
      : [];
}

const of =
  (...kinds: readonly string[]) =>
  ({ kind }: Document): boolean =>
    kinds.includes(kind);

function separators(document: Document): { line: number; text: string }[] {
  return isQuestion(document) ? textLines(document, /^---$/) : [];
}

/** Paragraphs of one line or several that start and end at the margin. */
function paragraphs(document: Document): number[] {
  return textLines(document, /^[A-Z"`*]/).flatMap(({ line }) => (document.lines[line - 2] === '' ? [line] : []));
}

/** An option, a step, a line or a foreseen answer: its line and how many lines its feedback takes. */
function listed(document: Document): { line: number; count: number; text: string }[] {
  if (!isQuestion(document)) return [];
  const heads = textLines(document, /^(?:- |\d+\. )/);
  return heads.map(({ line, text }) => {
    let count = 1;
    while (/^ {2,}\S/.test(document.lines[line - 1 + count] ?? '')) count += 1;
    return { line, count, text };
  });
}

const withFeedback = (document: Document): { line: number; count: number; text: string }[] =>
  listed(document).filter(({ count }) => count > 1);

const single = (document: Document): boolean => textLines(document, /^- \[x\]/).length === 1;

export const structure: readonly Operator[] = [
  told('body: a --- is missing', (document) => separators(document).map(({ line }) => withLines(document, line, 1, []))),
  told('body: a --- with its blank lines is missing', (document) =>
    separators(document).map(({ line }) => withLines(document, line - 1, 2, [])),
  ),
  told('body: a --- too many', (document) =>
    isQuestion(document)
      ? paragraphs(document)
          .slice(1)
          .map((line) => ({ ...withLines(document, line, 0, ['---', '']), from: line, to: line }))
      : [],
  ),
  told('body: a --- without a blank line above', (document) =>
    separators(document).flatMap(({ line }) =>
      /^(?:[A-Z"*]|`(?!``))/.test(document.lines[line - 3] ?? '')
        ? [{ ...withLines(document, line - 1, 1, []), from: line - 1, to: line }]
        : [],
    ),
  ),
  told('body: a --- of two hyphens', (document) => separators(document).map(({ line }) => withLines(document, line, 1, ['--']))),
  told('body: a --- with a dash', (document) => separators(document).map(({ line }) => withLines(document, line, 1, ['—']))),
  harmless('body: a --- as ***', 'Markdown draws the same line', (document) =>
    separators(document).map(({ line }) => withLines(document, line, 1, ['***'])),
  ),
  told('body: the prompt is gone', (document) => {
    const [first] = listed(document);
    return first &&
      of('choice', 'order')(document) &&
      !document.lines.slice(document.frontEnd, first.line).some((text) => text.startsWith('```'))
      ? [
          {
            ...withLines(document, document.frontEnd + 2, first.line - document.frontEnd - 2, []),
            from: document.frontEnd + 1,
            to: document.frontEnd + 2,
          },
        ]
      : [];
  }),
  told('body: the explanation is gone', (document) => {
    const last = separators(document).at(-1);
    return last ? [{ ...withLines(document, last.line + 1, document.lines.length, []), from: last.line, to: last.line + 1 }] : [];
  }),
  told('body: explanation and its --- are gone', (document) => {
    const last = separators(document).at(-1);
    return last ? [{ ...withLines(document, last.line, document.lines.length, []), from: last.line - 2, to: last.line }] : [];
  }),
  told('body: the explanation stands first', (document) => {
    const last = separators(document).at(-1);
    if (!last) return [];
    const { lines, frontEnd } = document;
    const text = [...lines.slice(0, frontEnd), ...lines.slice(last.line), '---', ...lines.slice(frontEnd, last.line - 1)].join('\n');
    return [{ text, from: frontEnd + 1, to: lines.length }];
  }),
  told(
    'body: the key has no mark',
    replacing(/^- \[x\]/, '- [ ]', (document) => of('choice', 'spot')(document) && single(document)),
  ),
  told(
    'body: one of several keys has no mark',
    replacing(/^- \[x\]/, '- [ ]', (document) => of('choice', 'spot')(document) && !single(document)),
  ),
  told('body: a second key', replacing(/^- \[ \]/, '- [x]', of('choice', 'spot'))),
  told('body: the key is another one', (document) => {
    const [key] = of('choice', 'spot')(document) && single(document) ? textLines(document, /^- \[x\]/) : [];
    return key
      ? textLines(document, /^- \[ \]/).map(({ line, text }) => {
          const lines = document.lines.with(key.line - 1, key.text.replace('[x]', '[ ]')).with(line - 1, text.replace('[ ]', '[x]'));
          return { text: lines.join('\n'), from: Math.min(line, key.line), to: Math.max(line, key.line) };
        })
      : [];
  }),
  harmless('body: a mark in capitals', 'GFM reads both alike', replacing(/^- \[x\]/, '- [X]')),
  told('body: a box without its blank', replacing(/^- \[ \]/, '- []')),
  told('body: a box with a blank too many', replacing(/^- \[x\]/, '- [ x]')),
  told('body: a box with the blank behind', replacing(/^- \[x\]/, '- [x ]')),
  told('body: a box glued to its text', replacing(/^- \[( |x)\] /, '- [$1]')),
  told('body: a box glued to its hyphen', replacing(/^- \[( |x)\] /, '-[$1] ')),
  told('body: a box with another letter', replacing(/^- \[x\]/, '- [y]')),
  told('body: an item without its box', replacing(/^- \[( |x)\] /, '- ')),
  told('body: a rubric point is ticked', replacing(/^- \[ \]/, '- [x]', of('recall'))),
  told('body: an item without text', (document) =>
    textLines(document, /^- \[( |x)\] /).flatMap(({ line }) =>
      isQuestion(document) ? [withLines(document, line, 1, [(document.lines[line - 1] ?? '').slice(0, 5)])] : [],
    ),
  ),
  told('body: feedback is gone', (document) =>
    withFeedback(document).map(({ line, count }) => withLines(document, line + 1, count - 1, [])),
  ),
  told('body: feedback is not nested', (document) =>
    withFeedback(document).map(({ line }) => withLines(document, line + 1, 1, [(document.lines[line] ?? '').trim()])),
  ),
  told('body: feedback is empty', (document) =>
    withFeedback(document).map(({ line, count }) => withLines(document, line + 1, count - 1, ['  - '])),
  ),
  told('body: feedback says nothing', (document) =>
    withFeedback(document).map(({ line, count, text }) =>
      withLines(document, line + 1, count - 1, [/^\d/.test(text) ? '   - Wrong.' : '  - Wrong.']),
    ),
  ),
  told('body: feedback without its hyphen', (document) =>
    withFeedback(document).flatMap(({ line, count, text }) =>
      count === 2 ? [withLines(document, line + 1, 1, [(document.lines[line] ?? '').replace(/- /, '')]), ...(text === '' ? [] : [])] : [],
    ),
  ),
  told('body: an item is there twice', (document) =>
    listed(document).flatMap(({ line, count }) => {
      const copy = document.lines.slice(line - 1, line - 1 + count);
      return document.kind === 'order' || document.kind === 'recall' || count > 1
        ? [{ ...withLines(document, line + count, 0, copy), from: line, to: line + 2 * count - 1 }]
        : [];
    }),
  ),
  harmless('body: a distractor is gone', 'three options are a choice as well', (document) => {
    const wrong = listed(document).filter(({ text }) => text.startsWith('- [ ]'));
    return of('choice')(document) && wrong.length > 2 ? wrong.map(({ line, count }) => withLines(document, line, count, [])) : [];
  }),
  told('body: all but one item are gone', (document) => {
    const items = listed(document);
    const [first] = items;
    const last = items.at(-1);
    if (!first || !last || !of('choice', 'order', 'recall', 'spot')(document)) return [];
    const start = first.line + first.count;
    return [{ ...withLines(document, start, last.line + last.count - start, []), from: first.line, to: start }];
  }),
  told('body: all items are gone', (document) => {
    const items = listed(document);
    const [first] = items;
    const last = items.at(-1);
    if (!first || !last || !of('choice', 'order', 'recall', 'spot')(document)) return [];
    return [{ ...withLines(document, first.line, last.line + last.count - first.line, []), from: first.line - 2, to: first.line }];
  }),
  told('body: two steps are swapped', (document) => {
    const steps = of('order')(document) ? listed(document) : [];
    return steps.slice(1).flatMap((step, index) => {
      const before = steps[index];
      if (!before || before.line + before.count !== step.line) return [];
      const block = (item: { line: number; count: number }): string[] => document.lines.slice(item.line - 1, item.line - 1 + item.count);
      return [{ ...withLines(document, before.line, before.count + step.count, [...block(step), ...block(before)]) }];
    });
  }),
  told('body: a step is gone', (document) =>
    of('order')(document) ? listed(document).map(({ line, count }) => withLines(document, line, count, [])) : [],
  ),
  told('body: steps are bullets', (document) => {
    const steps = of('order')(document) ? listed(document) : [];
    const [first] = steps;
    if (!first) return [];
    const text = document.lines.map((line, index) =>
      steps.some((step) => step.line === index + 1) ? line.replace(/^\d+\. /, '-  ') : line,
    );
    return [{ text: text.join('\n'), from: first.line, to: first.line }];
  }),
  harmless('body: every step is number 1', 'Markdown counts by itself', (document) => {
    const steps = of('order')(document) ? listed(document) : [];
    const text = document.lines.map((line, index) =>
      steps.some((step) => step.line === index + 1) ? line.replace(/^\d+\. /, '1. ') : line,
    );
    return steps.length > 0 ? [{ text: text.join('\n'), from: 1, to: 1 }] : [];
  }),
  told('body: a rubric point is gone', (document) =>
    of('recall')(document) ? listed(document).map(({ line }) => withLines(document, line, 1, [])) : [],
  ),
  told('body: the model answer is gone', (document) => {
    const [first] = of('recall')(document) ? separators(document) : [];
    const [rubric] = listed(document);
    return first && rubric
      ? [{ ...withLines(document, first.line + 2, rubric.line - first.line - 2, []), from: first.line + 1, to: first.line + 2 }]
      : [];
  }),
  told('spot: a line that does not exist', replacing(/^- \[( |x)\] line \d+/, '- [$1] line 999')),
  told('spot: line 0', replacing(/^- \[( |x)\] line \d+/, '- [$1] line 0')),
  told('spot: no number', replacing(/^- \[( |x)\] line \d+/, '- [$1] line four')),
  told('spot: a number alone', replacing(/^- \[( |x)\] line (\d+)/, '- [$1] $2')),
  told('spot: another line is at fault', replacing(/^- \[x\] line (\d+)/, '- [x] line 1')),
  told('spot: an empty line', (document) => {
    const [fence] = of('spot')(document) ? fencesOf(document) : [];
    const empty = fence?.code.split('\n').findIndex((text) => text.trim() === '') ?? -1;
    return empty === -1
      ? []
      : textLines(document, /^- \[ \] line/).map(({ line }) => withLines(document, line, 1, [`- [ ] line ${String(empty + 1)}`]));
  }),
  told('foreseen: the key itself', (document) => {
    const answer = fencesOf(document).find(({ isAnswer, proof }) => isAnswer || (document.kind === 'predict' && proof.by === 'output'));
    const key = answer?.code.trim() ?? '';
    if (key === '' || key.includes('\n') || key.includes('`')) return [];
    return textLines(document, /^- `/).map(({ line }) => withLines(document, line, 1, [`- \`${key}\``]));
  }),
  told('foreseen: not as code', replacing(/^- `([^`]+)`$/, '- $1')),
];
