import type { Diagnostics } from '../diagnostic.ts';
import type { FrontMatter } from '../frontmatter.ts';
import type { GuideRule } from '../guide.ts';
import type { SourceFile } from '../source.ts';
import { rules } from './catalogue.ts';

/** Texts of the front matter that YAML read without complaint and that nobody meant. */
export const checkValues: GuideRule = ({ pages, questions }, diagnostics) => {
  for (const { file, frontMatter } of [...pages, ...questions]) look(frontMatter.value, [], file, frontMatter, diagnostics);
};

function look(value: unknown, path: readonly PropertyKey[], file: SourceFile, frontMatter: FrontMatter, diagnostics: Diagnostics): void {
  const tell = (message: string, fix: string): void => {
    diagnostics.report(rules.badValue, file, frontMatter.locate(path), message, fix);
  };
  if (typeof value === 'string') {
    if ((value.match(/"/g)?.length ?? 0) % 2 === 1)
      tell('This text holds one quote alone.', 'Put the whole text between double quotes, or remove the one.');
    if (/\S - \S/.test(value)) tell('This text runs over into another item of the list.', 'Indent every item alike.');
  } else if (Array.isArray(value)) {
    value.forEach((one: unknown, index) => {
      look(one, [...path, index], file, frontMatter, diagnostics);
      // References have a rule of their own for it.
      if (typeof one !== 'string' || value.indexOf(one) === index || path[0] === 'refs' || path[0] === 'prerequisites') return;
      diagnostics.report(
        rules.badValue,
        file,
        frontMatter.locate([...path, index]),
        `\`${one}\` stands in this list already.`,
        'Remove one of the two.',
      );
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, below] of Object.entries(value)) look(below, [...path, key], file, frontMatter, diagnostics);
  }
}
