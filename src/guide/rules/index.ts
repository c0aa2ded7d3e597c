import type { Diagnostics } from '../diagnostic.ts';
import type { Guide } from '../load.ts';
import { checkBlanks } from './blanks.ts';
import { checkCaptions } from './captions.ts';
import { checkComponents } from './components.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkEmbeds } from './embeds.ts';
import { checkFences } from './fences.ts';
import { checkHeadings } from './headings.ts';
import { checkIdentity } from './identity.ts';
import { checkLength } from './items/length.ts';
import { checkAbove, checkAbsolutes, checkFeedback, checkOverlap, checkSameOptions } from './items/options.ts';
import { checkPosition } from './items/position.ts';
import { checkDuplicates, checkExplanation, checkNegative, checkTrivia } from './items/stems.ts';
import { checkLinks } from './links.ts';
import { checkPrerequisites } from './prerequisites.ts';
import { checkProse } from './prose.ts';
import { checkReferences } from './references.ts';
import { checkSheets } from './sheets.ts';
import { checkTopics } from './topics.ts';

/** A rule that looks at the whole guide; what one file breaks by itself is reported while it is read. */
export type GuideRule = (guide: Guide, diagnostics: Diagnostics) => void;

/** The rules, in no particular order: diagnostics are sorted by place. */
export const guideRules: readonly GuideRule[] = [
  checkIdentity,
  checkBlanks,
  checkTopics,
  checkComponents,
  checkHeadings,
  checkSheets,
  checkEmbeds,
  checkPrerequisites,
  checkDiagrams,
  checkFences,
  checkCaptions,
  checkLinks,
  checkProse,
  checkReferences,
  checkLength,
  checkPosition,
  checkAbove,
  checkAbsolutes,
  checkOverlap,
  checkSameOptions,
  checkFeedback,
  checkNegative,
  checkTrivia,
  checkDuplicates,
  checkExplanation,
];
