/**
 * The words of an address that leads nowhere, as something to search for: what stands between the slashes, without the site's
 * own folders, endings of files and numbers that are no words.
 *
 * @param path the path of the address, from the root of the guide
 */
export function wordsOfPath(path: string): string {
  const folders = new Set(['questions', 'index']);
  return decode(path)
    .split('/')
    .filter((segment) => !folders.has(segment))
    .map((segment) => segment.replace(/\.(?:html?|mdx?|php)$/, ''))
    .flatMap((segment) => segment.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => /\p{L}{2}/u.test(word))
    .slice(0, 6)
    .join(' ');
}

/** A stranger may link to anything: a broken escape is read as it stands. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
