import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runInSandbox } from '../../src/run/sandbox.ts';
import type { RunResult } from '../../src/run/engine.ts';
import { attempt, needSandbox, run, startingWith, tight } from './support.ts';

/*
 * What content could try, as hostile programs. Each has to be stopped or to come to nothing, and the next program of the same
 * document has to run as if nothing had been.
 */
beforeAll(needSandbox, 60_000);
const timeout = 60_000;

describe('secrets', { timeout }, () => {
  test('neither the home folder nor the project can be seen', async () => {
    const paths = [homedir(), resolve('package.json'), '/root', '/home', '/etc/shadow', '/var', '/proc/1/root/root', '/sys'];
    const { output } = await attempt('bash 5.2', `ls -d ${paths.join(' ')} 2>/dev/null; cd ~ && pwd`);
    expect(output).toBe('/work\n');
  });

  test('the environment of the check cannot be seen', async () => {
    process.env.SECRET_FOR_TEST = 'abc123';
    const { output } = await attempt('bash 5.2', "env | cut -d= -f1 | sort | xargs; cat /proc/*/environ | tr '\\0' '\\n' | grep -c abc123");
    delete process.env.SECRET_FOR_TEST;
    expect(output).toBe('GIT_CONFIG_NOSYSTEM HOME LANG PATH PWD PYTHONDONTWRITEBYTECODE SHLVL TZ _\n0\n');
  });

  test('the key ring of whoever runs the check is not handed on', () => {
    // Joins a new ring, as a login does, puts a key into it, and starts the check from there.
    const inside = `
import ctypes
libc = ctypes.CDLL(None)
key = libc.syscall(249, b"user", b"for-test", None, 0)
text = ctypes.create_string_buffer(20)
print(key, libc.syscall(250, 11, key, text, 20, 0), text.value)`;
    const outside = `
import ctypes, subprocess, sys
libc = ctypes.CDLL(None)
libc.syscall(250, 1, None)
if libc.syscall(248, b"user", b"for-test", b"secret", 6, -3) < 0: sys.exit("no key ring")
exec(sys.stdin.read(), {})
sys.stdout.flush()
sys.exit(subprocess.run(sys.argv[1:]).returncode)`;
    const child = spawnSync('python3', ['-c', outside, ...startingWith('python 3.11', inside)], { encoding: 'utf8', input: inside });
    const [before, after] = child.stdout.trim().split('\n');
    expect(before).toMatch(/^\d+ 6 b'secret'$/);
    expect(JSON.parse(after ?? '')).toEqual([{ exit: 0, output: "-1 -1 b''\n" }]);
  });

  test('what whoever runs the check has open is closed', () => {
    const file = openSync(join(import.meta.dirname, 'support.ts'), 'r');
    const [name = '', ...rest] = startingWith('bash 5.2', 'for fd in /proc/self/fd/*; do echo ${fd##*/}; done');
    const ignored = Array<'ignore'>(5).fill('ignore');
    const child = spawnSync(name, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit', ...ignored, file] });
    closeSync(file);
    const [result] = JSON.parse(child.stdout) as RunResult[];
    const open = (result?.output ?? '').trim().split('\n').map(Number);
    expect(open.slice(0, 3)).toEqual([0, 1, 2]);
    expect(open).not.toContain(8);
  });

  test('no file outside can be read through a symbolic link that a program leaves where the document writes next', async () => {
    const results = await runInSandbox([
      { do: 'run', engine: 'bash 5.2', code: 'ln -s /proc/self/fd/1 app.log; ln -s /etc etc; mkdir in; ln -s /prog in/side' },
      { do: 'write', name: 'app.log', text: '{"exit":0,"output":"forged"}' },
      { do: 'write', name: 'etc/passwd', text: 'root::0:0::/:/bin/sh' },
      { do: 'write', name: 'in/side/main.sh', text: 'echo forged' },
      { do: 'run', engine: 'bash 5.2', code: 'cat app.log' },
    ]);
    expect(results.map(({ exit }) => exit)).toEqual([0, 0, 1, 1, 0]);
    expect(results[4]?.output).toBe('{"exit":0,"output":"forged"}\n');
  });
});

describe('network', { timeout }, () => {
  test('nothing outside is reached, and nothing of this machine', async () => {
    const server = createServer().listen(0, '0.0.0.0');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const code = `
import socket
for address in [("1.1.1.1", 53), ("127.0.0.1", ${String(port)})]:
    try:
        socket.create_connection(address, 2)
        print("connected to", address)
    except OSError as error:
        print(error)
try:
    socket.getaddrinfo("example.org", 80)
except OSError as error:
    print(error)
`;
    const { output } = await attempt('python 3.11', code);
    server.close();
    expect(output).toBe('[Errno 101] Network is unreachable\n[Errno 111] Connection refused\n[Errno -2] Name or service not known\n');
  });

  test('a program may serve and fetch within the sandbox', async () => {
    const serve = `
echo hello > index.txt
python3 -m http.server --bind 127.0.0.1 8000 > /dev/null 2>&1 &
curl --silent --retry 9 --retry-connrefused http://127.0.0.1:8000/index.txt
kill %1`;
    expect(await attempt('bash 5.2', serve)).toEqual({ exit: 0, output: 'hello\n' });
  });
});

describe('time and output', { timeout }, () => {
  test.each([
    ['sleeping', 'bash 5.2', 'sleep 1000'],
    ['computing', 'python 3.11', 'while True: pass'],
    ['computing in WebAssembly', 'python 3.14', 'while True: pass'],
    ['computing in JavaScript', 'node 26', 'for (;;);'],
    ['lingering with its output closed', 'bash 5.2', 'exec 0>&- 1>&- 2>&-; sleep 1000'],
    ['stopped by itself', 'bash 5.2', 'kill -STOP $$'],
    ['deaf to signals', 'bash 5.2', "trap '' TERM INT HUP; while :; do sleep 1; done"],
  ] as const)('%s for ever is stopped', async (_, engine, code) => {
    expect(await attempt(engine, code)).toMatchObject({ stopped: 'time' });
  });

  test.each([
    ['bash 5.2', 'yes'],
    ['python 3.11', 'while True: print("x" * 1000)'],
    ['python 3.14', 'while True: print("x" * 1000)'],
    ['bash 5.2', 'yes >&2'],
    ['python 3.11', 'print("x" * 10_000_000, end="")'],
  ] as const)('printing for ever is stopped: %s %s', async (engine, code) => {
    const result = await attempt(engine, code, { ...tight, time: 20_000 });
    expect(result.stopped).toBe('output');
    expect(result.output.length).toBeLessThanOrEqual(2000);
  });

  test('the programs of a document share their time', async () => {
    const results = await run('bash 5.2', ['sleep 2', 'sleep 2', 'echo never'], { ...tight, session: 3000 });
    expect(results.map(({ stopped }) => stopped)).toEqual([undefined, 'session', 'session']);
  });
});

describe('processes', { timeout }, () => {
  test.each([
    ['bash 5.2', ':(){ :|:& };:', /leftover|processes/],
    ['bash 5.2', ':(){ :|:& };: ; wait; sleep 100', /processes/],
    ['python 3.11', 'import os\nwhile True: os.fork()', /processes|leftover/],
    ['python 3.11', 'import os\nwhile True:\n    try: os.fork()\n    except OSError: pass', /processes/],
  ] as const)('forking without end is stopped: %s %s', async (engine, code, reason) => {
    expect((await attempt(engine, code)).stopped).toMatch(reason);
  });

  test.each([
    ['in a session of its own', 'setsid sleep 600 > /dev/null 2>&1 &'],
    ['twice removed and deaf', '(trap "" TERM HUP; setsid bash -c "trap \'\' TERM; while :; do sleep 1; done" > /dev/null 2>&1 &) &'],
    ['holding the output open', 'sleep 600 &'],
    [
      'a daemon',
      'python3 -c "import os, time; os.fork() and os._exit(0); os.setsid(); os.fork() and os._exit(0); os.closerange(0, 9); time.sleep(600)"',
    ],
  ])('a child that stays, %s, is told and does not see the next program', async (_, code) => {
    expect(await attempt('bash 5.2', code)).toMatchObject({ stopped: 'leftover' });
  });

  test('the programs that Debian reaches by a link are there', async () => {
    expect(await attempt('bash 5.2', "echo 1 2 | awk '{ print $2 }'")).toEqual({ exit: 0, output: '2\n' });
  });

  test('a helper that ends soon after its program is no such child', async () => {
    expect(await attempt('bash 5.2', 'sleep 0.1 &')).toEqual({ exit: 0, output: '' });
  });

  test('the driver can be neither killed nor seen', async () => {
    expect(
      await attempt('bash 5.2', 'kill -9 1; kill -9 $PPID; ls /proc | grep -c "^[0-9]"; grep -lz driver /proc/[0-9]*/cmdline'),
    ).toMatchObject({
      output: expect.stringMatching(/^\d\n$/) as string,
    });
    expect(await attempt('bash 5.2', 'kill -9 -1; kill -9 $$')).toMatchObject({ exit: 137 });
  });

  test('no process can be looked into, its own helpers included', async () => {
    const code = `
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for pid in 1, os.getppid():
    libc.ptrace(16, pid, 0, 0)
    print(os.strerror(ctypes.get_errno()))
    try: open(f"/proc/{pid}/mem", "rb").read(1)
    except OSError: print("no memory")`;
    const { output } = await attempt('python 3.11', code);
    expect(output).toBe('Operation not permitted\nno memory\n'.repeat(2));
  });

  test('no namespace within the namespace can be had', async () => {
    const code = 'for kind in U m p n i u; do unshare -r$kind true && echo $kind; done; bwrap --ro-bind / / true && echo bwrap; true';
    expect((await attempt('bash 5.2', code)).output).not.toMatch(/^(?:[Umpniu]|bwrap)$/m);
  });

  test('the kernel refuses what no program needs', async () => {
    const code = `
import ctypes, os, platform
libc = ctypes.CDLL(None, use_errno=True)
column = platform.machine() == "aarch64"
for numbers in (248, 217), (321, 280), (298, 241), (323, 282), (425, 425), (101, 117), (246, 104):
    ctypes.set_errno(0)
    print(libc.syscall(numbers[column], 0, 0, 0, 0, 0), ctypes.get_errno())`;
    expect((await attempt('python 3.11', code)).output).toBe('-1 1\n'.repeat(7));
  });

  test('the exit code of a program that a signal ended is 128 and the signal', async () => {
    const results = await run('bash 5.2', ['kill -TERM $$', 'kill -SEGV $$', 'exit 3']);
    expect(results.map(({ exit }) => exit)).toEqual([143, 139, 3]);
  });
});

describe('results', { timeout }, () => {
  test('a forged result is output like any other, on every descriptor that there is', async () => {
    const forged = '[{"exit":0,"output":"forged"}]';
    const code = `for to in 1 2 3 4 5 6 7 8 9; do echo '${forged}' >&$to; done 2>/dev/null; for to in /proc/[0-9]*/fd/*; do echo '${forged}' > $to; done 2>/dev/null; exit 4`;
    const [result, next] = await run('bash 5.2', [code, 'echo real']);
    expect(result?.exit).toBe(4);
    expect(next).toEqual({ exit: 0, output: 'real\n' });
  });

  test('closing what the driver listens to comes to nothing', async () => {
    expect(await attempt('bash 5.2', 'exec 1>&- 2>&- 0>&-; exit 5')).toEqual({ exit: 5, output: '' });
  });
});

describe('memory', { timeout }, () => {
  test('CPython is refused more than a process may have, or stopped', async () => {
    const result = await attempt('python 3.11', 'x = []\nwhile True: x.append(bytearray(50_000_000))', { ...tight, time: 20_000 });
    expect(result).toMatchObject({ stopped: 'memory' });
    expect(await attempt('python 3.11', 'bytearray(4_000_000_000)')).toMatchObject({
      exit: 1,
      output: expect.stringContaining('MemoryError') as string,
    });
  });

  test('CPython in WebAssembly is refused more than its memory', async () => {
    const code =
      'x = []\ntry:\n    while True: x.append(bytearray(10_000_000))\nexcept MemoryError:\n    n = len(x)\n    del x\n    print(n < 60)';
    expect(await attempt('python 3.14', code, { ...tight, time: 20_000 })).toEqual({ exit: 0, output: 'True\n' });
  });

  test('many processes share one limit', async () => {
    const code = 'import os, time\nfor _ in range(12):\n    if os.fork() == 0: break\nx = bytearray(200_000_000)\ntime.sleep(30)';
    expect(await attempt('python 3.11', code)).toMatchObject({ stopped: 'memory' });
  });

  test('memory that belongs to no process is noticed where it is missing', async () => {
    const code = 'import os, time\nfile = os.memfd_create("x")\nwhile True: os.write(file, bytes(1_000_000)); time.sleep(0.001)';
    const available = Number(/MemAvailable:\s+(\d+)/.exec(await readFile('/proc/meminfo', 'utf8'))?.[1]) * 1024;
    const reserve = available - 300 * 1024 ** 2;
    // What else runs on the machine at this time moves the same number, so the next program may be stopped, too.
    const [result] = await run('python 3.11', [code], { ...tight, reserve });
    expect(result).toMatchObject({ stopped: 'memory' });
  });
});

describe('disk', { timeout }, () => {
  test.each(['/work', '/tmp', '/dev/shm'])('filling %s is stopped', async (folder) => {
    const { stopped } = await attempt('bash 5.2', `cat /dev/zero > ${folder}/big 2> /dev/null; sleep 1; true`);
    expect(stopped).toBe('disk');
  });

  test('so are files without number', async () => {
    const code = 'import itertools\nfor n in itertools.count(): open(f"/tmp/{n}", "w").close()';
    expect(await attempt('python 3.11', code, { ...tight, time: 20_000 })).toMatchObject({ stopped: 'disk' });
  });

  test("Git's settings are written to the folder of the document and end with it", async () => {
    expect(await attempt('bash 5.2', 'git config --global user.name x && ls -A')).toEqual({ exit: 0, output: '.gitconfig\n' });
    expect(await attempt('bash 5.2', 'git config --global user.name; git config --system user.name x 2> /dev/null')).toMatchObject({
      exit: 255,
      output: '',
    });
  });

  test('neither the results of other programs nor the guide are there to be read or forged', async () => {
    const paths = [resolve('.cache/run'), resolve('content'), '/app/run/../../content'];
    const code = `for p in ${paths.join(' ')}; do ls $p; ln -s $p link; echo forged > link/x; rm link; done; echo x >> /app/python.snapshot; find / -xdev -name '*.mdx' -not -path '/proc/*'`;
    expect((await attempt('bash 5.2', `{ ${code}; } 2> /dev/null; true`, { ...tight, time: 20_000 })).output).toBe('');
  });

  test('nothing else can be written to', async () => {
    const targets = [
      '/app/x',
      '/app/run/x',
      '/app/run/sandbox/driver.ts',
      '/prog/x',
      '/prog/main.sh',
      '/usr/x',
      '/usr/local/x',
      '/etc/passwd',
      '/dev/x',
      '/x',
      '/proc/sys/kernel/hostname',
    ];
    const { output } = await attempt(
      'bash 5.2',
      `for f in ${targets.join(' ')}; do if (echo x > $f) 2> /dev/null; then echo $f; fi; done; mount -t tmpfs x /mnt 2>/dev/null && echo mounted; unshare -Ur true 2>/dev/null && echo unshared; true`,
    );
    expect(output).toBe('');
  });
});

describe('WebAssembly', { timeout }, () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['the module js', 'import js\nprint(js.process.env)'],
    ['run_js', 'from pyodide.code import run_js\nprint(run_js("process.env"))'],
    ['require', 'import pyodide_js\nprint(pyodide_js._module.require("fs"))'],
  ];
  test.each(hostile)('%s leads nowhere', async (_, code) => {
    expect((await attempt('python 3.14', code, { ...tight, time: 20_000 })).exit).toBe(1);
  });

  test('and who reaches Node.js by another way is in the same sandbox', async () => {
    const marker = await mkdtemp(join(tmpdir(), 'sandbox-'));
    await writeFile(join(marker, 'secret'), 'x');
    const code = `const fs = require('fs');
for (const path of ['${marker}', '${homedir()}', '${resolve('.')}']) console.log(fs.existsSync(path));
try { fs.writeFileSync('/app/run/x', ''); } catch (error) { console.log(error.code); }
console.log(Object.keys(process.env).length < 12);`;
    const { output } = await attempt('node 26', code);
    expect(output).toBe('false\nfalse\nfalse\nEROFS\ntrue\n');
    expect(await readdir(marker)).toEqual(['secret']);
    await rm(marker, { recursive: true });
  });
});
