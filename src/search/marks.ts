/** Stands in indexed text where a sign divides two words; narrow enough to be nothing, and taken out before it is shown. */
export const HAIR_SPACE = '\u200a';
