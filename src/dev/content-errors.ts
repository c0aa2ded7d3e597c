import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { Cache } from '../cache.ts';
import { sortDiagnostics, type Diagnostic } from '../guide/diagnostic.ts';
import { loadGuide } from '../guide/load.ts';
import { colour, plain, pretty } from '../guide/report/pretty.ts';
import { checkProse } from '../prose/check-prose.ts';
import { onContentChange } from './content-watch.ts';
import { overlayPayload } from './overlay.ts';

/**
 * While `npm run dev` runs: tells what is wrong with the content, all of it in the terminal, and over the page in the browser as
 * long as there are errors. Spelling and wording are told in the terminal alone: whoever looks at a page in the middle of a sentence
 * wants to see it. Code is not executed here; that is what `npm run check` is for.
 */
export function contentErrors(): AstroIntegration {
  let root = '';
  return {
    name: 'content-errors',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { hot } = server.environments.client;
        const terminal = new Terminal(logger);
        const prose = new Cache(join(root, '.cache/prose'));
        let shown: readonly Diagnostic[] = [];
        const look = async (): Promise<void> => {
          const { guide, diagnostics } = await loadGuide(root);
          const before = shown;
          shown = mistakes(diagnostics);
          if (hasOne(shown)) hot.send(overlayPayload(shown, root));
          // A reload takes the cover away, also from pages that did not change.
          else if (before.length > 0) hot.send({ type: 'full-reload', path: '*' });
          terminal.tell(sortDiagnostics([...diagnostics, ...(await checkProse(guide, prose))]));
        };
        hot.on('vite:client:connect', (_data, client) => {
          if (hasOne(shown)) client.send(overlayPayload(shown, root));
        });
        onContentChange(server.watcher, root, look, (error) => {
          logger.error(`The content could not be read: ${String(error)}`);
        })();
      },
    },
  };
}

/**
 * What covers the page: errors, but neither blanks nor what follows from one in the same line. A blank is work that is not done
 * yet; the terminal tells of it, and the page stays in sight.
 */
export function mistakes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ file, span }: Diagnostic): string => `${file.path}:${String(span.start.line)}`;
  const blanks = new Set(diagnostics.filter(({ rule }) => rule === 'content/blank').map(place));
  return diagnostics.filter((one) => one.severity === 'error' && !blanks.has(place(one)));
}

function hasOne(list: readonly Diagnostic[]): list is readonly [Diagnostic, ...Diagnostic[]] {
  return list.length > 0;
}

/** Prints all diagnostics when they differ from those that were printed last. */
class Terminal {
  readonly #logger: AstroIntegrationLogger;
  #last = '';

  constructor(logger: AstroIntegrationLogger) {
    this.#logger = logger;
  }

  tell(diagnostics: readonly Diagnostic[]): void {
    const paint = process.stdout.isTTY ? colour : plain;
    const text = diagnostics.map((diagnostic) => pretty(diagnostic, paint)).join('\n\n');
    if (text === this.#last) return;
    this.#last = text;
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const counts = `${String(errors)} errors, ${String(diagnostics.length - errors)} warnings in the content`;
    if (errors > 0) this.#logger.error(`${counts}\n\n${text}\n`);
    else if (diagnostics.length > 0) this.#logger.warn(`${counts}\n\n${text}\n`);
    else this.#logger.info('The content is fine.');
  }
}
