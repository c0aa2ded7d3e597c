import type { Heading } from 'mdast';
import type { Diagnostics, RuleInfo } from './diagnostic.ts';
import { readFence, type Fence } from './fence.ts';
import { splitItem, type List, type ListItem, type Placed, type Root, type RootContent } from './markdown.ts';
import { rules } from './rules/catalogue.ts';
import type { QuestionFacts } from './schema/question.ts';
import type { SourceFile, Span } from './source.ts';

/** What stands between two `---` lines of a question. */
export interface Section {
  readonly nodes: readonly Placed<RootContent>[];
  readonly span: Span;
}

/** A question's body, cut into its sections, on its way to become the item of its kind. */
export interface Body {
  readonly file: SourceFile;
  readonly facts: QuestionFacts;
  readonly sections: readonly Section[];
  report(info: RuleInfo, span: Span, message: string, fix: string): void;
}

/** Something the learner may pick or type, with the words shown when she did. */
export interface Listed {
  /** Markdown. */
  readonly text: string;
  /** Markdown; what is shown to a learner who picked it. */
  readonly feedback: string;
  /** `true` for `[x]`, `false` for `[ ]`, `null` for an item without a box. */
  readonly checked: boolean | null;
  readonly span: Span;
}

/** Cuts the tree at its `---` lines; a heading made by a `---` too close to text is reported as what it was meant to be. */
export function readBody(file: SourceFile, facts: QuestionFacts, tree: Placed<Root>, diagnostics: Diagnostics): Body {
  const sections: Section[] = [];
  let nodes: Placed<RootContent>[] = [];
  let at = tree.position.start;
  const close = (end: Span['end']): void => {
    const [first] = nodes;
    const last = nodes.at(-1);
    // An empty section is where it ought to begin; nothing above the first --- is that --- itself.
    const nowhere = { start: sections.length === 0 ? end : at, end };
    sections.push({ nodes, span: first && last ? { start: first.position.start, end: last.position.end } : nowhere });
    nodes = [];
  };
  for (const node of tree.children as Placed<RootContent>[]) {
    if (node.type === 'yaml') continue;
    if (node.type === 'thematicBreak') {
      close(node.position.end);
      at = node.position.start;
      continue;
    }
    nodes.push(node);
    if (isUnderlined(node, file)) {
      const span = file.lineSpan(node.position.end.line);
      const message = 'This --- underlines the text above it and makes it a heading.';
      diagnostics.report(rules.sections, file, span, message, 'Leave a blank line above the ---.');
      close(node.position.end);
      at = span.start;
    }
  }
  close(tree.position.end);
  return {
    file,
    facts,
    sections,
    report: (info, span, message, fix) => {
      diagnostics.report(info, file, span, message, fix);
    },
  };
}

function isUnderlined(node: Placed<RootContent>, file: SourceFile): node is Placed<Heading> {
  return node.type === 'heading' && /^\s*-{2,}\s*$/.test(file.line(node.position.end.line));
}

/** Reports and gives `false` when a body has another number of sections than its kind needs. */
export function hasSections(body: Body, names: readonly string[]): boolean {
  if (body.sections.length === names.length) {
    const empty = body.sections.findIndex((section) => section.nodes.length === 0);
    if (empty === -1) return true;
    const isLast = empty === names.length - 1;
    const info = empty === 0 ? rules.noPrompt : isLast ? rules.noExplanation : rules.sections;
    const section = body.sections[empty];
    const name = names[empty] ?? '';
    if (section) body.report(info, firstLine(body, section.span), `The ${name} is empty.`, `Write the ${name}.`);
    return false;
  }
  const { kind } = body.facts;
  const wanted = names.join(' · ');
  const found = String(body.sections.length);
  const span = body.file.lineSpan(body.sections.length < names.length ? lineWithoutBreak(body) : lineOfBreakTooMany(body));
  const info = body.sections.length === names.length - 1 ? rules.noExplanation : rules.sections;
  const message = `A ${kind} question has ${String(names.length)} sections (${wanted}), this one has ${found}.`;
  const tooMany = body.sections.length > names.length;
  const fix = tooMany ? `Remove a line of ---; they divide ${wanted}.` : `Divide ${wanted} by lines of ---, each with a blank line above.`;
  body.report(info, span, message, fix);
  return false;
}

