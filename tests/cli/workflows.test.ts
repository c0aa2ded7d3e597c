import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { site } from '../../src/site.ts';

const github = join(import.meta.dirname, '../../.github');
const folder = join(github, 'workflows');

interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

test('there are workflows to look at', () => {
  expect(workflows.length).toBeGreaterThan(0);
  expect(workflows.flatMap(({ workflow }) => Object.values(workflow.jobs).flatMap(({ steps }) => steps)).length).toBeGreaterThan(10);
});

describe.each(workflows)('$name', ({ text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('pins every action to a commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
  });

  test('may only read, as a whole and in every job', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [name, job] of jobs) expect(job.permissions, name).toBeUndefined();
  });

  test('runs on pull requests of forks without secrets', () => {
    for (const event of ['pull_request_target', 'workflow_run', 'issue_comment']) expect(Object.keys(workflow.on)).not.toContain(event);
    expect(text).not.toMatch(/\bsecrets\.|github\.token|GITHUB_TOKEN/);
  });

  test('leaves no token in the clone, and trusts no text of a pull request in a script', () => {
    for (const step of steps) {
      if (step.uses?.startsWith('actions/checkout@') === true) expect(step.with).toMatchObject({ 'persist-credentials': false });
      expect(step.run ?? '').not.toContain('${{');
    }
  });

  test('ends by itself', () => {
    for (const [name, job] of jobs) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(60);
  });
});

test('content is checked with annotations, after everything that the sandbox needs was installed, and before the tests', () => {
  const { check } = workflows.find(({ name }) => name === 'check.yml')?.workflow.jobs ?? {};
  const runs = check?.steps.map(({ run }) => run ?? '').filter((run) => run !== '') ?? [];
  expect(runs.slice(-4).map((run) => run.replace('docker exec debian ', ''))).toEqual([
    'npm ci',
    'node tests/ensure-tools.ts',
    'npm run check -- --format github',
    'npm test',
  ]);
  // A warning that nothing could be executed is an error only there.
  expect(runs[0]).toContain('--env CI=true');
});

test('everything points to the repository that the site names', () => {
  const owner = new URL(site.repository).pathname.split('/')[1] ?? '';
  const owners = readFileSync(join(github, 'CODEOWNERS'), 'utf8').matchAll(/@([\w-]+)\//g);
  expect(new Set([...owners].map(([, name]) => name))).toEqual(new Set([owner]));
  for (const path of ['.github/ISSUE_TEMPLATE/config.yml', 'SECURITY.md', 'CODE_OF_CONDUCT.md']) {
    const links = readFileSync(join(github, '..', path), 'utf8').match(/https:\/\/github\.com\/[\w-]+\/[\w-]+/g) ?? [];
    expect(new Set(links), path).toEqual(new Set([site.repository]));
  }
});
