import type { RuleInfo } from '../diagnostic.ts';

const error = (rule: string, why: string): RuleInfo => ({ rule, severity: 'error', why });
const warning = (rule: string, why: string): RuleInfo => ({ rule, severity: 'warning', why });

/**
 * Every rule that content is held to, with the reason that a diagnostic prints.
 *
 * A test asks for a failing fixture of each, so that no rule is listed here that nothing can break.
 */
export const rules = {
  // The file as a whole
  noFiles: error('content/no-files', 'A check that looked at nothing would pass for ever and prove nothing.'),
  strayFile: error('content/stray-file', 'A file that no rule looks at is never shown, and nobody is told.'),
  frontMatter: error('content/front-matter', 'The facts about a page are read from the block at its top; without it there is no page.'),
  unknownKey: error('content/unknown-key', 'A key that nothing reads is a fact that silently goes missing.'),
  missingField: error('content/missing-field', 'Every page of its sort shows this fact, or is found by it.'),
  badValue: error('content/bad-value', 'Filters, labels and addresses are made from these values.'),
  unknownTopic: error('content/unknown-topic', 'A topic that is spelt in two ways is two filters, each with half of the questions.'),
  unusedTopic: warning('content/unused-topic', 'A tag without questions is a filter that finds nothing, and often one that was misspelt.'),
  offRoute: error('content/off-route', 'The home page shows the parts on the route and no others.'),
  deadSynonym: error('content/dead-synonym', 'A search for the word would be sent to one that finds nothing.'),
  syllabus: error(
    'content/syllabus',
    'The syllabus shows what is asked and what is covered; a wrong id, or none, makes it a claim that nobody can trust.',
  ),
  blank: error('content/blank', 'What nobody filled in would be read by everybody.'),

  // Identity
  duplicateId: error('identity/duplicate-id', "Learners' histories are keyed by id; two questions with one id would share a history."),
  badName: error('identity/bad-name', 'The file name is the id and the address, stable for ever.'),

  // A question's body
  sections: error('question/sections', 'What stands above the first --- is seen before answering; the last section is the explanation.'),
  noPrompt: error('question/no-prompt', 'Without a prompt there is nothing to answer.'),
  noExplanation: error('question/no-explanation', 'Feedback that explains teaches several times as much as right or wrong alone.'),
  items: error('question/items', 'The widget is built from this list.'),
  noKey: error('question/no-key', 'A question that cannot be answered right teaches that the guide is wrong.'),
  noFeedback: error('question/no-feedback', 'Feedback on the option that was picked is what a reader learns most from.'),
  answerFence: error('question/answer-fence', 'The key is executed or compared; it has to be found without guessing.'),
  acceptRule: error('question/accept-rule', 'Equivalent answers are accepted by a declared rule, not by luck.'),
  acceptKey: error('question/accept-key', 'The rule has to accept its own key.'),
  foreseenRight: error('question/foreseen-right', 'An answer cannot be accepted and explained as wrong at once.'),
  spotLine: error('question/spot-line', 'The learner picks among the lines that the prompt shows.'),
  rawHtml: error('question/raw-html', 'A browser takes it for its own: a `<name>` meant as text vanishes, and a script would run.'),

  // A page's body
  mdxSyntax: error('page/mdx-syntax', 'A page that cannot be parsed cannot be shown.'),
  mdxCode: error('page/mdx-code', "A page is text: code in it would run in the build of whoever previews a stranger's pull request."),
  unknownComponent: error('page/unknown-component', 'A page may use only the components that the guide offers.'),
  unknownProp: error('page/unknown-prop', 'A property that the component does not have is a wish that nobody hears.'),
  headingLevel: error('page/heading-level', 'Readers who listen move by headings; the title is the only level 1, and no level is skipped.'),
  headingText: error('page/heading-text', 'Headings are what a reader scans and what links lead to.'),
  tableHeading: error('page/table-heading', 'Readers who listen hear the heading before each cell, and on a phone it stands above it.'),
  tagLines: error('page/tag-lines', 'Between blank lines the text in a component is a paragraph; without them it depends on the parser.'),
  unknownQuestion: error('page/unknown-question', 'An embedded question that does not exist would be a hole in the page.'),
  notEmbedded: error('page/not-embedded', 'A question that no page embeds is never met where its subject is taught.'),
  prerequisites: error('page/prerequisites', 'A page to be read first has to be there, and reading has to begin somewhere.'),
  embeddedTwice: error('page/embedded-twice', 'The second copy would ask for an answer that was given above it.'),

  unknownDiagram: error('page/unknown-diagram', 'A diagram that does not exist would be a hole in the page.'),
  diagramTwice: error('page/diagram-twice', 'A second copy tells nothing new, and two drawings of one name would share their ids.'),

  // A diagram
  diagramSyntax: error('diagram/syntax', 'What Mermaid cannot parse is drawn neither here nor in a pull request.'),
  undrawnDiagram: error('diagram/undrawn', 'A part that the drawing leaves out is a fact that goes missing without a word.'),
  wordlessDiagram: error('diagram/wordless', 'A drawing is nothing to those who do not see it; its name and its description are.'),

  // A cheat sheet
  sheetSection: error('sheet/section', 'Sections are what the columns of the page are broken between, and what the eye looks for.'),
  sheetCode: error('sheet/wide-code', 'On paper nothing scrolls: a longer line would be broken where it means something else.'),
  sheetReference: error('sheet/no-reference', 'What hangs on a wall is believed; it has to say where that can be looked up.'),

  // Code and links anywhere
  fence: error('code/fence', 'Code in the guide is executed, parsed or excused with a reason; there is nothing in between.'),
  codeTitle: error('code/title', 'A reader expects the name of a file, or words, where a title stands.'),
  codeMark: error('code/mark', 'A mark that stands nowhere points the reader at nothing.'),
  brokenLink: error('link/broken', 'A link that leads nowhere costs the reader the answer she was promised.'),

  // References and prose
  characters: error('prose/characters', 'What looks right and is another character cannot be searched for, copied or run.'),
  spacing: error('prose/spacing', 'A reader stumbles over it, and the search finds neither of the two words.'),
  markup: error('prose/markup', 'A reader would see the signs instead of what they were meant to do.'),
  secondaryReference: warning(
    'reference/secondary',
    'Retold answers drift from the truth; the source is what an interviewer can be shown.',
  ),
  plainLink: error('link/not-secure', 'What comes over an open line can be changed on its way to the reader.'),
  bareLink: warning('link/bare', 'An address as a label is read aloud letter by letter, and says nothing.'),
  unknownHost: warning('reference/unknown-host', 'One wrong letter in a host is a page that does not exist, or another one.'),
  doubleReference: error('reference/double', 'A reference listed twice proves nothing more.'),
  vagueLink: error('prose/vague-link', 'Readers who listen meet links as a list of their labels.'),
  missingAlt: error('prose/missing-alt', 'A picture without words is nothing to those who do not see it.'),

  // Item writing; the thresholds and their sources are in items/thresholds.ts
  keyLength: error('item/key-length', 'The most detailed option is the first guess of everyone who has taken tests.'),
  bankLength: error('item/bank-length', 'Choosing the longest option must not score better than chance.'),
  bankPosition: error('item/bank-position', 'Choosing the same position every time must not score better than chance.'),
  allOfTheAbove: error('item/all-of-the-above', 'Recognising two right options answers it without the third; shuffled, it is nonsense.'),
  absoluteWords: warning('item/absolute-words', 'Test-takers know that hardly anything is always so.'),
  stemOverlap: warning('item/stem-overlap', 'A word that the question shares with one option alone points at it.'),
  sameOption: error('item/same-option', 'Options that say the same are right together or wrong together.'),
  shortFeedback: error('item/short-feedback', 'Feedback that explains teaches several times as much as a verdict.'),
  negativeStem: error('item/negative-stem', 'Readers miss the "not", and those who know the subject are marked wrong.'),
  trivia: error('item/trivia', 'What can be looked up in a second tells an interviewer nothing.'),
  nearDuplicate: error('item/near-duplicate', 'The second of two equal questions tests memory for the first.'),
  emptyExplanation: warning('item/empty-explanation', 'The explanation is what a reader keeps; repeating the key wastes it.'),
} satisfies Record<string, RuleInfo>;
