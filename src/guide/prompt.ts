import { textOf, type Nodes, type RootContent } from './markdown.ts';
import type { Question } from './question.ts';

/** The prompt of a question: everything above the first `---`, without the options or the steps that close it. */
export function promptOf({ tree, facts }: Pick<Question, 'tree' | 'facts'>): RootContent[] {
  const end = tree.children.findIndex(({ type }) => type === 'thematicBreak');
  const prompt = tree.children.slice(0, end === -1 ? undefined : end).filter(({ type }) => type !== 'yaml');
  if (facts.kind === 'choice' || facts.kind === 'order') prompt.pop();
  return prompt;
}

/** The sentences of a prompt in one line, without its code and tables: what a preview can show of a question. */
export function leadOf(question: Pick<Question, 'tree' | 'facts'>): string {
  const spoken = promptOf(question).filter(({ type }) => type === 'paragraph' || type === 'list' || type === 'blockquote');
  return spoken.map(plain).join(' ');
}

/** The words of a node in one line. */
export function plain(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}
