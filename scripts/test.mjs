// `npm test`: everything that is checked, in the order of what fails fastest, stopping at the first stage that fails.
// Uses nothing but Node until the packages are installed. The last line is always "N passed, N failed": it counts tests,
// and a stage without tests that fails counts as one failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { requireChromium } from './browser.mjs';
import { command, installWhatIsMissing, root } from './install.mjs';

const reports = mkdtempSync(join(tmpdir(), 'interleave-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => string[]} args what Node is to run
 * @property {Record<string, string>} [env]
 * @property {() => Count} [count]
 */

/** @type {Stage[]} */
const stages = [
  { name: 'lock file', args: () => ['scripts/check-lock.mjs'] },
  { name: 'format and lint', args: () => [command('@biomejs/biome'), 'ci', '--error-on-warnings'] },
  { name: 'types', args: () => ['scripts/types.mjs'] },
  {
    name: 'unit tests',
    args: () => [
      command('vitest'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    count: countUnit,
  },
  { name: 'build', args: () => [command('vite'), 'build'] },
  { name: 'size', args: () => ['scripts/budget.mjs'] },
  {
    name: 'browser tests',
    args: () => [command('@playwright/test'), 'test', '--reporter=list,json'],
    env: { INTERLEAVE_BUILT: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    count: countBrowser,
  },
];

/** @type {Count} */
let total = { passed: 0, failed: 0 };
let exitCode = 0;

installWhatIsMissing();
for (const stage of stages) {
  exitCode = await perform(stage);
  if (exitCode !== 0) break;
}
process.exitCode = exitCode;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/**
 * Runs one stage under a header, adds its tests to the total and tells how long it took.
 * @param {Stage} stage
 * @returns {Promise<number>} its exit code
 */
async function perform(stage) {
  console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(0, 60 - stage.name.length))}`);
  const start = performance.now();
  let code = 1;
  try {
    const env = stage.name === 'browser tests' ? { ...stage.env, ...(await surroundings()) } : stage.env;
    code = await node(stage.args(), env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const { passed, failed } = stage.count?.() ?? { passed: 0, failed: 0 };
  if (code === 0 && failed > 0) code = 1;
  total = { passed: total.passed + passed, failed: total.failed + Math.max(failed, code === 0 ? 0 : 1) };
  console.log(
    `${stage.name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return code;
}

/**
 * What the tests in a browser need around them: a browser, and a port that nobody uses.
 * @returns {Promise<Record<string, string>>}
 */
async function surroundings() {
  const port = process.env.INTERLEAVE_PORT ?? String(await freePort());
  return { INTERLEAVE_CHROMIUM: requireChromium(), INTERLEAVE_PORT: port };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 4173));
    });
  });
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} the exit code
 */
function node(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}

/** @returns {Count} */
function countUnit() {
  if (!existsSync(unitReport)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** @returns {Count} */
function countBrowser() {
  if (!existsSync(browserReport)) return { passed: 0, failed: 0 };
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'));
  // One that passed when it was tried again has passed; the list above names it as flaky.
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
