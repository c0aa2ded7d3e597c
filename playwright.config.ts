import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser.ts';

/** The site as it is built for the root of a host, and the same below a path. */
export const origins = { root: 'http://localhost:4331', base: 'http://localhost:4332' };

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list', { printSteps: false }]],
  timeout: 60_000,
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
    { command: 'node src/cli/serve.ts', url: origins.root, env: { PORT: '4331' } },
    {
      command: 'node src/cli/serve.ts',
      url: `${origins.base}/guide/`,
      env: { PORT: '4332', SITE_BASE: '/guide/', SITE_DIR: '.cache/site-under-base' },
    },
  ],
});
