import { pageComponents, kinds, levels, rounds } from '../../guide/schema/vocabulary.ts';
import { readTemplate } from '../new/template.ts';

/** A snippet as VS Code reads it. */
interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * Snippets for VS Code: one for each kind of question, from the templates of `npm run new`, and one for each component.
 *
 * @param topics the tags of `topics.yaml`
 */
export async function snippets(topics: readonly string[]): Promise<string> {
  const all: Record<string, Snippet> = {};
  for (const kind of kinds) {
    const text = await readTemplate(`${kind}.md`);
    const description = `A question of the kind ${kind}`;
    all[`Question: ${kind}`] = { scope: 'markdown', prefix: `question-${kind}`, description, body: toSnippet(text, topics).split('\n') };
  }
  for (const [name, properties] of Object.entries(pageComponents)) {
    const [property] = properties;
    const body =
      property === undefined ? [`<${name}>`, '', '${0:Markdown}', '', `</${name}>`] : [`<${name} ${property}="\${1:python/name}" />`];
    all[name] = { scope: 'mdx', prefix: name, description: `The component ${name}`, body };
  }
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Turns places and blanks into stops that the Tab key goes through. */
function toSnippet(template: string, topics: readonly string[]): string {
  const places: Readonly<Record<string, string>> = {
    title: "'TODO: a short name that gives nothing away'",
    level: choice(levels),
    topics: `[${choice(topics)}]`,
    rounds: `[${choice(rounds)}]`,
    today: '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
  };
  let stop = 0;
  return template
    .replaceAll('$', '\\$')
    .replace(/<([a-z]+)>/g, (place, name: string) => places[name] ?? place)
    .replace(/\$\{STOP\||TODO[^'"`|\]}\n]*/g, (found) => {
      stop += 1;
      return found.startsWith('$') ? `\${${String(stop)}|` : `\${${String(stop)}:${found}}`;
    });
}

function choice(values: readonly string[]): string {
  return values.length === 0 ? 'TODO' : `\${STOP|${values.join(',')}|}`;
}
