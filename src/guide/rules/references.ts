import { rules } from './catalogue.ts';
import type { GuideRule } from './index.ts';

/** Hosts of retold knowledge: an answer is proved by the project's own documentation, a standard, a manual page or its source. */
const secondary = [
  'medium.com',
  'dev.to',
  'stackoverflow.com',
  'serverfault.com',
  'superuser.com',
  'reddit.com',
  'quora.com',
  'geeksforgeeks.org',
  'w3schools.com',
  'tutorialspoint.com',
  'javatpoint.com',
  'baeldung.com',
  'digitalocean.com',
  'freecodecamp.org',
  'hackernoon.com',
  'towardsdatascience.com',
  'wikipedia.org',
  'youtube.com',
];

/** References are primary, and each is named once. */
export const checkReferences: GuideRule = ({ questions, diagrams }, diagnostics) => {
  for (const { facts, file, frontMatter } of [...questions, ...diagrams]) {
    facts.refs.forEach((url, index) => {
      const { hostname } = new URL(url);
      const span = frontMatter.locate(['refs', index]);
      const host = secondary.find((one) => hostname === one || hostname.endsWith(`.${one}`));
      if (host !== undefined) {
        diagnostics.report(
          rules.secondaryReference,
          file,
          span,
          `\`${host}\` retells; it is no primary reference.`,
          "Refer to the project's documentation, the standard or the source.",
        );
      }
      if (facts.refs.indexOf(url) < index) {
        diagnostics.report(rules.doubleReference, file, span, 'This reference is listed already.', 'Remove one of the two.');
      }
    });
  }
};
