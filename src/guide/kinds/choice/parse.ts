import { closingList, hasSections, lastLine, markdownOf, readListed, type Body, type Listed } from '../../body.ts';
import { rules } from '../../rules/catalogue.ts';

/** Pick one, or all that apply: several options are right when several are marked. */
export interface ChoiceItem {
  readonly kind: 'choice';
  readonly prompt: string;
  readonly options: readonly (Listed & { readonly isKey: boolean })[];
  readonly explanation: string;
}

/** Reads a choice: a prompt that ends in a task list, and an explanation. */
export function parseChoice(body: Body): ChoiceItem | undefined {
  if (!hasSections(body, ['prompt with options', 'explanation'])) return undefined;
  const [question, explanation] = body.sections;
  const list = question && closingList(question);
  if (!list) {
    body.report(
      rules.items,
      lastLine(body, question),
      'The prompt does not end in its options.',
      'End it with a list of `- [ ]` and `- [x]` items.',
    );
    return undefined;
  }
  if (question.nodes.length === 1) {
    body.report(
      rules.noPrompt,
      body.file.lineSpan(list.position.start.line),
      'The options have no prompt above them.',
      'Write the question above the list.',
    );
  }
  const options = readListed(body, list, 'option').map((option) => ({ ...option, isKey: option.checked === true }));
  for (const option of options) {
    if (option.checked === null) {
      body.report(rules.items, option.span, 'This option has no box.', 'Start it with `- [ ]`, or with `- [x]` if it is right.');
    }
  }
  if (options.length < 2) {
    body.report(rules.items, list.position, 'A choice needs at least two options.', 'Add the mistakes that people really make.');
  } else if (!options.some(({ isKey }) => isKey)) {
    body.report(
      rules.noKey,
      body.file.lineSpan(list.position.start.line),
      'No option is marked as right.',
      'Mark the right one with `- [x]`.',
    );
  } else if (options.every(({ isKey }) => isKey)) {
    body.report(
      rules.noKey,
      body.file.lineSpan(list.position.start.line),
      'Every option is marked as right.',
      'Mark only the right ones with `- [x]`.',
    );
  }
  return { kind: 'choice', prompt: markdownOf(body, question, 1), options, explanation: markdownOf(body, explanation) };
}
