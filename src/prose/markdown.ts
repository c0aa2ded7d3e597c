import { walk, type Nodes, type Placed, type Root } from '../guide/markdown.ts';
import type { SourceFile } from '../guide/source.ts';
import { Passage } from './passage.ts';

/**
 * The prose of a Markdown tree in the order of the file: paragraphs, headings, table cells, and the words of pictures and titles.
 * Code, addresses, HTML and the properties of components are no prose.
 */
export function passagesOfTree(tree: Placed<Root>, file: SourceFile): Passage[] {
  const found: Passage[] = [];
  walk(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const passage = new Passage(file);
      for (const child of node.children) addInline(passage, child as Placed<Nodes>);
      found.push(passage);
    } else if (node.type === 'image') {
      found.push(...hiddenWords(file, node, [node.alt, node.title]));
    } else if (node.type === 'link') {
      found.push(...hiddenWords(file, node, [node.title]));
    }
  });
  return found.filter(({ text }) => /\p{L}/u.test(text));
}

function addInline(passage: Passage, node: Placed<Nodes>): void {
  const { start, end } = node.position;
  if (node.type === 'text') passage.addText(node.value, start.offset, end.offset);
  else if (node.type === 'break') passage.addGap(start.offset, end.offset, ' ');
  else if ('children' in node && !isBareAddress(node)) for (const child of node.children) addInline(passage, child as Placed<Nodes>);
  else passage.addGap(start.offset, end.offset);
}

/** A link that shows where it leads instead of a name. */
function isBareAddress(node: Placed<Nodes>): boolean {
  if (node.type !== 'link') return false;
  const [label] = node.children;
  return label?.type === 'text' && /^(?:https?:|mailto:|www\.)|^[^\s@]+@[^\s@]+$/.test(label.value);
}

/** Words that a node keeps in an attribute: each a passage of its own, since readers meet them apart from the sentence. */
function hiddenWords(file: SourceFile, node: Placed<Nodes>, texts: readonly (string | null | undefined)[]): Passage[] {
  let at = node.position.start.offset;
  return texts.flatMap((text) => {
    if (text === null || text === undefined || text === '') return [];
    const passage = new Passage(file);
    at = Math.max(at, file.text.indexOf(text, at));
    passage.addText(text, at, node.position.end.offset);
    at += text.length;
    return [passage];
  });
}
