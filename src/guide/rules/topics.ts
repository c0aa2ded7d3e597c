import { suggest } from '../nearest.ts';
import { rules } from './catalogue.ts';
import type { GuideRule } from '../guide.ts';

/** Every topic tag of a question is one of `topics.yaml`, if that could be read. */
export const checkTopics: GuideRule = ({ questions, topics, unreadable }, diagnostics) => {
  if (unreadable.some((place) => place.sort === 'data' && place.name === 'topics.yaml')) return;
  const known = Object.keys(topics);
  for (const { facts, file, frontMatter } of questions) {
    facts.topics.forEach((topic, index) => {
      if (known.includes(topic)) return;
      const fix =
        known.length === 0 ? 'Add it to content/topics.yaml.' : `${suggest(topic, known)} A new one goes into content/topics.yaml.`;
      diagnostics.report(rules.unknownTopic, file, frontMatter.locate(['topics', index]), `\`${topic}\` is not a topic.`, fix);
    });
  }
};
