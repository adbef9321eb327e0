import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';

// The commands as they are: what reaches a terminal, and nothing else.

const folder = mkdtempSync(join(tmpdir(), 'interleave-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
}

function run(script: string, args: readonly string[], input: string | Buffer = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
      env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (piece) => {
      stdout += piece;
    });
    child.stderr.on('data', (piece) => {
      stderr += piece;
    });
    child.once('error', reject);
    child.once('close', (exit) => resolve({ stdout, stderr, exit }));
    child.stdin.end(input);
  });
}

const five = 'io 5\nio 7\nio 5\nio 5\nio 7';

describe('interleave', () => {
  test('reads standard input and prints nothing but the result', async () => {
    const given = ['simulate', '-', '--mode', 'semaphore:2', '--format', 'json'];
    const { stdout, stderr, exit } = await run('interleave.mjs', given, five);
    expect(JSON.parse(stdout).makespan).toBe(17);
    expect([stderr, exit]).toEqual(['', 0]);
  });

  test('reads a file, and text with a byte order mark of 16 bits', async () => {
    const path = join(folder, 'tasks.txt');
    writeFileSync(path, Buffer.from(`\ufeff${five}`, 'utf16le'));
    const { stdout } = await run('interleave.mjs', ['simulate', path, '-m', 'gather']);
    expect(stdout).toContain('# total 7 s\n');
  });

  test('refuses with exit code 2, on standard error', async () => {
    const [missing, isFolder] = await Promise.all([
      run('interleave.mjs', ['simulate', join(folder, 'none'), '-m', 'sync']),
      run('interleave.mjs', ['simulate', folder, '-m', 'sync']),
    ]);
    expect([missing.stdout, missing.exit]).toEqual(['', 2]);
    expect(missing.stderr).toContain('there is no such file');
    expect(isFolder.stderr).toContain('this is a folder');
  });
}, 30_000);

test('conformance reads a file and leaves its verdict as the exit code', async () => {
  const path = join(folder, 'one.json');
  const scenario = {
    id: 'sync-1',
    mode: 'sync',
    params: {},
    unit_ms: 100,
    tasks: [{ steps: [['io', 2]] }],
    observed: { tasks: [{ begin: 0, start: 0, end: 2, outcome: 'ok' }], makespan: 9 },
  };
  writeFileSync(path, JSON.stringify({ scenarios: [scenario] }));
  const [wrong, none] = await Promise.all([
    run('conformance.mjs', [path]),
    run('conformance.mjs', [join(folder, 'none.json')]),
  ]);
  expect(wrong.stdout).toMatch(/makespan: predicted 2, observed 9\nsync +0 \/ 1\ntotal 0 \/ 1\n$/);
  expect([wrong.stderr, wrong.exit, none.exit]).toEqual(['', 1, 2]);
}, 30_000);
