import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { limits, type Job, type RunResult } from './engine.ts';

/** More than all programs of a document may take together; the driver inside stops each of them much earlier. */
const PATIENCE = 15 * limits.time;

/** What the sandbox needs on the machine, with the Debian package that brings it. */
const needed: Readonly<Record<string, string>> = {
  '/usr/bin/bwrap': 'bubblewrap',
  '/usr/bin/prlimit': 'util-linux',
  '/usr/bin/setpriv': 'util-linux',
  '/usr/bin/python3.11': 'python3',
  '/usr/bin/bash': 'bash',
  '/usr/bin/jq': 'jq',
  '/usr/bin/git': 'git',
};

/** The Debian packages that are missing for code to be executed; empty when nothing is. */
export function missingPackages(): string[] {
  return [...new Set(Object.entries(needed).flatMap(([path, name]) => (existsSync(path) ? [] : [name])))];
}

/**
 * Why code cannot be executed on this machine, and what would change that; nothing when it can.
 * A kernel may forbid the namespaces that the sandbox is made of, which only trying shows.
 */
export async function whyUnavailable(): Promise<{ message: string; fix: string } | undefined> {
  const missing = missingPackages();
  if (missing.length > 0)
    return { message: `Nothing was executed: ${missing.join(', ')} missing.`, fix: `Install it: apt-get install ${missing.join(' ')}.` };
  try {
    await runInSandbox([]);
    return undefined;
  } catch (error) {
    return {
      message: `Nothing was executed: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'Run the check where unprivileged user namespaces are allowed, or as root.',
    };
  }
}

/**
 * Does a document's jobs in a sandbox of their own, and gives one result for each `run`.
 *
 * The sandbox is made by bubblewrap of the kernel's namespaces. Inside there is a read-only system, an empty folder of limited size in
 * memory, a network that reaches nothing but itself, no home, no environment, and a user without rights, also when the check
 * is run by root. Processes die with it.
 *
 * @throws when the sandbox itself cannot be made or used
 */
export async function runInSandbox(jobs: readonly Job[]): Promise<RunResult[]> {
  const command = [
    ...asNobody(),
    'bwrap',
    ...walls(),
    `--`,
    'prlimit',
    `--nproc=${String(limits.processes)}`,
    '/node/node',
    '--no-warnings',
    '/app/run/sandbox/driver.ts',
  ];
  const [name = '', ...rest] = command;
  const child = spawn(name, rest, { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {
    // A sandbox that could not start closes its input; its exit below says why.
  });
  child.stdin.end(JSON.stringify(jobs));
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  if (status !== 0) throw new Error(`The sandbox ended with ${String(status)}: ${Buffer.concat(err).toString('utf8').trim()}`);
  return JSON.parse(Buffer.concat(out).toString('utf8')) as RunResult[];
}

function asNobody(): string[] {
  return process.getuid?.() === 0 ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', '--no-new-privs'] : [];
}

function walls(): string[] {
  const here = import.meta.dirname;
  const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  const size = String(limits.disk);
  return [
    ...['--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--hostname', 'sandbox'],
    ...[
      '--ro-bind',
      '/usr',
      '/usr',
      '--symlink',
      'usr/bin',
      '/bin',
      '--symlink',
      'usr/lib',
      '/lib',
      '--symlink',
      'usr/lib64',
      '/lib64',
      '--symlink',
      'usr/sbin',
      '/sbin',
    ],
    ...['--ro-bind', join(here, 'sandbox/etc'), '/etc', '--proc', '/proc', '--dev', '/dev'],
    ...['--size', size, '--tmpfs', '/work', '--size', size, '--tmpfs', '/tmp', '--size', size, '--tmpfs', '/prog'],
    ...['--ro-bind', here, '/app/run', '--ro-bind', pyodide, '/app/pyodide', '--ro-bind', realpathSync(process.execPath), '/node/node'],
    ...[
      '--chdir',
      '/work',
      '--setenv',
      'PATH',
      '/usr/bin:/bin',
      '--setenv',
      'HOME',
      '/work',
      '--setenv',
      'LANG',
      'C.UTF-8',
      '--setenv',
      'TZ',
      'UTC',
    ],
    ...['--setenv', 'PYTHONDONTWRITEBYTECODE', '1', '--setenv', 'GIT_CONFIG_NOSYSTEM', '1'],
  ];
}
