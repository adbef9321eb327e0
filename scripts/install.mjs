// Installs what package-lock.json asks for, if it is not there already. Uses nothing but Node, for it runs first.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { isInstalled } from './lock.mjs';

export const root = dirname(import.meta.dirname);

/**
 * Leaves node_modules as the lock file wants them, or ends the process with npm's exit code. What is installed is
 * compared by versions and not by dates, which a checkout changes.
 * @param {'stdout' | 'stderr'} output where the installation is told of; a command whose standard output is its result
 *   says stderr
 */
export function installWhatIsMissing(output = 'stdout') {
  refuseOldNode();
  const wanted = packagesOf('package-lock.json');
  if (isInstalled(wanted, packagesOf(join('node_modules', '.package-lock.json')))) return;
  process[output].write('Installing the packages (npm ci)\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', process[output], 'inherit'] };
  const { status } =
    npm?.endsWith('.js') === true
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * The JavaScript behind a package's command, to be run by this very Node: no shell, no npx, no `.cmd`.
 * @param {string} name the package
 * @returns {string}
 */
export function command(name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [first] = typeof bin === 'string' ? [bin] : Object.values(bin);
  return join(folder, first);
}

/**
 * @param {string} file
 * @returns {import('./lock.mjs').Packages}
 */
function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Interleave needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
