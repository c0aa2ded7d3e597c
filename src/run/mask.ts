import { canonicalOutput } from '../guide/answers/text.ts';

/**
 * Whether what a program printed is what the content claims. Blanks at line ends and empty lines at both ends do not count.
 * In the claim `…` stands for any characters within a line, and a line of only `…` for any number of lines: for times, addresses
 * and process ids, which differ on every run.
 */
export function matches(claimed: string, printed: string): boolean {
  const pattern = canonicalOutput(claimed)
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\n)*?' : `${line.split('…').map(escape).join('.*')}\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${canonicalOutput(printed)}\n`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
