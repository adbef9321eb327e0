import { describe, expect, test } from 'vitest';
import { parseNotation } from '../model/notation.ts';
import type { Language } from '../words/language.ts';
import { cliWords, commandLine } from './command-line.ts';
import type { Read } from './result.ts';

const five = 'io 5\nio 7\nio 5\nio 5\nio 7';
const file = JSON.stringify({
  interleave: 1,
  workload: { rows: [{ name: 'fetch', steps: [{ kind: 'io', duration: 3_000_000 }], count: 4 }] },
  world: { cores: 2 },
  modes: [{ mode: 'sync' }, { mode: 'gather' }],
});
const files: Readonly<Record<string, string>> = { '-': five, 'tasks.json': file, 'bad.txt': 'io 5\nioo 7' };

const read: Read = async (path, mostBytes) => {
  const text = files[path];
  if (text === undefined) return { problem: 'missing' };
  return text.length > mostBytes ? { problem: 'too large' } : { text };
};

async function run(line: string, language: Language = 'en', reader = read) {
  const given = line.split(' ').filter((each) => each !== '');
  const { stdout, stderr, exit } = await commandLine(given, { read: reader, language, version: '1.2.3' });
  return { stdout: [...stdout].join(''), stderr, exit };
}

describe('text', () => {
  test('is drawn as the articles draw, a mode after the other, with totals', async () => {
    const { stdout, stderr, exit } = await run('simulate - --mode sync --mode=semaphore:2');
    expect(`\n${stdout}`).toBe(`
# Sync · sync
|--5--|---7---|--5--|--5--|---7---|
# total 29 s

# Semaphore · semaphore:2
|--5--|
|---7---|
.....|--5--|
.......|--5--|
..........|---7---|
# total 17 s
`);
    expect([stderr, exit]).toEqual(['', 0]);
  });

  test('is notation itself', async () => {
    const { stdout } = await run('simulate - -m gather');
    const again = parseNotation(stdout);
    expect('workload' in again && again.workload.rows.length).toBe(5);
  });

  test('names a deadlock, and says how tasks ended', async () => {
    const crossed: Read = async () => ({
      text: 'a: acquire x, io 1, acquire y\nb: acquire y, io 1, acquire x',
    });
    const { stdout, exit } = await run('simulate - -m threads', 'en', crossed);
    expect(stdout).toContain('# it never ends: a waits for b, b waits for a\n# 2 not finished\n');
    expect(exit).toBe(0);
  });

  test('counts the tasks that it does not draw', async () => {
    const many: Read = async () => ({ text: 'io 1 x150' });
    expect((await run('simulate - -m gather', 'en', many)).stdout).toContain('# and 50 more tasks\n');
  });
});

describe('json', () => {
  test('has the makespan in seconds at the top, and each task with its segments', async () => {
    const { stdout } = await run('simulate - --mode semaphore:2 --format json');
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ mode: 'semaphore:2', parameters: { permits: 2 }, makespan: 17 });
    expect(result.halt).toBeUndefined();
    expect(result.tasks[2]).toEqual({
      id: 2,
      name: '3',
      created: 0,
      begun: 0,
      start: 5,
      end: 10,
      outcome: 'done',
      segments: [
        { state: 'gated', start: 0, end: 5, step: null, executor: 0 },
        { state: 'io', start: 5, end: 10, step: 0, executor: 0 },
      ],
    });
  });

  test('has several runs in a list', async () => {
    const { runs } = JSON.parse((await run('simulate - -m sync,gather,workers:4 -f json')).stdout);
    expect(runs.map(({ makespan }: { makespan: number }) => makespan)).toEqual([29, 7, 12]);
  });

  test('says null where something never was, and why it halted', async () => {
    const crossed: Read = async () => ({ text: 'a: get q' });
    const { halt, tasks } = JSON.parse((await run('simulate - -m gather -f json', 'en', crossed)).stdout);
    expect(halt).toEqual({ kind: 'deadlock', cycle: [], waiting: [0] });
    expect(tasks[0]).toMatchObject({ end: null, outcome: 'unfinished' });
  });

  test('of no tasks', async () => {
    const none: Read = async () => ({ text: '# nothing yet' });
    expect(JSON.parse((await run('simulate - -m sync -f json', 'en', none)).stdout)).toMatchObject({
      makespan: 0,
      tasks: [],
    });
  });
});

