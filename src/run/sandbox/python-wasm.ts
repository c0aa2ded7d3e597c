import { readFileSync, writeSync } from 'node:fs';
import { startPython } from './pyodide.ts';

/*
 * Runs one Python program in CPython as WebAssembly, inside the sandbox, as `python main.py` would: its own `__main__`, its traceback
 * without frames of the engine, its exit code.
 */

/**
 * The snapshot brings the state of `random` along, which would make chance the same in every program. It also brings the seed of
 * `hash`, which nothing can change afterwards: a program whose output depends on it prints the same until the next snapshot.
 */
const harness = `
import atexit, random, sys, traceback

def run(path):
    random.seed()
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

/** A function of Python's; called in this way it may wait, which `asyncio.run` needs. */
interface PythonFunction {
  callPromising(path: string): Promise<number>;
}

const path = process.argv[2] ?? '';
// An empty `js`: a reader's Python has no such module to reach the host with.
const python = await startPython('/app/pyodide', { _loadSnapshot: readFileSync('/app/python.snapshot'), jsglobals: {} });
python.FS.mkdirTree('/work');
python.mountNodeFS('/work', '/work');
python.FS.mkdirTree('/prog');
python.FS.writeFile(path, readFileSync(path));
python.FS.chdir('/work');
python.setStdin({ error: true });
python.setStdout({ write: (bytes) => writeSync(1, bytes) });
python.setStderr({ write: (bytes) => writeSync(2, bytes) });
const run = python.runPython(harness, { globals: python.toPy({}) }) as PythonFunction;
process.exit(await run.callPromising(path));
