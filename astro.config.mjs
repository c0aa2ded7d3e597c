import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentErrors } from './src/dev/content-errors.ts';
import { markdownFeatures } from './src/guide/markdown.ts';
import { hastPlugins } from './src/markdown/processor.ts';
import { search } from './src/search/integration.ts';
import { cards } from './src/share/integration.ts';
import { site } from './src/site.ts';
import { writtenOut } from './src/styles/written-out.ts';

const base = process.env['SITE_BASE'] ?? '/';

/**
 * An `import()` that imports and nothing else. Vite puts a helper of 0.8 kB into every page that waits for the style sheets of what
 * is imported; here there is one style sheet, and the page has it.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: /** @type {const} */ ('pre'),
  load: (/** @type {string} */ id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
  site: process.env['SITE_URL'] ?? site.url,
  base,
  // Every address ends in a slash, in links, in the sitemap and in the search index alike.
  trailingSlash: 'always',
  output: 'static',
  // White space as in JSX, which is how the formatter writes templates: a line break between elements is nothing,
  // a space that matters is `{' '}`. A test looks for words that this glued together.
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  build: {
    // The content security policy allows no inline style and one inline script.
    inlineStylesheets: 'never',
  },
  markdown: {
    // Smart punctuation is off in these features: it would turn `--flag` in a sentence into a dash.
    processor: satteri({ features: markdownFeatures, hastPlugins: hastPlugins(base) }),
    // Ours gives classes; the built-in one writes `style=`, which the policy forbids.
    syntaxHighlight: false,
  },
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(404|gallery|search|print)\/$/.test(page) }), search(), cards(), contentErrors()],
  devToolbar: { enabled: false },
  // Editors complete and check the front matter of content: `astro.content-intellisense` in .vscode/settings.json.
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [tailwindcss(), plainImports],
    css: { postcss: { plugins: [writtenOut] } },
    build: {
      assetsInlineLimit: 0,
      // What would preload costs more than the one round trip that it saves.
      modulePreload: false,
      // One style sheet for the whole site: smaller than its pieces, and fetched once.
      cssCodeSplit: false,
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
