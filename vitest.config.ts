import { defineConfig } from 'vitest/config';

/** Everything that needs neither a browser nor a built site; `tests/site` has its own runner. */
export default defineConfig({
  test: {
    include: [
      'tests/unit/**/*.test.ts',
      'tests/content/**/*.test.ts',
      'tests/run/**/*.test.ts',
      'tests/cli/**/*.test.ts',
      'tests/mutations/*.test.ts',
    ],
    environment: 'node',
    // Of two cores Vitest would leave one idle, and much of the time is spent in waiting for programs in the sandbox.
    maxWorkers: 2,
    // Commands are started as a contributor starts them; on a busy machine that alone takes seconds, and nothing here measures speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
