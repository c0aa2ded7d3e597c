import { parseDocument } from 'yaml';
import type { Fence } from '../guide/fence.ts';
import { runInSandbox } from './sandbox.ts';

/** What a parser said about a fence; `line` counts from 1 within the fence. */
export interface SyntaxProblem {
  readonly fence: Fence;
  readonly line: number;
  readonly message: string;
}

/** Languages that Python's own parsers read, all in one run of the engine. */
const byPython = ['python', 'toml', 'ini'];

const parser = `
import ast, configparser, json, sys, tomllib
for language, code in json.load(open("fences.json")):
    line, message = 0, ""
    try:
        if language == "python":
            ast.parse(code)
        elif language == "toml":
            tomllib.loads(code)
        else:
            configparser.ConfigParser().read_string(code)
    except SyntaxError as error:
        line, message = error.lineno or 1, error.msg
    except (tomllib.TOMLDecodeError, configparser.Error) as error:
        line, message = getattr(error, "lineno", 1) or 1, str(error).replace("\\n", " ")
    print(json.dumps([line, message]))
`;

/** Parses `checked` fences with the grammar of their language and gives what is wrong with them. */
export async function parseChecked(fences: readonly Fence[]): Promise<SyntaxProblem[]> {
  const problems = fences.flatMap((fence): SyntaxProblem[] => {
    if (fence.language === 'json') return parseJson(fence);
    return fence.language === 'yaml' ? parseYaml(fence) : [];
  });
  const others = fences.filter(({ language }) => byPython.includes(language));
  if (others.length === 0) return problems;
  const text = JSON.stringify(others.map(({ language, code }) => [language, code]));
  const [result] = await runInSandbox([
    { do: 'write', name: 'fences.json', text },
    { do: 'run', engine: 'python 3.14', code: parser },
  ]);
  if (result?.exit !== 0) throw new Error(`The parser of checked fences failed: ${result?.output ?? ''}`);
  const answers = result.output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as [number, string]);
  answers.forEach(([line, message], index) => {
    const fence = others[index];
    if (message !== '' && fence) problems.push({ fence, line, message });
  });
  return problems;
}

function parseJson(fence: Fence): SyntaxProblem[] {
  try {
    JSON.parse(fence.code);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\\d+)/.exec(message)?.[1] ?? 0);
    return [{ fence, line: fence.code.slice(0, at).split('\n').length, message }];
  }
}

function parseYaml(fence: Fence): SyntaxProblem[] {
  return parseDocument(fence.code).errors.map(({ message, linePos }) => ({
    fence,
    line: linePos?.[0].line ?? 1,
    message: message.split('\n')[0] ?? message,
  }));
}
