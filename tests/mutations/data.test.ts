import { describe } from 'vitest';
import { data } from './operators/data.ts';
import { testOperators } from './support.ts';

describe('a mistake in data files is told where it is', async () => {
  await testOperators(data);
});
