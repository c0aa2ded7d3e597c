/** What English puts behind a stem, as far as it leaves the meaning alone. */
const endings = new Set('s es ed d ing e er ers r rs or ors ion ions ation ations ment ments ly y ies ied able al ive ity'.split(' ')).add(
  '',
);

/**
 * Whether two words are forms of one: `retry` and `retries`, `stop` and `stopping`. It asks for a common beginning and for
 * endings that English inflects with. Pagefind has a stemmer of its own, but inside of its engine.
 */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  // `her` is not the stem of `herd` and `here`: a stem so short has to be one of the words itself.
  if (shared < 3 || (shared === 3 && Math.min(a.length, b.length) > 3)) return false;
  const ends = (word: string): boolean => {
    const isDoubled = word[shared] === word[shared - 1];
    return endings.has(word.slice(shared)) || (isDoubled && endings.has(word.slice(shared + 1)));
  };
  return ends(a) && ends(b);
}

/**
 * The word that was most likely meant by a mistyped one, or nothing. The first letter is taken as right. Up to four letters only
 * a swap of neighbours is mended, up to seven one slip, from eight on two: short words have too many neighbours.
 *
 * @param words what may be meant, the likelier first
 */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  const isShort = word.length < 5;
  let limit = word.length < 8 ? 1 : 2;
  let best: string | undefined;
  for (const other of words) {
    if (!other.startsWith(word.charAt(0)) || other === word || Math.abs(other.length - word.length) > limit) continue;
    if (isShort && lettersOf(other) !== lettersOf(word)) continue;
    const slips = distance(word, other);
    if (slips > limit) continue;
    best = other;
    limit = slips - 1;
  }
  return best;
}

const lettersOf = (word: string): string => Array.from(word).sort().join('');

/**
 * How many slips lead from one word to the other. A letter too many, one too few, two swapped and one mistaken for its neighbour
 * on the keyboard or for another vowel are one slip each; any other mistaken letter is two, for it makes another word more often.
 */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const [x = '', y = ''] = [a[i - 1], b[j - 1]];
      let slips = Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + mistaken(x, y));
      if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      row.push(slips);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** Keys that lie side by side, as pairs. */
const neighbours = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) => Array.from(row, (_, index) => row.slice(index, index + 2)));

function mistaken(a: string, b: string): number {
  if (a === b) return 0;
  const areVowels = /^[aeiouy]{2}$/.test(a + b);
  return areVowels || neighbours.includes(a + b) || neighbours.includes(b + a) ? 1 : 2;
}
