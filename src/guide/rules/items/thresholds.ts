/**
 * Every number that item writing is held to, with where it comes from. A bank is all `choice` questions with one key.
 *
 * Haladyna, Downing and Rodriguez (2002), "A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment",
 * reviewed 31 guidelines over textbooks and studies; the names of the rules are theirs.
 */
export const thresholds = {
  /** A bank smaller than this says nothing about habits: with 12 items of four options, chance alone stays below both shares. */
  bank: 12,
  /** Largest share of items whose key is strictly the longest option; chance is a quarter. Guideline: options of about equal length. */
  longest: 0.3,
  /** How much longer than the longest distractor a key may be before its own item is reported. */
  longer: 1.25,
  /** Largest share of items whose key stands in one position; chance is a quarter. Guideline: vary the key's position. */
  position: 0.35,
  /** Fewest words of a feedback that still name a belief and where it fails; elaborated feedback teaches, a bare verdict does not. */
  feedbackWords: 6,
  /** Share of common three-word runs from which two prompts ask the same. */
  duplicate: 0.5,
  /** Share of common words from which two options say the same. */
  same: 0.85,
  /** An explanation shorter than this, of whose words `repeated` stand in the key and its feedback, adds nothing. */
  explanationWords: 30,
  repeated: 0.75,
} as const;
