import { closingList, hasSections, lastLine, markdownOf, readListed, type Body, type Listed } from '../../body.ts';
import { rules } from '../../rules/catalogue.ts';

/** Put steps in order; the file lists them in the right one. */
export interface OrderItem {
  readonly kind: 'order';
  readonly prompt: string;
  readonly steps: readonly Listed[];
  readonly explanation: string;
}

/** Reads an order: a prompt that ends in a numbered list, and an explanation. */
export function parseOrder(body: Body): OrderItem | undefined {
  if (!hasSections(body, ['prompt with steps', 'explanation'])) return undefined;
  const [question, explanation] = body.sections;
  const list = question && closingList(question);
  if (list?.ordered !== true) {
    body.report(
      rules.items,
      list ? body.file.lineSpan(list.position.start.line) : lastLine(body, question),
      'The prompt does not end in numbered steps.',
      'End it with a list of `1.`, `2.`, … in the right order.',
    );
    return undefined;
  }
  if (question?.nodes.length === 1) {
    body.report(
      rules.noPrompt,
      body.file.lineSpan(list.position.start.line),
      'The steps have no prompt above them.',
      'Write the question above the list.',
    );
  }
  const steps = readListed(body, list, 'step');
  if (steps.length < 3) {
    body.report(
      rules.items,
      body.file.lineSpan(list.position.start.line),
      'Fewer than three steps are no order to find.',
      'Add steps, or ask it as a choice.',
    );
  }
  return { kind: 'order', prompt: markdownOf(body, question, 1), steps, explanation: markdownOf(body, explanation) };
}
