import { createHash } from 'node:crypto';
import { themeScript } from './components/theme-switch/theme-script.ts';

/** The source expression that allows one inline script, by the hash of its text. */
export function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

const directives = {
  'default-src': ["'none'"],
  // The one inline script sets the theme before the first paint; Pagefind's engine is WebAssembly.
  'script-src': ["'self'", "'wasm-unsafe-eval'", hashOf(themeScript)],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
} satisfies Record<string, readonly string[]>;

/**
 * The content security policy of every page: nothing inline but one hashed script, nothing evaluated but WebAssembly,
 * nothing from or to another origin. Pages carry it as a `meta` element, so it holds wherever the files are served.
 */
export const policy: string = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');

/** The same for the dev server, where Vite puts styles and its error overlay into the page while it runs. */
export const devPolicy: string = policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** The same as a response header, with what a `meta` element cannot say: nobody may frame the site. */
export const policyHeader = `${policy}; frame-ancestors 'none'`;
