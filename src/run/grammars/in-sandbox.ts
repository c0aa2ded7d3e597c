import { runInSandbox } from '../sandbox.ts';
import type { Job } from '../engine.ts';
import type { Grammar, Problem } from './grammar.ts';

/*
 * Grammars whose parser is the language's own program. The code is only parsed there; it lies in the sandbox because even a parser
 * should not meet a stranger's code elsewhere.
 */

const pythonParsers = `
import ast, configparser, json, sys, tomllib
for language, code in json.load(open("codes.json")):
    line, message = 0, ""
    try:
        if language == "python":
            compile(code, "code", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        elif language == "toml":
            tomllib.loads(code)
        else:
            configparser.ConfigParser(interpolation=None).read_string(code)
    except SyntaxError as error:
        line, message = error.lineno or 1, error.msg
    except (tomllib.TOMLDecodeError, configparser.Error) as error:
        first = getattr(error, "errors", None)
        line = first[0][0] if first else getattr(error, "lineno", 1)
        message = str(error).replace("\\n", " ")
    except Exception as error:
        line, message = 1, f"{type(error).__name__}: {error}"
    print(json.dumps([line or 1, message]))
`;

/** `python` by `compile`, `toml` by tomllib, `ini` by configparser, all of CPython 3.14. */
export function byPython(language: 'python' | 'toml' | 'ini'): Grammar {
  return async (codes, inSandbox) => {
    const text = JSON.stringify(codes.map((code) => [language, code]));
    const jobs: Job[] = [
      { do: 'write', name: 'codes.json', text },
      { do: 'run', engine: 'python 3.14', code: pythonParsers },
    ];
    const result = (await inSandbox(() => runInSandbox(jobs)))[1];
    const lines = result?.output.trim().split('\n') ?? [];
    if (result?.exit !== 0 || result.stopped !== undefined || lines.length !== codes.length) {
      throw new Error(`The parser failed: ${result?.output ?? ''}`);
    }
    return lines.map((answer) => {
      const [line, message] = JSON.parse(answer) as [number, string];
      return message === '' ? [] : [{ line, message }];
    });
  };
}

/** `bash -n` and `node --check`: the program reads the code and says what it cannot read, one piece of code after another. */
export function byReading(name: string, command: string, pattern: RegExp): Grammar {
  return async (codes, inSandbox) => {
    const jobs = codes.flatMap((text): Job[] => [
      { do: 'write', name, text },
      { do: 'run', engine: 'bash 5.2', code: `${command} ${name} 2>&1` },
    ]);
    const results = (await inSandbox(() => runInSandbox(jobs))).filter((_, index) => index % 2 === 1);
    return results.map(({ exit, output }): Problem[] => {
      if (exit === 0 && output === '') return [];
      const { line, message } = pattern.exec(output)?.groups ?? {};
      return [{ line: Number(line ?? 1), message: message ?? output.trim() }];
    });
  };
}
