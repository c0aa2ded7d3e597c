import { spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { limits as usual, type Job, type Limits, type RunResult } from './engine.ts';
import { ensureSnapshot, pyodideFolder, snapshotPath } from './snapshot.ts';
import type { Order, Step } from './sandbox/driver.ts';
import { seccompFilter } from './sandbox/forbidden.ts';

/** Milliseconds that the sandbox itself may take beyond what its programs may. */
const PATIENCE = 30_000;

/** The descriptor from which bubblewrap reads the calls of the kernel that are refused. */
const FILTER = 3;

/** What the sandbox needs on the machine, with the Debian package that brings it. */
const needed: Readonly<Record<string, string>> = {
  '/usr/bin/bwrap': 'bubblewrap',
  '/usr/bin/prlimit': 'util-linux',
  '/usr/bin/choom': 'util-linux',
  '/usr/bin/setpriv': 'util-linux',
  '/usr/bin/python3.11': 'python3',
  '/usr/bin/bash': 'bash',
  '/usr/bin/jq': 'jq',
  '/usr/bin/git': 'git',
  '/usr/bin/curl': 'curl',
};

/** The Debian packages that are missing for code to be executed; empty when nothing is. */
export function missingPackages(): string[] {
  return [...new Set(Object.entries(needed).flatMap(([path, name]) => (existsSync(path) ? [] : [name])))];
}

/** Why code cannot be executed on this machine, and what would change that. */
export interface Obstacle {
  readonly message: string;
  readonly fix: string;
}

let obstacle: Promise<Obstacle | undefined> | undefined;

/** Why code cannot be executed; nothing when it can. Found out once, by trying: a kernel may forbid what the sandbox is made of. */
export function whyUnavailable(): Promise<Obstacle | undefined> {
  obstacle ??= tryOut();
  return obstacle;
}

async function tryOut(): Promise<Obstacle | undefined> {
  const missing = missingPackages();
  if (missing.length > 0) {
    return { message: `Nothing was executed: ${missing.join(', ')} missing.`, fix: `Install it: apt-get install ${missing.join(' ')}.` };
  }
  let problem: string;
  try {
    const [result] = await runInSandbox([{ do: 'run', engine: 'bash 5.2', code: 'echo ready' }]);
    if (result?.output === 'ready\n') return undefined;
    problem = result?.output ?? 'no answer';
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  return { message: `Nothing was executed: ${problem}`, fix: 'Run the check where unprivileged user namespaces are allowed, or as root.' };
}

/**
 * Does a document's jobs in a sandbox of their own, and gives one result for each.
 *
 * The sandbox is made by bubblewrap of the kernel's namespaces. Inside there is a read-only system, an empty folder of limited size in
 * memory, a network that reaches nothing but itself, no home, no environment, and a user without rights, also when the check
 * is run by root. Each program has yet another sandbox within it, see `sandbox/driver.ts`. Processes die with theirs.
 *
 * @throws when the sandbox itself cannot be made, or breaks
 */
export async function runInSandbox(jobs: readonly Job[], limits: Limits = usual): Promise<RunResult[]> {
  if (jobs.some((job) => job.do === 'run' && job.engine === 'python 3.14')) await ensureSnapshot();
  const order: Order = { limits, steps: jobs.map((job) => stepFor(job, limits)) };
  const command = [
    ...closing(),
    ...asNobody(),
    'bwrap',
    ...walls(limits),
    '--',
    '/app/node',
    '--no-warnings',
    '/app/run/sandbox/driver.ts',
  ];
  const [name = '', ...rest] = command;
  const child = spawn(name, rest, { stdio: ['pipe', 'pipe', 'pipe', 'pipe'], env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  feed(child.stdin, JSON.stringify(order));
  feed(child.stdio[FILTER] as Writable, seccompFilter() ?? '');
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.session + PATIENCE);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  const lines = Buffer.concat(out).toString('utf8').split('\n').slice(0, -1);
  if (status !== 0 || lines.length !== jobs.length) {
    const [said = ''] = Buffer.concat(err).toString('utf8').trim().split('\n').slice(-1);
    throw new Error(`The sandbox ended with ${String(status)}: ${said}`);
  }
  return lines.map((line) => JSON.parse(line) as RunResult);
}

/** Hands something over; a sandbox that could not start closes its input, and its exit says why. */
function feed(pipe: Writable, content: string | Buffer): void {
  pipe.on('error', () => undefined);
  pipe.end(content);
}

const node = ['/app/node', '--no-warnings', '--max-old-space-size=256'];
/** Address space that V8 reserves; ten GiB more for each WebAssembly memory, unless it checks the bounds itself. */
const SPACE = 8 * 1024 ** 3;
/** With a memory of at most 512 MiB, after which Python raises `MemoryError`. */
const wasm = ['--disable-wasm-trap-handler', '--wasm-max-mem-pages=8192'];

/** What the driver in the sandbox has to start for a job. */
function stepFor(job: Job, { address }: Limits): Step {
  if (job.do === 'write') {
    const write = 'mkdir -p -- "$(dirname -- "$1")" && rm -f -- "$1" && cat > "$1"';
    const input = job.text.endsWith('\n') ? job.text : `${job.text}\n`;
    return { command: ['sh', '-c', write, 'write', job.name], program: {}, input, address };
  }
  const step = (name: string, command: readonly string[], space = address): Step => ({
    command: [...command, `/prog/${name}`],
    program: { [name]: `${job.code}\n` },
    input: '',
    address: space,
  });
  switch (job.engine) {
    case 'python 3.14':
      return step('main.py', [...node, ...wasm, '/app/run/sandbox/python-wasm.ts'], SPACE);
    case 'python 3.11':
      return step('main.py', ['python3.11']);
    case 'bash 5.2':
      return step('main.sh', ['bash']);
    case 'node 26':
      return step('main.cjs', node, SPACE);
  }
}

/** Closes whatever else was open when the check was started: a descriptor is a way out that no wall stands in. */
function closing(): string[] {
  const script = `for fd in /proc/self/fd/*; do fd=\${fd##*/}; if ((fd > ${String(FILTER)})); then eval "exec $fd>&-"; fi; done; exec "$@"`;
  return ['bash', '-c', script, 'closing'];
}

function asNobody(): string[] {
  return process.getuid?.() === 0 ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', '--no-new-privs'] : [];
}

/** What is seen from inside, in the order in which bubblewrap lays it. */
function walls({ disk }: Limits): string[] {
  const here = import.meta.dirname;
  const shown = (from: string, to: string): string[] => (existsSync(from) ? ['--ro-bind', from, to] : []);
  const folder = (path: string): string[] => ['--size', String(disk), '--tmpfs', path];
  const variables = { PATH: '/usr/bin:/bin', HOME: '/work', LANG: 'C.UTF-8', TZ: 'UTC', PYTHONDONTWRITEBYTECODE: '1', GIT_CONFIG_NOSYSTEM: '1' }; // prettier-ignore
  return [
    ...['--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--hostname', 'sandbox'],
    ...['--ro-bind', '/usr', '/usr', '--tmpfs', '/usr/local', '--remount-ro', '/usr/local'],
    ...['bin', 'lib', 'lib64', 'sbin'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`]),
    ...(seccompFilter() ? ['--seccomp', String(FILTER)] : []),
    ...readdirSync(join(here, 'sandbox/etc')).flatMap((name) => shown(join(here, 'sandbox/etc', name), `/etc/${name}`)),
    // Where Debian keeps the links by which `awk` is mawk.
    ...shown('/etc/alternatives', '/etc/alternatives'),
    ...['--proc', '/proc', '--dev', '/dev', ...folder('/dev/shm'), '--remount-ro', '/dev'],
    ...[...folder('/work'), ...folder('/tmp'), ...folder('/prog')],
    ...['--dir', '/app', ...shown(here, '/app/run'), ...shown(realpathSync(process.execPath), '/app/node')],
    ...[...shown(pyodideFolder, '/app/pyodide'), ...shown(snapshotPath, '/app/python.snapshot')],
    ...['--remount-ro', '/', '--chdir', '/work'],
    ...Object.entries(variables).flatMap(([name, value]) => ['--setenv', name, value]),
  ];
}
