import type { Diagnostics } from '../diagnostic.ts';
import { readFence, type Fence } from '../fence.ts';
import { readMarks } from '../marks.ts';
import { walk } from '../markdown.ts';
import type { SourceFile } from '../source.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** What a fence says about its looks: a title has words, and a mark stands on a line that is there and gives nothing away. */
export const checkCaptions: GuideRule = ({ pages, questions }, diagnostics) => {
  const spots = new Set(questions.filter(({ facts }) => facts.kind === 'spot').map(({ file }) => file));
  for (const { tree, file } of [...pages, ...questions]) {
    walk(tree, (node) => {
      if (node.type === 'code') checkFence(readFence(node), spots.has(file), file, diagnostics);
    });
  }
};

function checkFence({ title, mark, code, proof, node }: Fence, isSpot: boolean, file: SourceFile, diagnostics: Diagnostics): void {
  const span = file.lineSpan(node.position.start.line);
  if (title?.trim() === '') {
    diagnostics.report(rules.codeTitle, file, span, 'The title of this fence is empty.', 'Write `title="backup.py"`, or remove it.');
  }
  if (mark === undefined) return;
  const report = (message: string, fix: string): void => {
    diagnostics.report(rules.codeMark, file, span, message, fix);
  };
  const marks = readMarks(mark);
  const count = code.split('\n').length;
  const last = marks?.at(-1) ?? 0;
  const said = mark === '' ? 'This `mark` names no line.' : `\`${mark}\` is no list of lines.`;
  if (!marks) report(said, 'Write lines and ranges, counted from 1: `mark="3,5-7"`.');
  else if (last > count) report(`There is no line ${String(last)} to mark.`, `The last line of this fence is ${String(count)}.`);
  else if (proof.by === 'output') report('Lines of an output are not marked.', 'Mark the line of the program that prints it.');
  else if (isSpot) report('Marks are not shown where the learner looks for a line.', 'Remove `mark`.');
}
