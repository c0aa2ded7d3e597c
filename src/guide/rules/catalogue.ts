import type { RuleInfo } from '../diagnostic.ts';

const error = (rule: string, why: string): RuleInfo => ({ rule, severity: 'error', why });

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
  unknownQuestion: error('page/unknown-question', 'An embedded question that does not exist would be a hole in the page.'),
  notEmbedded: error('page/not-embedded', 'A question that no page embeds is never met where its subject is taught.'),
  embeddedTwice: error('page/embedded-twice', 'The second copy would ask for an answer that was given above it.'),

  // Code and links anywhere
  fence: error('code/fence', 'Code in the guide is executed, parsed or excused with a reason; there is nothing in between.'),
  brokenLink: error('link/broken', 'A link that leads nowhere costs the reader the answer she was promised.'),
} satisfies Record<string, RuleInfo>;
