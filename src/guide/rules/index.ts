import type { GuideRule } from '../guide.ts';
import { checkBlanks } from './blanks.ts';
import { checkCaptions } from './captions.ts';
import { checkCharacters } from './characters.ts';
import { checkComponents } from './components.ts';
import { checkData } from './data.ts';
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
import { checkMarkup } from './markup.ts';
import { checkPrerequisites } from './prerequisites.ts';
import { checkProse } from './prose.ts';
import { checkReferences } from './references.ts';
import { checkSheets } from './sheets.ts';
import { checkSpacing } from './spacing.ts';
import { checkValues } from './values.ts';
import { checkSyllabi } from './syllabus.ts';
import { checkTables } from './tables.ts';
import { checkTopics } from './topics.ts';

/** The rules, in no particular order: diagnostics are sorted by place. */
export const guideRules: readonly GuideRule[] = [
  checkIdentity,
  checkBlanks,
  checkTopics,
  checkTables,
  checkSyllabi,
  checkValues,
  checkData,
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
  checkCharacters,
  checkSpacing,
  checkMarkup,
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
