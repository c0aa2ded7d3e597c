import { closingList, hasSections, lastLine, markdownOf, type Body } from '../../body.ts';
import { splitItem, type ListItem, type Placed } from '../../markdown.ts';
import { rules } from '../../rules/catalogue.ts';

/** Say the answer aloud or in writing, then compare: the form that real interviews take. The learner grades herself. */
export interface RecallItem {
  readonly kind: 'recall';
  readonly prompt: string;
  /** The answer as one would say it. */
  readonly model: string;
  /** The points an interviewer listens for, each as Markdown. */
  readonly rubric: readonly string[];
  readonly explanation: string;
}

/** Reads a recall: prompt, model answer with the rubric as a task list at its end, explanation. */
export function parseRecall(body: Body): RecallItem | undefined {
  if (!hasSections(body, ['prompt', 'model answer with rubric', 'explanation'])) return undefined;
  const [prompt, answer, explanation] = body.sections;
  const list = answer && closingList(answer);
  if (!list) {
    body.report(
      rules.items,
      lastLine(body, answer),
      'The model answer does not end in its rubric.',
      'End it with a list of `- [ ]` points that an interviewer listens for.',
    );
    return undefined;
  }
  if (answer.nodes.length === 1) {
    body.report(
      rules.items,
      body.file.lineSpan(list.position.start.line),
      'The rubric has no model answer above it.',
      'Write the answer as one would say it.',
    );
  }
  const items = list.children as Placed<ListItem>[];
  for (const item of items) {
    if (item.checked === true) {
      body.report(
        rules.items,
        body.file.lineSpan(item.position.start.line),
        'A rubric point is ticked; the learner ticks them.',
        'Write `- [ ]`.',
      );
    } else if (item.checked !== false) {
      body.report(rules.items, body.file.lineSpan(item.position.start.line), 'This rubric point has no box.', 'Start it with `- [ ]`.');
    }
  }
  if (items.length < 2) {
    body.report(
      rules.items,
      body.file.lineSpan(list.position.start.line),
      'A rubric needs at least two points.',
      'Name what distinguishes a good answer from a weak one.',
    );
  }
  return {
    kind: 'recall',
    prompt: markdownOf(body, prompt),
    model: markdownOf(body, answer, 1),
    rubric: items.map((item) => body.file.slice(splitItem(item).own)),
    explanation: markdownOf(body, explanation),
  };
}
