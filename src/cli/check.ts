import { resolve } from 'node:path';
import { colour, plain, pretty } from '../guide/report/pretty.ts';
import { loadGuide } from '../guide/load.ts';

/** `npm run check`: prints everything that is wrong with the content, and exits 1 when there is an error. */
async function main(): Promise<void> {
  const { guide, diagnostics } = await loadGuide(resolve('.'));
  const paint = process.stdout.isTTY && process.env.NO_COLOR === undefined ? colour : plain;
  for (const diagnostic of diagnostics) console.log(`${pretty(diagnostic, paint)}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const { parts, pages, questions, fileCount } = guide;
  console.log(
    `checked ${String(fileCount)} files: ${String(parts.length)} parts, ${String(pages.length)} pages, ` +
      `${String(questions.length)} questions: ${String(errors)} errors, ${String(warnings)} warnings`,
  );
  if (errors > 0) process.exitCode = 1;
}

await main();
