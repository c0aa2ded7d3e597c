import { fencesOf, hasSections, markdownOf, type Body, type Listed } from '../../body.ts';
import { canonicalOutput } from '../../answers/text.ts';
import { readForeseen } from '../foreseen.ts';
import { rules } from '../../rules/catalogue.ts';

/** Type what the code prints. The key is its output, which is executed and compared at check time. */
export interface PredictItem {
  readonly kind: 'predict';
  readonly prompt: string;
  readonly output: string;
  /** Wrong predictions that people make; `text` is the prediction itself. */
  readonly foreseen: readonly Listed[];
  readonly explanation: string;
}

/** Reads a predict: a prompt that ends in a `run` fence, its `output` with the predictions foreseen, an explanation. */
export function parsePredict(body: Body): PredictItem | undefined {
  if (!hasSections(body, ['prompt with code', 'output', 'explanation'])) return undefined;
  const [prompt, answer, explanation] = body.sections;
  if (!prompt || !answer) return undefined;
  const program = fencesOf(prompt).at(-1);
  if (program?.proof.by !== 'run') {
    const span = body.file.lineSpan((program?.node.position ?? prompt.span).start.line);
    body.report(rules.answerFence, span, 'The prompt shows no code that is executed.', 'Mark its fence with `run`: ```python run.');
  }
  const [output] = fencesOf(answer).filter(({ proof }) => proof.by === 'output');
  if (!output) {
    body.report(
      rules.answerFence,
      body.file.lineSpan(answer.span.start.line),
      'The answer section has no `output` fence.',
      'Start it with ```output and what the code prints.',
    );
    return undefined;
  }
  if (output.code.includes('…')) {
    body.report(
      rules.answerFence,
      body.file.lineSpan(output.node.position.start.line),
      'A prediction cannot hold the mask `…`.',
      'Choose code whose output is the same on every run.',
    );
  }
  const foreseen = readForeseen(body, answer, (text) => canonicalOutput(text) === canonicalOutput(output.code));
  return { kind: 'predict', prompt: markdownOf(body, prompt), output: output.code, foreseen, explanation: markdownOf(body, explanation) };
}
