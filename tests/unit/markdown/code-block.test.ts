import { expect, test } from 'vitest';
import { codeBlock } from '../../../src/markdown/code-block.ts';
import { render } from './support.ts';

const fence = (info: string, code: string): string => `\`\`\`${info}\n${code}\n\`\`\`\n`;
/** Without the colours, so that structure and text remain. */
const html = async (markdown: string): Promise<string> => (await render(markdown, codeBlock)).replace(/<\/?i\b[^>]*>/g, '');
const pre = (kind: string, text: string): string => `<pre class="${kind}" tabindex="0" translate="no"><code>${text}</code></pre>`;

test('a fence has its language above it, and a place for the copy button', async () => {
  expect(await html(fence('bash run', 'ls'))).toBe(
    `<figure class="listing"><figcaption>Bash</figcaption><copy-code></copy-code>${pre('code', 'ls')}</figure>`,
  );
});

test('a title stands instead of the language', async () => {
  expect(await html(fence('bash run title="list.sh"', 'ls'))).toContain('<figure class="listing titled"><figcaption>list.sh</figcaption>');
  expect(await html(fence('text file="app.log"', 'a'))).toContain('<figcaption>app.log</figcaption>');
});

test('plain text has neither', async () => {
  expect(await html(fence('text norun="a log"', 'a'))).toBe(pre('code', 'a'));
});

test('what a program prints is joined to it, with the engine that printed it', async () => {
  const printed = (info: string): Promise<string> => html(`${fence(info, 'true')}\n${fence('output', 'a')}`);
  expect(await printed('python run')).toBe(
    `<figure class="listing"><figcaption>Python</figcaption><copy-code></copy-code>${pre('code', 'true')}` +
      `<p>Output <small>Python 3.14</small></p>${pre('output', 'a')}</figure>`,
  );
  expect(await printed('python run="python 3.11"')).toContain('<small>Python 3.11</small>');
  expect(await printed('bash run exit=2')).toContain('<small>Bash 5.2, exit 2</small>');
});

test('two programs keep their own outputs, and text between keeps them apart', async () => {
  const found = await html(
    [fence('bash run', 'one'), fence('output', '1'), fence('bash run', 'two'), fence('output', '2'), 'Text.\n', fence('output', '3')].join(
      '\n',
    ),
  );
  expect(found.match(/<figure/g)).toHaveLength(2);
  expect(found.match(/<code>[^<]*/g)).toEqual(['<code>one', '<code>1', '<code>two', '<code>2', '<code>3']);
  expect(found).toMatch(/<p>Text\.<\/p>\s*<pre class="output"/);
});

test('marked lines are marks, and the text of the block stays the source', async () => {
  const source = 'def f():\n    return 1\n\nprint(f())';
  const found = await html(fence('python run mark="2,4"', source));
  expect(found).toContain('def f():\n<mark class="in4">    return 1</mark>\n\n<mark>print(f())</mark>');
  expect(/<code>([\s\S]*?)<\/code>/.exec(found)?.[1]?.replace(/<[^>]*>/g, '')).toBe(source);
});

test('only a line that may have to wrap is an element, with the class of its indent', async () => {
  const long = 'echo a line that is too long for a phone';
  expect(await html(fence('bash run', `ls\n${long}\n          ${long}`))).toContain(
    `ls\n<span>${long}</span>\n<span class="in8">          ${long}</span>`,
  );
});
