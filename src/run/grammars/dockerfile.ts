import { ValidationSeverity, validate } from 'dockerfile-utils';
import { each } from './grammar.ts';

/** Dockerfiles by dockerfile-utils, the validator of the Docker extensions of editors. */
export const dockerfile = each((code) => {
  const strict = { emptyContinuationLine: ValidationSeverity.ERROR, instructionWorkdirRelative: ValidationSeverity.IGNORE };
  return validate(code, strict)
    .filter(({ severity }) => severity === 1)
    .map(({ range, message }) => ({ line: range.start.line + 1, message: typeof message === 'string' ? message : message.value }))
    .sort((a, b) => a.line - b.line);
});
