import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mistakes } from '../../src/dev/content-errors.ts';
import { onContentChange } from '../../src/dev/content-watch.ts';
import { overlayPayload } from '../../src/dev/overlay.ts';
import { inTurns } from '../../src/dev/turns.ts';
import { Diagnostics, type Diagnostic } from '../../src/guide/diagnostic.ts';
import { SourceFile } from '../../src/guide/source.ts';

const nothingFails = (error: unknown): void => {
  throw error;
};

const pause = (time = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Work that ends when it is told to, and what has happened to it. */
function slowWork(): { work: () => Promise<void>; finish: () => void; starts: () => number; mostAtOnce: () => number } {
  const waiting: (() => void)[] = [];
  let starts = 0;
  let now = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    starts += 1;
    now += 1;
    most = Math.max(most, now);
    await new Promise<void>((resolve) => waiting.push(resolve));
    now -= 1;
  };
  return { work, finish: () => waiting.shift()?.(), starts: () => starts, mostAtOnce: () => most };
}

test('work never overlaps with itself, and is done once more for all that came meanwhile', async () => {
  const { work, finish, starts, mostAtOnce } = slowWork();
  const start = inTurns(work, nothingFails, 0);
  start();
  await pause(10);
  for (let call = 0; call < 5; call += 1) start();
  await pause(10);
  expect(starts()).toBe(1);
  finish();
  await pause(10);
  expect(starts()).toBe(2);
  finish();
  await pause(10);
  expect([starts(), mostAtOnce()]).toEqual([2, 1]);
  start();
  await pause(10);
  expect(starts()).toBe(3);
});

test('work that failed is told, and done again at the next event', async () => {
  const told: unknown[] = [];
  let calls = 0;
  const start = inTurns(
    () => {
      calls += 1;
      return Promise.reject(new Error(`number ${String(calls)}`));
    },
    (error) => told.push(error),
    0,
  );
  start();
  await pause(10);
  start();
  await pause(10);
  expect(told).toEqual([new Error('number 1'), new Error('number 2')]);
});

test('only the files of the content count', async () => {
  const watcher = new EventEmitter();
  let calls = 0;
  const work = (): Promise<void> => {
    calls += 1;
    return Promise.resolve();
  };
  onContentChange(watcher, '/project', work, nothingFails);
  watcher.emit('all', 'change', join('/project', 'src', 'content', 'a.ts'));
  watcher.emit('all', 'change', join('/project', 'content.config.ts'));
  await pause(60);
  expect(calls).toBe(0);
  watcher.emit('all', 'unlink', join('/project', 'content', 'parts', 'a.md'));
  await pause(60);
  expect(calls).toBe(1);
});

function diagnosticOf(text: string, message: string, rule = 'test/rule', line = 2): Diagnostic {
  const diagnostics = new Diagnostics();
  const file = new SourceFile('content/a.md', text);
  diagnostics.report({ rule, severity: 'error', why: 'It matters.' }, file, file.lineSpan(line), message, 'Mend `it`.');
  const [only] = diagnostics.list;
  if (!only) throw new Error('There is none.');
  return only;
}

test('the overlay shows the first error in its file, and all of them below', () => {
  const first = diagnosticOf('one\ntwo\n', 'Two is `wrong`.');
  const { err } = overlayPayload([first, diagnosticOf('x\ny\n', 'So is this.')], '/project');
  expect(err).toMatchObject({
    name: 'test/rule',
    title: 'The content has 2 errors; this is the first',
    message: 'Two is <code>wrong</code>.',
    hint: 'Mend <code>it</code>.<br>It matters.',
    loc: { file: join('/project', 'content/a.md'), line: 2, column: 1 },
  });
  expect(err.stack).toMatch(/content\/a\.md:2:1 {2}error[\s\S]*So is this\./);
});

test('nothing that a stranger writes becomes HTML of the overlay', () => {
  const evil = '<img src=x onerror="alert(1)">';
  const { err } = overlayPayload([diagnosticOf(`one\n${evil}\n`, `\`${evil}\` is HTML.`)], '/project');
  const { message, highlightedCode } = err as unknown as { message: string; highlightedCode: string };
  expect(message + highlightedCode).not.toContain('<img');
  expect(highlightedCode).toContain('<span class="line error-line">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</span>');
});

test('what is not filled in yet does not cover the page, a mistake does', () => {
  const blank = diagnosticOf('one\nTODO\n', 'This blank is not filled in.', 'content/blank');
  const follows = diagnosticOf('one\nTODO\n', '`TODO` is not a topic.');
  const mistake = diagnosticOf('one\nTODO\n', 'One is wrong.', 'test/rule', 1);
  expect(mistakes([mistake, blank, follows, { ...mistake, severity: 'warning' }])).toEqual([mistake]);
});