/** Where a `---` is most likely missing: behind a list that text follows, above what no prompt shows, or at the end. */
function lineWithoutBreak({ sections, facts, file }: Body): number {
  const [first] = sections;
  const last = sections.at(-1);
  const list = last?.nodes.findIndex(isTaskOrLast) ?? -1;
  const behind = list === -1 ? undefined : last?.nodes[list + 1];
  if (behind) return behind.position.start.line;
  const shown = first?.nodes.find(
    (node, index) => index > 0 && (isTaskOrLast(node) || (node.type === 'code' && isHidden(readFence(node)))),
  );
  if (first && shown && sections.length > 1) {
    // Above its points a recall question has the model answer, which begins behind what asks.
    const above = first.nodes.slice(0, first.nodes.indexOf(shown));
    const asking = above.findLastIndex((node) => file.slice([node]).trimEnd().endsWith('?'));
    if (facts.kind === 'recall') return (above[asking + 1] ?? shown).position.start.line;
    // What prints the key stands above it, in the same section.
    const program = facts.kind === 'answer' && above.length > 1 ? above.at(-1) : undefined;
    return (program?.type === 'code' ? program : shown).position.start.line;
  }
  return last?.span.end.line ?? 1;
}

/** A list of the item's own: with boxes, numbers, or the code of foreseen answers. */
function isTaskOrLast(node: Placed<RootContent>): boolean {
  return (
    node.type === 'list' &&
    (node.ordered === true || node.children.some((item) => typeof item.checked === 'boolean' || item.children.length > 1))
  );
}

function isHidden({ isAnswer, proof }: Fence): boolean {
  return isAnswer || proof.by === 'output';
}

/** Which `---` is most likely one too many, when what makes the item what it is does not stand in the section that is its own. */
function lineOfBreakTooMany({ sections, facts, file }: Body): number {
  const own = facts.kind === 'choice' || facts.kind === 'order' ? 0 : 1;
  const isKey = (fence: Fence): boolean => (facts.kind === 'answer' ? fence.isAnswer : isHidden(fence));
  const isOwn = ({ nodes }: Section): boolean =>
    nodes.some((node) => isTaskOrLast(node) || (node.type === 'code' && isKey(readFence(node))));
  const [first, last] = [sections.findIndex(isOwn), sections.findLastIndex(isOwn)];
  const isAsked = file
    .slice(sections[0]?.nodes ?? [])
    .trimEnd()
    .endsWith('?');
  const parted = first > own ? (own === 0 || isAsked ? first : 1) : last > own ? own + 1 : sections.length - 1;
  return sections[parted]?.span.start.line ?? 1;
}

function firstLine(body: Body, span: Span): Span {
  return body.file.lineSpan(span.start.line);
}

/** The last line of a section, where a list that should close it is missed. */
export function lastLine({ file }: Body, section: Section | undefined): Span {
  return file.lineSpan(section?.span.end.line ?? 1);
}

/** The list that closes a section, if its last block is one. */
export function closingList(section: Section): Placed<List> | undefined {
  const last = section.nodes.at(-1);
  return last?.type === 'list' ? last : undefined;
}

/** Reads a list whose items carry their feedback as a nested item; reports every item that has none. */
export function readListed(body: Body, list: Placed<List>, noun: string): Listed[] {
  return (list.children as Placed<ListItem>[]).map((item) => {
    const { own, nested } = splitItem(item);
    const feedback = (nested?.children ?? []).flatMap((child) => child.children) as Placed<RootContent>[];
    const span = body.file.lineSpan(item.position.start.line);
    if (own.length === 0) {
      body.report(rules.items, span, `This ${noun} is empty.`, `Write the ${noun} after the mark.`);
    } else if (feedback.length === 0) {
      const fix = 'Below it, indented by two blanks: `- ` and why it is right, or which belief makes it tempting and where it fails.';
      body.report(rules.noFeedback, span, `This ${noun} has no feedback.`, fix);
    }
    return { text: body.file.slice(own), feedback: body.file.slice(feedback), checked: item.checked ?? null, span };
  });
}

/** The fences that stand directly in a section. */
export function fencesOf(section: Section): Fence[] {
  return section.nodes.flatMap((node) => (node.type === 'code' ? [readFence(node)] : []));
}

/** The Markdown of a section, or of all of it but some nodes at its end. */
export function markdownOf(body: Body, section: Section | undefined, withoutLast = 0): string {
  const nodes = section?.nodes ?? [];
  return body.file.slice(nodes.slice(0, nodes.length - withoutLast));
}
