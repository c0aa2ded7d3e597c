import type { GuideRule } from '../guide.ts';
import { suggest } from '../nearest.ts';
import { rules } from './catalogue.ts';

/** Every question that a syllabus names exists. A question that no syllabus names is fine: it asks something of its own. */
export const checkSyllabi: GuideRule = ({ syllabi, questions, unreadable }, diagnostics) => {
  const ids = questions.map(({ id }) => id);
  const broken = unreadable.flatMap((place) => (place.sort === 'question' ? [place.id] : []));
  for (const { part, topics, file, yaml } of syllabi) {
    topics.forEach((topic, index) => {
      topic.questions.forEach((id, place) => {
        if (ids.includes(id) || broken.includes(id)) return;
        const span = yaml.locate(['topics', index, 'questions', place]);
        const own = ids.filter((one) => one.startsWith(`${part}/`));
        diagnostics.report(rules.syllabus, file, span, `There is no question \`${id}\`.`, suggest(id, own));
      });
    });
  }
};
