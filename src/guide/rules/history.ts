import type { Diagnostics, RuleInfo } from '../diagnostic.ts';
import type { Guide } from '../guide.ts';
import type { Question } from '../question.ts';

/** What only shows beside the state that readers have now; `catalogue.ts` has what a guide breaks by itself. */
export const historyRules = {
  vanishedId: {
    rule: 'identity/vanished-id',
    severity: 'error',
    why: "A learner's answers to a question that is gone are lost, unless the guide knows where it went.",
  },
  revisionBack: {
    rule: 'identity/revision-back',
    severity: 'error',
    why: 'A revision only grows: an answer of revision 2 would count for a later question of that number.',
  },
  staleRevision: {
    rule: 'identity/stale-revision',
    severity: 'warning',
    why: 'An answer to the old question must not count for the new one.',
  },
} satisfies Record<string, RuleInfo>;

/**
 * Holds a guide against the questions that readers have now. Their histories are keyed by id and revision: an id may move only with a line
 * in `renamed.yaml`, and a question whose meaning changed has to say so, or old answers would count for a question never asked.
 *
 * @param before the questions of the main branch; those that the change leaves alone may be missing
 * @param after the guide with the change
 */
export function checkHistory(before: readonly Question[], after: Guide, diagnostics: Diagnostics): void {
  const now = new Map(after.questions.map((question) => [question.id, question]));
  for (const old of before) {
    const moved = after.renamed[old.id];
    const question = now.get(moved ?? old.id);
    if (question) checkRevision(old, question, diagnostics);
    else {
      const message =
        moved === undefined ? `The question \`${old.id}\` is gone.` : `\`${old.id}\` was renamed to \`${moved}\`, which does not exist.`;
      const fix = `Restore it, or add \`${old.id}: part/new-name\` to content/renamed.yaml.`;
      diagnostics.report(historyRules.vanishedId, old.file, old.file.lineSpan(1), message, fix);
    }
  }
}

function checkRevision(old: Question, question: Question, diagnostics: Diagnostics): void {
  const { facts, file, frontMatter } = question;
  const line = String(frontMatter.locate(['revision']).start.line);
  if (facts.revision < old.facts.revision) {
    const message = `The revision went back from ${String(old.facts.revision)} to ${String(facts.revision)}.`;
    diagnostics.report(
      historyRules.revisionBack,
      file,
      frontMatter.locate(['revision']),
      message,
      `Write \`revision: ${String(old.facts.revision + 1)}\` if the meaning changed.`,
    );
    return;
  }
  if (facts.revision > old.facts.revision || namesNoLine(question)) return;
  const [was, is] = [meaning(old), meaning(question)];
  const longer = was.length > is.length ? was : is;
  const change = longer.map((_, index) => [was[index] ?? '', is[index] ?? ''] as const).find(([a, b]) => a !== b);
  if (!change) return;
  const message = `What is asked or what is right changed, and the revision did not.\n  Was: ${shorten(change[0])}\n  Is:  ${shorten(change[1])}`;
  const fix = `If the meaning changed, write \`revision: ${String(facts.revision + 1)}\` in line ${line}; a typo fix keeps everyone's history.`;
  diagnostics.report(historyRules.staleRevision, file, file.lineSpan(firstChange(old, question)), message, fix);
}

/** Whether what is right cannot be said, because an item of the key names no line: that was told when it was read. */
function namesNoLine({ item }: Question): boolean {
  return item.kind === 'spot' && item.lines.some(({ line }) => Number.isNaN(line));
}

/** The first line of the body that is another one than it was. */
function firstChange(old: Question, { file, frontMatter }: Question): number {
  const bodyOf = (text: string, start: number): string[] => text.slice(start).split('\n');
  const was = bodyOf(old.file.text, old.frontMatter.bodyStart);
  const is = bodyOf(file.text, frontMatter.bodyStart);
  const at = is.findIndex((line, index) => line !== was[index]);
  return file.point(frontMatter.bodyStart).line + (at === -1 ? is.length - 1 : at);
}

/** What a change of meaning changes: the prompt and the keys, whatever blanks, commas and full stops are between their words. */
function meaning({ item }: Question): string[] {
  const words = (text: string): string =>
    text
      .replace(/^`{4,}/gm, '```')
      .replace(/[.,;…]+(?=\s|$)/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const key = (): string[] => {
    switch (item.kind) {
      case 'choice':
        return item.options.filter(({ isKey }) => isKey).map(({ text }) => text);
      case 'order':
        return item.steps.map(({ text }) => text);
      case 'recall':
        return [...item.rubric];
      case 'predict':
        return [item.output];
      case 'answer':
        return [item.keys[0] ?? ''];
      case 'spot':
        return [item.code, ...item.lines.filter(({ isKey }) => isKey).map(({ line }) => `line ${String(line)}`)];
    }
  };
  return [item.prompt, ...key()].map(words);
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
