import { describe } from 'vitest';
import { structure } from './operators/structure.ts';
import { testOperators } from './support.ts';

describe('a mistake in sections and lists is told where it is', async () => {
  await testOperators(structure);
});
