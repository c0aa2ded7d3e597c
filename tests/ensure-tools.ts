import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { missingPackages } from '../src/run/sandbox.ts';
import { findBrowser } from './browser.ts';

/*
 * The first step of `npm test`: what the tests need from the system and the npm registry cannot give is installed from Debian's
 * packages when it is missing and the user may do that; `NO_INSTALL=1` forbids it. What is still missing is said.
 */
const wanted = (): string[] => [...missingPackages(), ...(findBrowser() === undefined ? ['chromium', 'fonts-liberation'] : [])];

function mayInstall(): 'as root' | 'with sudo' | undefined {
  if (!existsSync('/usr/bin/apt-get') || process.env.NO_INSTALL === '1') return undefined;
  if (process.getuid?.() === 0) return 'as root';
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return 'with sudo';
  } catch {
    return undefined;
  }
}

const missing = wanted();
const how = mayInstall();
if (missing.length > 0 && how) {
  console.log(`Installing from Debian's packages, ${how}: ${missing.join(', ')}. NO_INSTALL=1 would forbid that.`);
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]) {
    const [name = '', ...rest] = [...(how === 'with sudo' ? ['sudo', '-n'] : []), 'apt-get', ...words];
    execFileSync(name, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
}
const left = wanted();
if (left.length === 0) console.log(`Browser for the tests: ${findBrowser() ?? ''}`);
else {
  console.error(
    `Missing for the tests: ${left.join(', ')}. Do one of these and try again:\n` +
      `  sudo apt-get install ${left.join(' ')}        (Debian)\n` +
      '  npx playwright install chromium              (a browser, elsewhere)\n' +
      '  CHROMIUM_PATH=/path/to/chromium npm test     (a browser that is there)',
  );
  process.exitCode = 1;
}
