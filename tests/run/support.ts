import { resolve } from 'node:path';
import { expect } from 'vitest';
import { limits, type Job, type Limits, type RunResult } from '../../src/run/engine.ts';
import { runInSandbox, whyUnavailable } from '../../src/run/sandbox.ts';
import type { EngineName } from '../../src/guide/languages.ts';

/** Fails with what to do when this machine has no sandbox: a test that is skipped there would prove nothing. */
export async function needSandbox(): Promise<void> {
  const obstacle = await whyUnavailable();
  if (obstacle) throw new Error(`${obstacle.message} ${obstacle.fix}`);
}

/** Limits that are reached sooner, so that a program without end takes seconds. */
export const tight: Limits = { ...limits, time: 5_000 };

/** Runs programs of one document, one after another. */
export function run(engine: EngineName, programs: readonly string[], within: Limits = tight): Promise<RunResult[]> {
  return runInSandbox(
    programs.map((code): Job => ({ do: 'run', engine, code })),
    within,
  );
}

/**
 * Runs a hostile program, and after it one that shows what is left of it: that it runs at all, that it is alone, and that it
 * can still write to its folder.
 */
export async function attempt(engine: EngineName, code: string, within: Limits = tight): Promise<RunResult> {
  const after = 'ps -e -o comm= | grep -vE "^(bwrap|bash|ps|grep)$"; rm -rf ./* /tmp/* /dev/shm/*; echo fine > file && cat file';
  const [result, next] = await runInSandbox(
    [
      { do: 'run', engine, code },
      { do: 'run', engine: 'bash 5.2', code: after },
    ],
    within,
  );
  expect(next).toEqual({ exit: 0, output: 'fine\n' });
  if (!result) throw new Error('The sandbox gave no result.');
  return result;
}

/** The command of a check of its own, which runs one program and prints its result as JSON. */
export function startingWith(engine: EngineName, code: string): string[] {
  const sandbox = JSON.stringify(resolve('src/run/sandbox.ts'));
  const script = `import { runInSandbox } from ${sandbox}; console.log(JSON.stringify(await runInSandbox(${JSON.stringify([{ do: 'run', engine, code }])})))`;
  return [process.execPath, '--no-warnings', '--input-type=module', '--eval', script];
}
