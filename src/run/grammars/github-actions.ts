import { registerHooks } from 'node:module';
import type * as Parser from '@actions/workflow-parser';
import { each, type Problem } from './grammar.ts';
import { findYamlErrors } from './yaml.ts';

/** The library imports its schema as JSON in the way of bundlers, without the attribute that Node.js asks for. */
async function load(): Promise<typeof Parser> {
  const hooks = registerHooks({
    load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  try {
    return await import('@actions/workflow-parser');
  } finally {
    hooks.deregister();
  }
}

/** Workflows of GitHub Actions by GitHub's own parser and schema: events, keys, expressions, and jobs that need each other. */
export const githubActions = each(async (code): Promise<Problem[]> => {
  const broken = findYamlErrors(code);
  if (broken.length > 0) return broken;
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await load();
  const { context, value } = parseWorkflow({ name: 'workflow', content: code }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ rawMessage, range }) => ({ line: range?.start.line ?? 1, message: rawMessage }));
});
