import { describe } from 'vitest';
import { frontMatter } from './operators/front-matter.ts';
import { testOperators } from './support.ts';

describe('a mistake in front matter is told where it is', async () => {
  await testOperators(frontMatter);
});
