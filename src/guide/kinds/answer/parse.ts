import { fencesOf, hasSections, markdownOf, type Body, type Listed, type Section } from '../../body.ts';
import { isAccepted } from '../../answers/same.ts';
import type { Fence } from '../../fence.ts';
import { rules } from '../../rules/catalogue.ts';
import type { Accept } from '../../schema/question.ts';
import { readForeseen } from '../foreseen.ts';

/** Type a command, a value or an expression; equivalent answers are accepted by a declared rule. */
export interface AnswerItem {
  readonly kind: 'answer';
  readonly prompt: string;
  /** The accepted answers; the first is the one that is shown. */
  readonly keys: readonly string[];
  /** The language of the shown answer, for highlighting. */
  readonly language: string;
  readonly accept: Accept;
  readonly foreseen: readonly Listed[];
  readonly explanation: string;
}

/** Reads an answer: prompt, a section with one fence marked `answer`, explanation; without a rule for its keys it is none. */
export function parseAnswer(body: Body): AnswerItem | undefined {
  const { accept } = body.facts;
  if (!hasSections(body, ['prompt', 'answer', 'explanation'])) return undefined;
  const [prompt, answer, explanation] = body.sections;
  if (!accept || !answer) return undefined;
  const fence = answerFence(body, answer);
  if (!fence) return undefined;
  const printed = fence.proof.by === 'output';
  const first = fence.node.position.start.line + 1;
  const lines = (printed ? [fence.code] : fence.code.split('\n')).map((line) => line.trim());
  lines.forEach((key, index) => {
    if (key === '' || isAccepted(key, [key], accept)) return;
    const message = `The rule \`${accept.as}\` cannot read the key \`${key}\`.`;
    body.report(rules.acceptKey, body.file.lineSpan(first + index), message, 'Mend the key, or choose another rule.');
  });
  const keys = lines.filter((line) => line !== '');
  if (keys.length === 0)
    body.report(rules.noKey, body.file.lineSpan(first - 1), 'The `answer` fence is empty.', 'Write the answer into it.');
  return {
    kind: 'answer',
    prompt: markdownOf(body, prompt),
    keys,
    language: printed ? 'text' : fence.language,
    accept,
    foreseen: readForeseen(body, answer, (text) => isAccepted(text, keys, accept)),
    explanation: markdownOf(body, explanation),
  };
}

function answerFence(body: Body, section: Section): Fence | undefined {
  const marked = fencesOf(section).filter(({ isAnswer }) => isAnswer);
  const [fence, second] = marked;
  if (!fence) {
    body.report(
      rules.answerFence,
      body.file.lineSpan(section.span.start.line),
      'No fence of the answer section is marked `answer`.',
      'Write ```bash run answer, or mark the output: ```output answer.',
    );
  } else if (second) {
    body.report(
      rules.answerFence,
      body.file.lineSpan(second.node.position.start.line),
      'A second fence is marked `answer`.',
      'Write each accepted answer as a line of the first one.',
    );
  }
  return fence;
}
