import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser.ts';

/** The first of the two ports that the tests serve the site on: another one lets two clones be tested side by side. */
const port = Number(process.env.TEST_PORT ?? '4331');

/** The site as it is built for the root of a host, and the same below a path. */
export const origins = { root: `http://localhost:${String(port)}`, base: `http://localhost:${String(port + 1)}` };

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list', { printSteps: false }]],
  timeout: 60_000,
  // What is expected to come may take its time on a busy machine; nothing here measures speed.
  expect: {
    timeout: 15_000,
    // On one browser the same page is drawn the same. What is left open is less than one corner of a box.
    toHaveScreenshot: { scale: 'device', maxDiffPixelRatio: 0.0001, threshold: 0.02 },
  },
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  use: {
    baseURL: origins.root,
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [
    { command: 'node src/cli/serve.ts', url: origins.root, env: { PORT: String(port) } },
    {
      command: 'node src/cli/serve.ts',
      url: `${origins.base}/guide/`,
      env: { PORT: String(port + 1), SITE_BASE: '/guide/', SITE_DIR: '.cache/site-under-base' },
    },
  ],
});
