import { readFileSync, writeSync } from 'node:fs';

/*
 * Runs one Python program in CPython as WebAssembly, inside the sandbox, as `python main.py` would: its own `__main__`, its traceback
 * without frames of the engine, its exit code.
 */
/** The part of Pyodide that is used; its own types need those of another package for the file system. */
interface Python {
  readonly FS: { mkdirTree(path: string): void; writeFile(path: string, content: Uint8Array): void; chdir(path: string): void };
  mountNodeFS(inside: string, outside: string): void;
  setStdin(options: { error: boolean }): void;
  setStdout(options: { write: (bytes: Uint8Array) => number }): void;
  setStderr(options: { write: (bytes: Uint8Array) => number }): void;
  runPython(code: string, options: { globals: unknown }): unknown;
  toPy(value: object): unknown;
}

// The sandbox shows the package under a path of its own: inside there is no project and no node_modules.
const module: unknown = await import(['/app/pyodide', 'pyodide.mjs'].join('/'));
const { loadPyodide } = module as { loadPyodide: (options: { env: Record<string, string>; args: string[] }) => Promise<Python> };

const harness = `
import atexit, sys, traceback

def run(path):
    sys.argv = ["main.py"]
    sys.path.insert(0, path.rpartition("/")[0])
    import __main__
    __main__.__dict__["__file__"] = path
    with open(path, encoding="utf-8") as file:
        source = file.read()
    status = 0
    try:
        exec(compile(source, path, "exec"), __main__.__dict__)
    except SystemExit as stop:
        if isinstance(stop.code, str):
            print(stop.code, file=sys.stderr)
        status = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except BaseException as error:
        traceback.print_exception(type(error), error, error.__traceback__.tb_next)
        status = 1
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return status & 0xFF

run
`;

const path = process.argv[2] ?? '';
const python = await loadPyodide({ env: { HOME: '/work' }, args: ['-X', 'utf8'] });
python.FS.mkdirTree('/work');
python.mountNodeFS('/work', '/work');
python.FS.mkdirTree('/prog');
python.FS.writeFile(path, readFileSync(path));
python.FS.chdir('/work');
python.setStdin({ error: true });
python.setStdout({ write: (bytes) => writeAll(1, bytes) });
python.setStderr({ write: (bytes) => writeAll(2, bytes) });
const run = python.runPython(harness, { globals: python.toPy({}) }) as (path: string) => number;
process.exit(run(path));

function writeAll(descriptor: number, bytes: Uint8Array): number {
  writeSync(descriptor, bytes);
  return bytes.length;
}
