import { describe } from 'vitest';
import { code } from './operators/code.ts';
import { testOperators } from './support.ts';

describe('a mistake in code is told where it is', async () => {
  await testOperators(code);
});
