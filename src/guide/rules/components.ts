import type { Diagnostics } from '../diagnostic.ts';
import { walk, type Component } from '../markdown.ts';
import { list, nearest, suggest } from '../nearest.ts';
import { attribute, type Page } from '../page.ts';
import type { Question } from '../question.ts';
import type { SourceFile } from '../source.ts';
import { pageComponents } from '../schema/vocabulary.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

const offered: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(pageComponents));

/** A page holds text and the offered components with their own properties; no ESM, no expression, no HTML. A question is text alone. */
export const checkComponents: GuideRule = ({ pages, questions }, diagnostics) => {
  for (const question of questions) checkHtml(question, diagnostics);
  for (const page of pages) {
    checkCode(page, diagnostics);
    for (const component of page.components) checkComponent(page, component, diagnostics);
  }
};

function checkHtml({ tree, file }: Question, diagnostics: Diagnostics): void {
  walk(tree, (node) => {
    if (node.type !== 'html' || node.value.startsWith('</')) return;
    const message = `\`${node.value.split('\n')[0] ?? ''}\` is HTML.`;
    diagnostics.report(rules.rawHtml, file, node.position, message, 'Put it between backticks, or write it in Markdown.');
  });
}

function checkCode({ tree, file }: Page, diagnostics: Diagnostics): void {
  walk(tree, (node) => {
    if (node.type === 'mdxjsEsm') {
      const message = 'This line is JavaScript (`import` or `export`).';
      diagnostics.report(
        rules.mdxCode,
        file,
        file.lineSpan(node.position.start.line),
        message,
        'Remove it: the components are there without an import.',
      );
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const message = 'This is a JavaScript expression.';
      diagnostics.report(rules.mdxCode, file, node.position, message, 'Remove it; braces that are text go between backticks.');
    }
  });
}

/** A component's tags stand alone, with a blank line on the side of the text. */
function checkTagLines(file: SourceFile, { type, children, position: { start, end } }: Component, diagnostics: Diagnostics): void {
  const tell = (line: number, message: string, fix: string): void => {
    diagnostics.report(rules.tagLines, file, file.lineSpan(line), message, fix);
  };
  if (type === 'mdxJsxTextElement')
    tell(start.line, 'This component stands within a sentence.', 'Put it on a line of its own, with blank lines around.');
  else if (children.length > 0 && start.line === end.line)
    tell(start.line, 'Tags and text stand on one line.', 'Put each tag on a line of its own, with a blank line between it and the text.');
  else if (children.length > 0) {
    if (file.line(start.line + 1).trim() !== '')
      tell(start.line, 'The text begins directly below this tag.', 'Leave a blank line below the tag.');
    if (file.line(end.line - 1).trim() !== '')
      tell(end.line, 'The text ends directly above this tag.', 'Leave a blank line above the tag.');
  }
}

function checkComponent({ file, sort }: Page, component: Component, diagnostics: Diagnostics): void {
  const name = component.name ?? '';
  const properties = offered.get(name);
  const tag = file.span(component.position.start.offset, component.position.start.offset + name.length + 1);
  if (properties !== undefined && sort === 'sheet') {
    const fix = 'Write it in Markdown: a cheat sheet is one page of paper.';
    diagnostics.report(rules.unknownComponent, file, tag, `A cheat sheet has no \`<${name}>\`.`, fix);
    return;
  }
  if (properties === undefined) {
    const names = [...offered.keys()];
    const fix = nearest(name, names) === undefined ? `Use one of ${list(names)}, or plain Markdown.` : suggest(name, names);
    diagnostics.report(rules.unknownComponent, file, tag, `\`<${name}>\` is not a component of the guide.`, fix);
    return;
  }
  checkTagLines(file, component, diagnostics);
  for (const property of component.attributes) {
    if (property.type !== 'mdxJsxAttribute' || (property.value !== null && typeof property.value === 'object')) {
      diagnostics.report(
        rules.mdxCode,
        file,
        tag,
        `\`<${name}>\` has a property that is a JavaScript expression.`,
        'Write `name="value"`.',
      );
    } else if (!properties.includes(property.name)) {
      const fix = properties.length === 0 ? 'Remove it.' : suggest(property.name, properties);
      diagnostics.report(rules.unknownProp, file, tag, `\`<${name}>\` has no property \`${property.name}\`.`, fix);
    }
  }
  for (const needed of properties) {
    if (attribute(component, needed) === undefined && !component.attributes.some((one) => 'name' in one && one.name === needed)) {
      diagnostics.report(rules.unknownProp, file, tag, `\`<${name}>\` needs \`${needed}\`.`, `Write \`<${name} ${needed}="…" />\`.`);
    }
  }
}
