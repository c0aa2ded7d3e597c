/** HTML whose links out of the site carry numbers, and the addresses that the numbers stand for. */
export interface NumberedLinks {
  readonly html: string;
  /** In the order of their numbers, which begin at 1; escaped, as they stood in the HTML. */
  readonly addresses: readonly string[];
}

/** An answer, navigation or a paragraph for the screen alone, or a link out of the site with the tag's text up to its end. */
const STRETCH = /<(details|nav|p(?=[^>]*\bno-print\b))\b[\s\S]*?<\/\1>|<a\b[^>]*?\bhref="(https?:\/\/[^"]+)"[^>]*(?=>)/g;

/**
 * Gives every link that leaves the site a number, as `data-note`, which print shows where the link stands. The same address has the
 * same number everywhere. What paper may not have is left alone, because a number that is missing would be looked for: `nav`, links
 * and paragraphs of the class `no-print`, and `details`, which is printed only when it is open.
 *
 * @param html made by Astro, so that values of attributes stand between double quotes
 */
export function numberLinks(html: string): NumberedLinks {
  const numbers = new Map<string, number>();
  const numbered = html.replace(STRETCH, (stretch: string, _tag?: string, address?: string) => {
    if (address === undefined || stretch.includes('no-print')) return stretch;
    const number = numbers.get(address) ?? numbers.size + 1;
    numbers.set(address, number);
    return `${stretch} data-note="${String(number)}"`;
  });
  return { html: numbered, addresses: [...numbers.keys()] };
}
