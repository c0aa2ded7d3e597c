import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { limits, type EngineName, type Job, type RunResult } from '../engine.ts';

/*
 * Runs inside the sandbox: reads a document's jobs from standard input, does them one after another in the folder that they share,
 * and writes the results to standard output when all are done. It trusts the sandbox around it and nothing that it runs.
 */
const FOLDER = '/work';
/** Programs lie outside of the folder, so that a program that lists it finds only what the document put there. */
const PROGRAM = '/prog';

const jobs = JSON.parse(readFileSync(0, 'utf8')) as Job[];
const results: RunResult[] = [];
for (const job of jobs) {
  if (job.do === 'run') results.push(await execute(job.engine, job.code));
  else {
    const path = join(FOLDER, job.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, job.text.endsWith('\n') ? job.text : `${job.text}\n`);
  }
}
process.stdout.write(JSON.stringify(results));

function commandFor(engine: EngineName): [file: string, ...command: string[]] {
  const bounded = ['prlimit', `--as=${String(limits.memory)}`, '--core=0'];
  switch (engine) {
    case 'python 3.14':
      return [`${PROGRAM}/main.py`, process.execPath, '--no-warnings', '/app/run/sandbox/python-wasm.ts', `${PROGRAM}/main.py`];
    case 'python 3.11':
      return [`${PROGRAM}/main.py`, ...bounded, 'python3.11', `${PROGRAM}/main.py`];
    case 'bash 5.2':
      return [`${PROGRAM}/main.sh`, ...bounded, 'bash', `${PROGRAM}/main.sh`];
  }
}

async function execute(engine: EngineName, code: string): Promise<RunResult> {
  const [file, name = '', ...rest] = commandFor(engine);
  writeFileSync(file, `${code}\n`);
  const child = spawn(name, rest, { cwd: FOLDER, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const output: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
  let size = 0;
  let stopped: RunResult['stopped'];
  const stop = (reason: RunResult['stopped']): void => {
    stopped ??= reason;
    // The whole group: a program's children must not outlive it. What left the group dies with the sandbox.
    if (child.pid !== undefined) {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It is gone already.
      }
    }
  };
  const timer = setTimeout(() => {
    stop('time');
  }, limits.time);
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.output) stop('output');
      else output[stream].push(chunk);
    });
  }
  const exit = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      output.stderr.push(Buffer.from(error.message));
      resolve(127);
    });
    child.on('exit', (status, signal) => {
      // A child of its own that holds the pipes open must not hold the check up.
      setTimeout(() => {
        resolve(status ?? (signal === null ? 1 : 128));
      }, 50);
    });
  });
  clearTimeout(timer);
  stop(undefined);
  const text = Buffer.concat([...output.stdout, ...output.stderr]).toString('utf8');
  const shown = text.replaceAll(`${PROGRAM}/`, '');
  return stopped === undefined ? { exit, output: shown } : { exit, output: shown.slice(0, 2000), stopped };
}
