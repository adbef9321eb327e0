import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcomes, type Trace } from '../model/trace.ts';
import { taskName, type Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';
import type { ParameterValues } from '../modes/mode.ts';
import { modes, topologyOf } from '../modes/registry.ts';
import { simulate } from '../simulate/simulate.ts';
import { generate } from './generate.ts';
import { type Language, languages } from './language.ts';
import { type Program, textOf } from './program.ts';
import { sampleWorkloads, sampleWorld } from './sample-workloads.ts';

/**
 * Runs generated programs for real, scaled down, and holds what they print against the prediction: who ended when, how,
 * in what order, and the total. `INTERLEAVE_CODE=all` runs every mode on all samples; otherwise each mode gets a few.
 * A run that disagrees is repeated alone and at a slower pace: what a busy machine spoils passes, a wrong program does not.
 */

interface Case {
  readonly language: Language;
  readonly mode: string;
  readonly sample: string;
  readonly workload: Workload;
  readonly values: ParameterValues;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly outcome: string;
}

interface Observed {
  readonly tasks: ReadonlyMap<string, Line>;
  readonly total: number;
  readonly variables: ReadonlyMap<string, number>;
  readonly text: string;
}

/** What a mode is run with: its samples take turns with these. */
const variants: ReadonlyMap<string, readonly ParameterValues[]> = new Map([
  ['gather', [{}, { return_exceptions: true }, { on_error: 'wait' }]],
  ['as-completed', [{}, { permits: 2 }]],
  [
    'wait',
    [
      { return_when: 'all' },
      { return_when: 'first-completed', rest: 'cancel' },
      { return_when: 'first-exception', rest: 'leave' },
      { return_when: 'all', timeout: 1.5, rest: 'cancel' },
    ],
  ],
  ['wait-for', [{}, { timeout: 2.75 }]],
  ['consumers', [{}, { consumers: 3, capacity: 1, gap: 0.25 }]],
  [
    'threads',
    [{}, { join: 'in-loop' }, { join: 'first' }, { join: 'none' }, { join: 'first', daemon: true }],
  ],
  ['thread-pool', [{ threads: 2 }, { threads: 3, gap: 0.5 }]],
  ['pool-map', [{ processes: 2 }, { processes: 2, chunk: 2 }]],
  ['pool-imap', [{ processes: 2 }, { processes: 2, ordered: false }]],
  ['pool-apply', [{ processes: 2 }, { processes: 3 }, { joined: false }]],
  ['process-executor', [{ processes: 2 }, { processes: 2, api: 'map', chunk: 2 }]],
  ['loops', [{}, { share: 'blocks' }, { permits: 1 }]],
  ['workers', [{ workers: 2 }, { workers: 2, chunk: 2 }]],
  ['workers-async', [{}, { workers: 2, slots: 4 }]],
  ['green', [{}, { patched: false }]],
]);

const family = new Map(modes.map((mode) => [mode.id, mode.family]));
const severalProcesses = (mode: string) => family.get(mode) === 'processes' || family.get(mode) === 'workers';
const all = process.env.INTERLEAVE_CODE === 'all';
/** Real seconds in a second of the samples, at first, then at every repetition. */
const paces = [0.05, 0.1, 0.25, 0.5] as const;
const processPaces = [0.08, 0.16, 0.3, 0.5] as const;

function has(workload: Workload, ...kinds: readonly string[]): boolean {
  return workload.rows.some((row) => row.steps.some((step) => kinds.includes(step.kind)));
}

/** Why a case says nothing about the program, `undefined` where it does. */
function exempt({ language, mode, workload, values }: Case, trace: Trace): string | undefined {
  if (trace.halt !== undefined) return 'it never ends';
  const processes = severalProcesses(mode);
  // The pool's own queue is out of a worker's reach: what a task starts there runs beside it.
  if (processes && has(workload, 'spawn') && (language === 'python' || mode === 'loops')) return 'spawn';
  if (has(workload, 'fail') && mode === 'process-executor' && values.api === 'map') return 'map gives up';
  // A chunk is made when all its tasks are there, which the model does not say.
  if (processes && (values.chunk ?? 1) !== 1 && workload.rows.some((row) => row.arrival !== undefined))
    return 'chunk';
  // In JavaScript an `await` gives way even where there is nothing to wait for.
  if (language === 'typescript' && values.patched === false && has(workload, 'acquire', 'put'))
    return 'await';
  return undefined;
}

function cases(language: Language): readonly Case[] {
  return modes.flatMap(({ id }, modeIndex) =>
    [...sampleWorkloads].flatMap(([sample, workload], index) => {
      const choices = variants.get(id) ?? [{}];
      // A fair share of the samples for every mode, not the same ones for each.
      if (!all && (index + modeIndex) % 10 !== 0) return [];
      return [{ language, mode: id, sample, workload, values: choices[index % choices.length] }];
    }),
  );
}

function predict({ language, mode, workload, values }: Case, world: World): Trace {
  const topology = topologyOf({ mode, values });
  // Workers have no GIL to share: that is what the TypeScript programs say at their top.
  const gil = language === 'typescript' && topology.gil === 'shared' ? 'each' : topology.gil;
  return simulate({ workload, topology: { ...topology, gil }, world });
}

const directory = mkdtempSync(join(tmpdir(), 'interleave-code-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let files = 0;

async function run(program: Program, pace: number): Promise<string> {
  files += 1;
  const path = join(directory, `program-${files}${program.language === 'python' ? '.py' : '.mjs'}`);
  const text = textOf(program).replace(/^(SECOND = |const SECOND = )[\d.]+/m, `$1${pace}`);
  const python = program.language === 'python';
  writeFileSync(path, python ? text : (await transformWithOxc(text, 'program.ts', { lang: 'ts' })).code);
  return await new Promise((resolve) => {
    const child = spawn(python ? 'python3' : process.execPath, [path], { timeout: 20_000 });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('close', () => resolve(output));
  });
}

function read(text: string): Observed {
  const tasks = new Map<string, Line>();
  for (const [, name, start, end, outcome] of text.matchAll(/^(.*): ([\d.]+) to ([\d.]+) (\w+)$/gm)) {
    tasks.set(name, { start: Number(start), end: Number(end), outcome });
  }
  for (const [, name] of text.matchAll(/^(.*): out of time at/gm)) {
    const line = tasks.get(name);
    if (line !== undefined) tasks.set(name, { ...line, outcome: 'timed out' });
  }
  const variables = new Map<string, number>();
  for (const [, name, value] of text.matchAll(/^(.*) = (\d+)$/gm)) variables.set(name, Number(value));
  return { tasks, total: Number(text.match(/^total: ([\d.]+)$/m)?.[1]), variables, text };
}

/** What is wrong with the run, in words; empty where it agrees with the prediction. */
function disagreements(of: Case, trace: Trace, observed: Observed, pace: number): readonly string[] {
  const seconds = (time: number) => time / 1_000_000;
  // 25 ms of the real machine, and some of the sample's own time.
  const tolerance = 0.15 + 0.025 / pace + 0.02 * seconds(trace.makespan);
  const problems: string[] = [];
  const began = [...trace.started].filter((time) => !Number.isNaN(time));
  // Processes and workers take a while to come up; the prediction has them warm.
  const shift =
    observed.tasks.size > 0
      ? Math.min(...[...observed.tasks.values()].map((line) => line.start)) - seconds(Math.min(...began))
      : 0;
  const gilShared =
    of.language === 'python' &&
    family.get(of.mode) === 'threads' &&
    of.workload.rows.some((row) => row.count > 1 && has(of.workload, 'cpu'));
  const computes = has(of.workload, 'cpu');
  const killed = topologyOf({ mode: of.mode, values: of.values }).ending.rest === 'killed';
  const pairs: { readonly name: string; readonly predicted: number; readonly seen: number }[] = [];
  for (let task = 0; task < trace.tasks; task += 1) {
    const name = taskName(of.workload, task);
    const line = observed.tasks.get(name);
    const outcome = outcomes[trace.outcome[task]];
    if (outcome === 'unfinished' || Number.isNaN(trace.started[task])) {
      if (line !== undefined && line.outcome === 'done') problems.push(`${name} should not have ended`);
      continue;
    }
    if (line === undefined) {
      // Whoever is frozen or killed with the program says nothing more.
      if (outcome === 'done' || outcome === 'failed') problems.push(`${name} is missing`);
      continue;
    }
    // JavaScript looks at what comes next after every single timer, so that at a tie the first one wins alone.
    // And who ends at the very moment when the program does may or may not say so.
    const tie = (of.language === 'typescript' || killed) && trace.ended[task] === trace.returned;
    if (line.outcome !== outcome && !tie) problems.push(`${name} is ${line.outcome}, predicted ${outcome}`);
    pairs.push({ name, predicted: seconds(trace.ended[task]), seen: line.end - shift });
  }
  if (!gilShared) {
    // Between equal waiters the operating system chooses who is next: then the ends agree, not their owners.
    const owners =
      !(of.language === 'typescript' || severalProcesses(of.mode) || family.get(of.mode) === 'threads') ||
      !has(of.workload, 'acquire', 'request');
    const seen = owners
      ? pairs.map((pair) => pair.seen)
      : pairs.map((pair) => pair.seen).sort((a, b) => a - b);
    const predicted = owners
      ? pairs.map((pair) => pair.predicted)
      : pairs.map((pair) => pair.predicted).sort((a, b) => a - b);
    predicted.forEach((time, index) => {
      // Work takes longer where others want the cores as well, never less.
      const late = seen[index] - time;
      if (late < -tolerance || (late > tolerance && !computes)) {
        problems.push(
          `${owners ? pairs[index].name : 'someone'} ends at ${seen[index].toFixed(2)}, predicted ${time}`,
        );
      }
    });
    if (owners && !computes) {
      for (const one of pairs) {
        for (const other of pairs) {
          if (one.predicted < other.predicted - 0.2 && one.seen > other.seen) {
            problems.push(`${one.name} ends after ${other.name}`);
          }
        }
      }
    }
  }
  const total = observed.total - shift;
  const slack = gilShared ? Math.max(1, 0.15 * seconds(trace.makespan)) : tolerance + 0.03 / pace;
  const over = total - seconds(trace.makespan);
  if (!(over >= -slack && (over <= slack || computes))) {
    problems.push(`the total is ${total.toFixed(2)}, predicted ${seconds(trace.makespan)}`);
  }
  for (const [name, value] of trace.variables) {
    if (observed.variables.get(name) !== value) {
      problems.push(`${name} is ${observed.variables.get(name)}, predicted ${value}`);
    }
  }
  return problems;
}

async function attempt(of: Case, world: World, pace: number): Promise<readonly string[]> {
  const program = generate(of.language, {
    workload: of.workload,
    choice: { mode: of.mode, values: of.values },
    world,
  });
  const observed = read(await run(program, pace));
  const problems = disagreements(of, predict(of, world), observed, pace);
  return problems.length === 0 ? [] : [...problems, observed.text];
}

/** Several programs at a time, two of those that compute; then the doubtful ones again, one by one. */
async function runAll(list: readonly Case[], world: World): Promise<readonly string[]> {
  const doubtful: Case[] = [];
  const pace = (of: Case, round: number) =>
    (severalProcesses(of.mode) || (of.language === 'typescript' && family.get(of.mode) === 'threads')
      ? processPaces
      : paces)[round];
  const worker = async (queue: Case[]) => {
    for (let of = queue.shift(); of !== undefined; of = queue.shift()) {
      if ((await attempt(of, world, pace(of, 0))).length > 0) doubtful.push(of);
    }
  };
  const waiting = list.filter(({ workload }) => !has(workload, 'cpu'));
  await Promise.all(Array.from({ length: 8 }, () => worker(waiting)));
  const computing = list.filter(({ workload }) => has(workload, 'cpu'));
  await Promise.all([worker(computing), worker(computing)]);
  const failures: string[] = [];
  for (const of of doubtful) {
    let problems: readonly string[] = [];
    for (const round of [1, 2, 3]) {
      problems = await attempt(of, world, pace(of, round));
      if (problems.length === 0) break;
    }
    if (problems.length > 0) {
      failures.push(`${of.mode} ${JSON.stringify(of.values)}, ${of.sample}:\n${problems.join('\n')}`);
    }
  }
  return failures;
}

/** Which packages this Python can import, and its rules; `undefined` where there is no Python from 3.11 on. */
function pythonHere():
  | { readonly rules: World['rules']; readonly packages: ReadonlySet<string> }
  | undefined {
  const probe = `
import sys, importlib.util
print(sys.version_info[1] if sys.version_info[0] == 3 else 0)
for name in ("gevent", "aiomultiprocess"):
    if importlib.util.find_spec(name): print(name)
`;
  const { stdout, error } = spawnSync('python3', ['-c', probe], { encoding: 'utf8' });
  if (error !== undefined) return undefined;
  const [minor, ...packages] = stdout.trim().split('\n');
  if (Number(minor) < 11) return undefined;
  return { rules: Number(minor) < 12 ? '3.11' : '3.12', packages: new Set(packages) };
}

describe.each(languages)('%s programs do what was predicted', (language) => {
  const say = (words: string) => process.stdout.write(`${words}\n`);
  let python: ReturnType<typeof pythonHere>;
  beforeAll(() => {
    python = pythonHere();
  });

  test('order, ends, outcomes and totals agree', { timeout: 300_000 }, async () => {
    if (language === 'python' && python === undefined) {
      say('No python3 from 3.11 on here: the Python programs were not run.');
      return;
    }
    const world: World = {
      ...sampleWorld,
      rules: language === 'python' ? (python?.rules ?? '3.12') : '3.12',
    };
    const missing = new Set<string>();
    const chosen = cases(language).filter((of) => {
      const { packages } = generate(language, { workload: of.workload, choice: of, world });
      const absent = packages.filter((name) => !python?.packages.has(name));
      for (const name of absent) missing.add(name);
      return absent.length === 0 && exempt(of, predict(of, world)) === undefined;
    });
    const failures = await runAll(chosen, world);
    for (const name of missing) say(`${name} is not installed here: its programs were not run.`);
    say(`${chosen.length} ${language} programs were run.`);
    expect(failures.join('\n\n')).toBe('');
  });
});
