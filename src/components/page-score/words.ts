/**
 * How the questions of a page stand, in a sentence.
 *
 * @param total all questions of the page
 * @param right those whose last answer was right
 * @param wrong those whose last answer was wrong
 */
export function tally(total: number, right: number, wrong: number): string {
  if (right + wrong === 0)
    return total === 1 ? 'The one question is not answered yet.' : `None of the ${String(total)} questions is answered yet.`;
  return `Of ${String(total)}: ${String(right)} right, ${String(wrong)} wrong, ${String(total - right - wrong)} open.`;
}
