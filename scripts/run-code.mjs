// Runs the generated programs of every mode on all samples and holds them against the predictions: the whole of what
// the unit tests only take a share of. Needs python3 from 3.11 on for the Python half.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'app/code/run.test.ts', ...process.argv.slice(2)],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, INTERLEAVE_CODE: 'all' },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
