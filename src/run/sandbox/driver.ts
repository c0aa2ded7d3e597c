import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Limits, RunResult, Stop } from '../engine.ts';

/*
 * Runs inside the sandbox of a document: reads the steps from standard input, does them one after another in the folder that they
 * share, and writes the result of each as a line of JSON to standard output.
 *
 * It trusts nothing that it runs. Each step has a sandbox of its own within this one: there the driver cannot be seen, so it can be
 * neither killed nor written to, and when a step is over every process of it is killed before the next one starts. The driver itself
 * never touches the shared folder, where a program may have laid a symbolic link.
 */

/** One program, already translated into a command. */
export interface Step {
  readonly command: readonly string[];
  /** Files that the program consists of; they lie in `/prog`, so that the shared folder holds only what the document put there. */
  readonly program: Readonly<Record<string, string>>;
  readonly input: string;
  /** Bytes of address space of one process. */
  readonly address: number;
}
export interface Order {
  readonly limits: Limits;
  readonly steps: readonly Step[];
}

/** Milliseconds between two looks at what a program uses. */
const PULSE = 50;
/** Milliseconds in which the helpers of a program may end after it. */
const GRACE = 500;

const { limits, steps } = JSON.parse(readFileSync(0, 'utf8')) as Order;
const end = performance.now() + limits.session;
for (const step of steps) {
  const left = Math.min(limits.time, end - performance.now());
  const result: RunResult = left > 0 ? await execute(step, left) : { exit: 1, output: '', stopped: 'session' };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** A namespace of its own for each step; the fallen step's memory is also the first that the kernel takes when there is none left. */
function enclose({ command, address }: Step): string[] {
  return [
    ...['bwrap', '--unshare-user', '--disable-userns', '--unshare-pid', '--unshare-ipc', '--dev-bind', '/', '/'],
    ...['--ro-bind', '/prog', '/prog', '--proc', '/proc', '--'],
    ...['prlimit', `--nproc=${String(2 * limits.processes)}`, `--as=${String(address)}`, '--core=0', '--nofile=1024'],
    ...['choom', '-n', '1000', '--', 'nice', '-n', '5', ...command],
  ];
}

async function execute(step: Step, time: number): Promise<RunResult> {
  for (const [name, text] of Object.entries(step.program)) writeFileSync(`/prog/${name}`, text);
  const [name = '', ...rest] = enclose(step);
  const before = lookAtFolders();
  const child = spawn(name, rest, { cwd: '/work', stdio: 'pipe' });
  const streams: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
  let size = 0;
  let stopped: Stop | undefined;
  const stop = (reason: Stop): void => {
    stopped ??= reason;
    killOthers();
  };
  const timer = setTimeout(stop, time, time < limits.time ? 'session' : 'time');
  const pulse = setInterval(() => {
    const excess = findExcess(before);
    if (excess) stop(excess);
  }, PULSE);
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.output) stop('output');
      else streams[stream].push(chunk);
    });
  }
  const closed = once(child, 'close');
  const exit = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
    child.stdin.on('error', () => {
      // The program ended without reading its input.
    });
    child.stdin.end(step.input);
  });
  clearTimeout(timer);
  clearInterval(pulse);
  stopped ??= findExcess(before);
  if (!(await emptied(stopped === undefined ? GRACE : 0))) stopped ??= 'leftover';
  while (!(await emptied(0))) killOthers();
  await closed;
  const text = Buffer.concat([...streams.stdout, ...streams.stderr])
    .toString('utf8')
    .replaceAll('/prog/', '');
  return stopped === undefined ? { exit, output: text } : { exit, output: text.slice(0, 2000), stopped };
}

/** All processes but the driver and the first one, which is the sandbox itself. */
function others(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid);
}

function killOthers(): void {
  for (const pid of others()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}

/** Whether nothing but the driver runs, now or within some milliseconds. */
async function emptied(within: number): Promise<boolean> {
  const until = performance.now() + within;
  while (others().length > 0) {
    if (performance.now() >= until) return false;
    await delay(5);
  }
  return true;
}

/** The folders that a program may write to. */
function lookAtFolders(): { readonly isFull: boolean; readonly files: number }[] {
  return ['/work', '/tmp', '/dev/shm'].map((folder) => {
    const { bavail, files, ffree } = statfsSync(folder);
    return { isFull: bavail === 0, files: files - ffree };
  });
}

/** The limit that is exceeded now, if any is. What a program found in the folders is not its fault. */
function findExcess(before: ReturnType<typeof lookAtFolders>): Stop | undefined {
  const pids = others();
  if (pids.length > limits.processes) return 'processes';
  if (pids.reduce((sum, pid) => sum + memoryOf(pid), 0) > limits.memory || freeMemory() < limits.reserve) return 'memory';
  const hasFilled = lookAtFolders().some(({ isFull, files }, index) => {
    const was = before[index];
    return (isFull && was?.isFull !== true) || files - (was?.files ?? 0) > limits.files;
  });
  return hasFilled ? 'disk' : undefined;
}

function memoryOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0; // It ended in between.
  }
}

function freeMemory(): number {
  return Number(/^MemAvailable:\s+(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]) * 1024;
}
