import { describe } from 'vitest';
import { words } from './operators/words.ts';
import { testOperators } from './support.ts';

describe('a mistake in words and characters is told where it is', async () => {
  await testOperators(words);
});
