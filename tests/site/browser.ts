import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const debian = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser that the tests drive: `CHROMIUM_PATH` when it is set, else the one that Playwright installed, else the system's.
 *
 * @returns its path, or nothing when there is none
 */
export function findBrowser(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  return [...(asked === undefined ? [] : [asked]), chromium.executablePath(), ...debian].find((path) => path !== '' && existsSync(path));
}

/** Installs Debian's chromium when there is no browser and it may: as root or with sudo, unless `NO_INSTALL=1` forbids it. */
function installBrowser(): void {
  const run = (...command: string[]): void => {
    const [name = '', ...rest] = mayBeRoot() ? command : ['sudo', '-n', ...command];
    execFileSync(name, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  console.log('No browser found. Installing the chromium package of Debian (about 115 MB); NO_INSTALL=1 would forbid that.');
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

function mayBeRoot(): boolean {
  return process.getuid?.() === 0;
}

function maySudo(): boolean {
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function ensureBrowser(): void {
  if (!findBrowser() && existsSync('/usr/bin/apt-get') && process.env['NO_INSTALL'] !== '1' && (mayBeRoot() || maySudo())) installBrowser();
  const found = findBrowser();
  if (found) {
    console.log(`Browser for the tests: ${found}`);
    return;
  }
  console.error(
    'The tests of the site need a Chromium and found none. Do one of these and try again:\n' +
      '  npx playwright install chromium\n' +
      '  sudo apt-get install chromium        (Debian, Ubuntu)\n' +
      '  CHROMIUM_PATH=/path/to/chromium npm test',
  );
  process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) ensureBrowser();
