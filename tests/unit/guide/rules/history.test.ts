import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../../../src/guide/diagnostic.ts';
import { checkHistory } from '../../../../src/guide/rules/history.ts';
import { brief, guideOf, questionFacts } from '../../support.ts';

const choice = (key: string, more: Readonly<Record<string, string>> = {}, prompt = 'Which one?'): string =>
  `${questionFacts('choice', more)}\n${prompt}\n\n- [x] ${key}\n  - Because it is so and nothing else is.\n- [ ] Two\n  - A belief that fails at this very point.\n\n---\n\nWhy.\n`;

function compare(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  const diagnostics = new Diagnostics();
  checkHistory(guideOf(before).guide.questions, guideOf(after).guide, diagnostics);
  return diagnostics.list.map(brief);
}

const one = 'parts/01-demo/questions/one.md';
const two = 'parts/01-demo/questions/two.md';

describe('ids', () => {
  test('a question that vanishes is an error', () => {
    expect(compare({ [one]: choice('One') }, {})).toEqual(['identity/vanished-id 1: The question `demo/one` is gone.']);
  });

  test('a question that moved with a line in renamed.yaml is none', () => {
    expect(compare({ [one]: choice('One') }, { [two]: choice('One'), 'renamed.yaml': 'demo/one: demo/two\n' })).toEqual([]);
  });

  test('a line that leads nowhere does not help', () => {
    expect(compare({ [one]: choice('One') }, { 'renamed.yaml': 'demo/one: demo/three\n' })).toEqual([
      'identity/vanished-id 1: `demo/one` was renamed to `demo/three`, which does not exist.',
    ]);
  });
});

describe('revisions', () => {
  test('a changed key needs a new revision, and the difference is shown', () => {
    const [told] = compare({ [one]: choice('One') }, { [one]: choice('Another') });
    expect(told).toContain('identity/stale-revision');
    expect(told).toContain('Was: One\n  Is:  Another');
  });

  test('a changed prompt needs a new revision', () => {
    expect(compare({ [one]: choice('One') }, { [one]: choice('One', {}, 'Which other one?') })).toHaveLength(1);
  });

  test('so does a second key', () => {
    const [told] = compare({ [one]: choice('One') }, { [one]: choice('One').replace('- [ ] Two', '- [x] Two') });
    expect(told).toContain('Is:  Two');
  });

  test('with a raised revision everything may change', () => {
    expect(compare({ [one]: choice('One') }, { [one]: choice('Another', { revision: '2' }) })).toEqual([]);
  });

  test('feedback, distractors and white space may change as they are', () => {
    const after = choice('One')
      .replace('A belief that fails at this very point.', 'Another belief that fails here too.')
      .replace('Which one?', 'Which  one?')
      .replace('- [x] One', '- [x] One.');
    expect(compare({ [one]: choice('One') }, { [one]: after })).toEqual([]);
  });

  test('a revision never goes back', () => {
    expect(compare({ [one]: choice('One', { revision: '3' }) }, { [one]: choice('One', { revision: '2' }) })).toEqual([
      expect.stringContaining('identity/revision-back'),
    ]);
  });
});
