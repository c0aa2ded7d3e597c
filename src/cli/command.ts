import { readArguments, UsageError, type Arguments, type Option } from './arguments.ts';

/** How a command ended: all is well, the content has errors, or the command was called in a wrong way. */
export type ExitCode = 0 | 1 | 2;

/** A command that a contributor types. */
export interface Command {
  /** Printed for `--help`, and pointed to when the call was wrong. */
  readonly help: string;
  readonly options: Readonly<Record<string, Option>>;
  /** @throws UsageError when it cannot follow the call */
  readonly run: (typed: Arguments) => Promise<ExitCode>;
}

/** Runs a command with what was typed. A wrong call is answered on standard error and with exit code 2, without a stack trace. */
export async function runCommand({ help, options, run }: Command, typed: readonly string[]): Promise<ExitCode> {
  try {
    if (typed.includes('--help') || typed.includes('-h')) {
      console.log(help.trim());
      return 0;
    }
    return await run(readArguments(typed, options));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const [usage = ''] = help.trim().split('\n');
    console.error(`${error.message}\n\n${usage}\n--help says more.`);
    return 2;
  }
}