describe('a workload file', () => {
  test('brings its world and its modes', async () => {
    const { runs } = JSON.parse((await run('simulate tasks.json -f json')).stdout);
    expect(runs.map(({ mode, makespan }: Record<string, unknown>) => [mode, makespan])).toEqual([
      ['sync', 12],
      ['gather', 3],
    ]);
  });

  test('gives way to what is asked for', async () => {
    const { mode, makespan } = JSON.parse((await run('simulate tasks.json -m workers:2 -f json')).stdout);
    expect([mode, makespan]).toEqual(['workers:2', 6]);
  });
});

test('the world is set by name', async () => {
  const requests: Read = async () => ({ text: 'request api 3 x5' });
  const makespan = async (world: string) =>
    JSON.parse((await run(`simulate - -m gather -f json ${world}`, 'en', requests)).stdout).makespan;
  expect(await makespan('')).toBe(3);
  expect(await makespan('-w server.api=1')).toBe(15);
  expect(await makespan('-w server.api=1 -w server.api=none,cores=1')).toBe(3);
});

test('svg is one document for all modes', async () => {
  const { stdout } = await run('simulate - -m sync,gather -f svg');
  expect(stdout).toMatch(/^<svg [^>]*role="img"/);
  expect(stdout.match(/<svg/g)).toHaveLength(1);
  expect(stdout).toContain('<title>Timelines: Sync, Gather</title>');
});

describe('what is refused says why, and prints nothing', () => {
  test.each([
    ['', 'interleave simulate FILE'],
    ['simulat -', 'There is no command “simulat”. Did you mean “simulate”?'],
    ['simulate - --moed sync', 'There is no option “--moed”. Did you mean “--mode”?'],
    ['simulate - --mode', '“--mode” needs a value.'],
    ['simulate --help=yes', '“--help” takes no value.'],
    ['simulate -m sync', 'Which tasks?'],
    ['simulate - - -m sync', '“-” is one too many'],
    ['simulate -', 'Which mode?'],
    ['simulate - -m semaphor:2', 'Did you mean “semaphore”?'],
    ['simulate - -m semaphore:0', '“permits” of “semaphore” cannot be “0”.'],
    ['simulate - -m sync -f jsn', 'Did you mean “json”?'],
    ['simulate - -m sync --lang tlh', 'Write one of en, zh.'],
    ['simulate - -m sync -w core=2', 'The world has no “core”. Did you mean “cores”?'],
    ['simulate - -m sync -w cores=0', '“cores” cannot be “0”. Write a whole number from 1 to 1024.'],
    ['simulate - -m sync -w rules=2.7', 'Write one of 3.11, 3.12.'],
    ['simulate - -m sync -w seed', '“seed” sets nothing.'],
    ['simulate - -m sync -w server.=1', '“” is no name of a server.'],
    ['simulate bad.txt -m sync', 'bad.txt: Line 2, column 1: “ioo” is no step. Did you mean “io”?'],
    ['simulate gone.txt -m sync', 'gone.txt: there is no such file.'],
  ])('interleave %s', async (line, message) => {
    const { stdout, stderr, exit } = await run(line);
    expect([stdout, exit]).toEqual(['', 2]);
    expect(stderr).toContain(message);
  });

  test('a file that is too large', async () => {
    const huge: Read = async () => ({ problem: 'too large' });
    expect((await run('simulate a.txt -m sync', 'en', huge)).stderr).toBe(
      'a.txt: the file is too large; 16 MB is the most.\n',
    );
  });

  test('more modes than anybody compares', async () => {
    expect((await run(`simulate - ${'-m sync '.repeat(33)}`)).stderr).toContain('more than 32 modes');
  });
});

test('help, version and modes', async () => {
  expect((await run('--help')).stdout).toBe((await run('help')).stdout);
  expect((await run('--version')).stdout).toBe('1.2.3\n');
  const { stdout } = await run('modes');
  expect(stdout).toContain('permits = 1 to 1000 (2 if not set)');
});

test('every option of the help is there in both languages', () => {
  const options = (help: string) => help.match(/--?[a-z]+|[a-z-]+(?:\.[a-z]+)?=/g);
  expect(options(cliWords['zh-CN'].help)).toEqual(options(cliWords.en.help));
});

test('speaks the terminal’s language, or the one it is asked for', async () => {
  expect((await run('simulate - -m sync', 'zh-CN')).stdout).toContain('# 合计 29 秒');
  expect((await run('simulate - -m sync --lang en', 'zh-CN')).stdout).toContain('# total 29 s');
  expect((await run('simulate - -m sync --lang zh_CN')).stdout).toContain('# 合计 29 秒');
});
