import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

// The browser that the tests use: the one named by CHROMIUM_PATH, one installed on the machine, or one that npm brought and that is
// unpacked here on first use. BROWSER=bundled goes straight to the last.

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map((name) => `/usr/bin/${name}`);
const PACKAGE = '@sparticuz/chromium';

// Only the browser may see the libraries that come with it, so a wrapper script sets them rather than this process.
const WRAPPER = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

// Without fonts every text is 0 px wide; the package's own configuration names a folder it is not unpacked to.
const fontConfiguration = (home: string): string => `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;

// "Is there" is not enough: a snap stub or a browser that lacks its libraries is there too.
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start: correct it or unset it.`);
  }
  const installed = process.env.BROWSER === 'bundled' ? undefined : INSTALLED.find(starts);
  return installed ?? unpackChromium();
}

function unpackChromium(): string {
  const bundle = dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)));
  const { version } = JSON.parse(readFileSync(join(bundle, 'package.json'), 'utf8')) as { version: string };
  const home = resolve(import.meta.dirname, '../../node_modules/.cache', `chromium-${version}`);
  const executable = join(home, 'chrome');
  if (!existsSync(executable)) unpackInto(home);
  if (starts(executable)) return executable;
  throw new Error('No Chromium was found and the one npm brings does not start here. Install Chromium, or set CHROMIUM_PATH to one.');
}

// Into a folder of its own and then renamed, so that two runners at once, or one that was killed, leave no half browser behind.
function unpackInto(home: string): void {
  mkdirSync(dirname(home), { recursive: true });
  const staging = mkdtempSync(`${home}-`);
  execFileSync(process.execPath, ['--input-type=module', '-e', `await (await import('${PACKAGE}')).default.executablePath()`], {
    cwd: import.meta.dirname,
    // The package unpacks the libraries that a bare machine lacks only where it believes itself on AWS.
    env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  writeFileSync(join(staging, 'chrome'), WRAPPER, { mode: 0o755 });
  writeFileSync(join(staging, 'fonts.conf'), fontConfiguration(home));
  try {
    renameSync(staging, home);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

const executablePath = findChromium();
// Workers inherit it, so the search is made once a run.
process.env.CHROMIUM_PATH = executablePath;

/** How Playwright starts the browser that was found. No arguments: each that the package suggests either breaks or changes nothing. */
export const launchOptions = { executablePath };
