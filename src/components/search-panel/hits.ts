import { kindNames, levelNames } from '../../labels.ts';
import type { Hit } from '../../search/client.ts';

const labels: Readonly<Record<string, string>> = { ...kindNames, ...levelNames, text: 'Text' };

/** A result as a list item: title, where it stands, level and kind, and the text around the found words. */
export function hitItem({ url, title, where, kind, level, excerpt }: Hit): HTMLLIElement {
  const item = make('li');
  const link = make('a');
  link.href = url;
  const name = make('strong');
  name.textContent = title;
  const place = make('span', 'hit-place');
  place.textContent = [where, level === undefined ? '' : (labels[level] ?? level), labels[kind] ?? kind].filter(Boolean).join(' · ');
  const text = make('span', 'hit-text');
  for (const { text: piece, isFound } of excerpt) {
    if (!isFound) text.append(piece);
    else {
      const mark = make('mark');
      mark.textContent = piece;
      text.append(mark);
    }
  }
  link.append(name, place, text);
  item.append(link);
  return item;
}

/** A new element with a class. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
