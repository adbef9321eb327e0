// Finds a browser for the tests, and fetches one where there is none. The order was chosen so that nothing is
// downloaded while a browser is on the disk; each candidate is asked for its version first, because a file that
// exists may lack its libraries (a fresh container) or be a stub that only advertises a package (Ubuntu).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
  const root = process.env[name];
  return root === undefined ? [] : [root];
});

const chromiumCommands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const chromiumPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...windowsRoots.flatMap((root) => [
    join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(root, 'Chromium', 'Application', 'chrome.exe'),
    join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
];

const firefoxPaths = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...windowsRoots.map((root) => join(root, 'Mozilla Firefox', 'firefox.exe')),
];

/**
 * The arguments that keep Chromium quiet, and startable by root.
 * @returns {string[]}
 */
export function chromiumFlags() {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return isRoot() ? ['--no-sandbox', ...quiet] : quiet;
}

/**
 * A Chromium that is already on this machine: the one INTERLEAVE_CHROMIUM names, Playwright's own, or the system's
 * Chrome, Chromium or Edge.
 * @returns {string | undefined} the path of its executable
 */
export function findChromium() {
  const named = process.env.INTERLEAVE_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`INTERLEAVE_CHROMIUM names ${named}, which does not exist`);
    return named;
  }
  const candidates = [...playwrightChromium(), ...onPath(chromiumCommands), ...chromiumPaths];
  return candidates.find(starts);
}

/**
 * A Chromium, come what may: found, or else fetched by Playwright, or else (as root on Debian) by apt-get.
 * @returns {string} the path of its executable
 */
export function requireChromium() {
  const found = findChromium();
  if (found !== undefined) {
    say(`Chromium: ${found}`);
    return found;
  }
  const installers = [installWithPlaywright, installWithApt];
  for (const install of installers) {
    install();
    const fetched = findChromium();
    if (fetched !== undefined) {
      say(`Chromium: ${fetched}`);
      return fetched;
    }
  }
  throw new Error(
    'No Chromium that starts was found, and none could be installed. Install Chrome, Chromium or Edge, or set INTERLEAVE_CHROMIUM to the path of one.',
  );
}

/**
 * A Firefox that is already on this machine; none is ever installed.
 * @returns {string | undefined} the path of its executable
 */
export function findFirefox() {
  const named = process.env.INTERLEAVE_FIREFOX;
  if (named !== undefined && named !== '' && named !== '1') return named;
  return [...onPath(['firefox-esr', 'firefox']), ...firefoxPaths].find(starts);
}

function installWithPlaywright() {
  say('No Chromium on this machine: asking Playwright to download one (npx playwright install chromium)');
  run('npx', ['playwright', 'install', 'chromium']);
}

function installWithApt() {
  if (!isRoot() || !existsSync('/etc/debian_version')) return;
  say(
    'Playwright brought no Chromium that starts: installing the one of the system (apt-get install chromium)',
  );
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

/**
 * Where Playwright keeps its Chromium and its headless shell, if it has downloaded them.
 * @returns {string[]}
 */
function playwrightChromium() {
  let expected;
  try {
    expected = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return []; // not installed yet, or no build for this system
  }
  const revision = /^(.*[\\/])chromium-(\d+)[\\/]/.exec(expected);
  if (revision === null) return [expected];
  const shell = join(revision[1], `chromium_headless_shell-${revision[2]}`);
  return [expected, ...filesNamed(shell, /^(chrome-)?headless[_-]shell(\.exe)?$/)];
}

/**
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]} the files of that name in the folder's own folders
 */
function filesNamed(folder, name) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      readdirSync(join(folder, entry.name))
        .filter((file) => name.test(file))
        .map((file) => join(folder, entry.name, file)),
    );
}

/**
 * @param {readonly string[]} commands
 * @returns {string[]} where the search path has them
 */
function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).filter(existsSync);
}

/**
 * Whether the executable exists and tells its version. On Windows `--version` would open a window, so there it is believed.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: dirname(import.meta.dirname),
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** @param {string} line */
function say(line) {
  console.log(line);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  requireChromium();
