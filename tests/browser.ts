import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const debian = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser that the tests drive: `CHROMIUM_PATH` when it is set, else the one that Playwright installed, else the system's.
 *
 * @returns its path, or nothing when there is none
 */
export function findBrowser(): string | undefined {
  const asked = process.env.CHROMIUM_PATH;
  return [...(asked === undefined ? [] : [asked]), chromium.executablePath(), ...debian].find((path) => path !== '' && existsSync(path));
}
