/** What the learner is told who comes with a history; nothing to others. */
export function restoredWords(answered: number, all: number): string {
  if (answered === 0) return '';
  if (answered === all) return 'You have answered all of these before. This is what your latest answers say.';
  return `${String(answered)} of these ${String(all)} you have answered before; they count already.`;
}

/**
 * The result in a sentence or two.
 *
 * @param outcomes one for each question: right, wrong, or undefined where it was not answered
 */
export function resultWords(outcomes: readonly (boolean | undefined)[]): string {
  const right = outcomes.filter((outcome) => outcome === true).length;
  const open = outcomes.filter((outcome) => outcome === undefined).length;
  const all = outcomes.length;
  if (open === all) return 'Nothing was answered, so there is nothing to tell. Each line leads to where its subject is taught.';
  if (right === all) return `All ${String(all)} right. Go on along the route.`;
  const answered = `${String(right)} of ${String(all)} right${open > 0 ? `, ${String(open)} not answered` : ''}.`;
  return `${answered} Each link leads to the section that teaches what was missed.`;
}
