import { describe } from 'vitest';
import { components } from './operators/components.ts';
import { testOperators } from './support.ts';

describe('a mistake in components, links and headings is told where it is', async () => {
  await testOperators(components);
});
