import type { TaskRow } from '../../model/workload.ts';
import { whatDiffers } from '../differs.ts';
import type { ProgramInput } from '../program.ts';
import { referred, shapesOf, startedRows } from '../shape.ts';
import { tokenize } from '../tokens.ts';
import { usedBy } from '../used.ts';
import { valuesOf } from '../values.ts';
import { Writer, type WrittenLine } from '../writer.ts';
import { writeFunction } from './body.ts';
import { helpers } from './helpers.ts';
import { arrivesLater, writeJobs } from './jobs.ts';
import { caught, total } from './main.ts';
import type { ScriptContext, ScriptJobs, ScriptMode, ScriptStyle } from './mode.ts';
import { SharedScript } from './shared.ts';

/** Puts a TypeScript program together: what the mode says, and around it all that this mentions. */

/** Names a program uses for itself, which no function of a learner's row may have. */
const taken = new Set(
  (
    'main name seconds signal job jobs crew began clock say timed end sleep block work between times until ' +
    'limited spawn startLater spin measure consumer queue items room unfinished over outer inGroup handOut number ' +
    'numbers chunks chunk size larger start tasks shares register error shared spawned consumers result seed n ' +
    'setTimeout clearTimeout process console performance undefined arguments eval require module exports'
  ).split(' '),
);

export function writeTypescript(mode: ScriptMode, input: ProgramInput): readonly WrittenLine[] {
  const { workload, world } = input;
  const values = valuesOf(input);
  const style = mode.style(values);
  const shapes = shapesOf(workload, 'typescript', taken, style.where === 'both');
  const fallback = mode.timeout?.(values);
  const onLoop = (row: TaskRow) => style.where !== 'both' || row.place === 'loop';
  const limited =
    style.colour === 'async' &&
    (fallback !== undefined || workload.rows.some((row) => row.timeout !== undefined && onLoop(row)));
  const canFail = workload.rows.some((row) => row.steps.some((step) => step.kind === 'fail'));
  const signals = limited || (mode.cancels?.(values, canFail) ?? false);
  const jobs = jobsOf(
    input,
    style,
    signals,
    new Set(shapes.map((shape) => shape.place)).size > 1 || shapes.some((shape) => shape.place === 'loop'),
  );
  const spawns = referred(workload, 'spawn').size > 0;
  const used = usedBy(workload, world);
  const workers = style.where !== 'main';

  const before = new Writer('  ');
  const main = new Writer('  ');
  const context: ScriptContext = { out: main, workload, world, values, style, shapes, jobs, canFail, spawns };
  if (startedRows(workload).length > 0) main.inside(() => mode.main(context, before));

  const functions = new Writer('  ');
  for (const [index, shape] of shapes.entries()) {
    if (index > 0) functions.gap();
    writeFunction(functions, shape, style, world, { signals, canFail });
  }
  const declared = new SharedScript(used, workers || style.colour === 'sync');
  const shared = new Writer('  ');
  if (style.gate !== undefined) shared.line(`const GATE = new Semaphore(${style.gate});`, { part: 'gate' });
  declared.write(shared);

  const table = new Writer('  ');
  writeJobs(table, { workload, shapes, jobs, style, fallback });
  const syncMain = style.where === 'main' && style.colour === 'sync';
  if (spawns && !syncMain && mode.spawn === undefined) table.line('const SPAWNED: Promise<void>[] = [];');
  if (spawns && workers) table.line('const ALL = [...JOBS, ...Object.values(LATER).flat()];');
  if (workers && spawns) table.line('let crew: Crew;');

  const end = new Writer('  ');
  if (workers && spawns) {
    end.text(startLater(jobs, style));
    end.gap();
  }
  end.append(before.lines);
  if (before.lines.length > 0) end.gap();
  end.line('async function main(): Promise<void> {').append(main.lines).line('}').gap();
  writeStart(end, context, used.variables);

  const parts = [shared, functions, table, end].flatMap((writer) => writer.lines);
  const works = workload.rows.some((row) => row.steps.some((step) => step.kind === 'cpu'));
  const data = [...(declared.cells > 0 ? ['cells: CELLS'] : []), ...(works ? ['speed: SPEED'] : [])];
  const chosen = chooseHelpers(
    helpers({
      workers,
      signals,
      cells: declared.cells,
      seed: world.seed,
      spawn: spawns ? (mode.spawn?.(values) ?? spawnLines(style, jobs)) : undefined,
      data: data.join(', '),
    }),
    parts,
  );

  const out = new Writer('  ');
  out.line(`// ${mode.title}`);
  for (const difference of whatDiffers(input)) out.line(`// ${difference}`);
  if (workers) {
    out.line('// Node: run it as a module. In a browser a worker is `new Worker(url, { type: "module" })`.');
    out.line("import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';");
  }
  out.gap();
  out.line('const SECOND = 1; // real seconds in a second: 0.1 for a run ten times as fast');
  out.line(`let began = ${workers ? 'Date.now()' : 'performance.now()'};`);
  out.append(chosen);
  for (const writer of [shared, functions, table, end])
    if (writer.lines.length > 0) out.gap().append(writer.lines);
  return out.lines;
}

function jobsOf(
  { workload }: ProgramInput,
  style: ScriptStyle,
  signals: boolean,
  places: boolean,
): ScriptJobs {
  const arrivals = arrivesLater(workload);
  const placed = style.where === 'both' && places;
  const run = arrivals || placed ? 'job.run' : 'job';
  return { arrivals, placed, signals, call: `${run}(${signals ? 'RUN.signal' : ''})` };
}

function spawnLines(style: ScriptStyle, jobs: ScriptJobs): readonly string[] {
  if (style.where !== 'main') {
    return ['if (isMainThread) startLater(row);', 'else parentPort?.postMessage({ spawn: row });'];
  }
  // One thread cannot start anything beside itself: what is spawned comes last.
  if (style.colour === 'sync') return ['JOBS.push(...(LATER[row] ?? []));', 'delete LATER[row];'];
  return [
    'for (const job of LATER[row] ?? []) {',
    `  const started = Promise.resolve().then(() => ${jobs.call}); // in its own turn`,
    '  started.catch(() => {}); // looked at by the main function',
    '  SPAWNED.push(started);',
    '}',
    'delete LATER[row];',
  ];
}

function startLater(jobs: ScriptJobs, style: ScriptStyle): string {
  const run =
    style.where === 'both' && jobs.placed
      ? `job.place === 'loop' ? Promise.resolve(${jobs.call}) : crew.run([ALL.indexOf(job)])`
      : 'crew.run([ALL.indexOf(job)])';
  return `function startLater(row: string): void {
  for (const job of LATER[row] ?? []) {
    const started = ${run};
    started.catch(() => {}); // looked at by the main function
    SPAWNED.push(started);
  }
  delete LATER[row];
}`;
}

function writeStart(out: Writer, context: ScriptContext, variables: readonly string[]): void {
  const { style, canFail, jobs, spawns } = context;
  const workers = style.where !== 'main';
  const start = () => {
    if (!canFail) out.line('await main();');
    else {
      out.line('try {');
      out.inside(() => out.line('await main();'));
      out.line('} catch (error) {', { part: 'ending' });
      out.inside(() => out.line(caught, { part: 'ending' }));
      out.line('}');
    }
    out.line(total, { part: 'ending' });
    if (variables.length > 0) {
      const shared = workers || style.colour === 'sync';
      out.line(`for (const [name, ${shared ? 'cell' : 'value'}] of Object.entries(VARIABLES)) {`);
      out.inside(() =>
        out.line(`console.log(\`\${name} = \${${shared ? 'Atomics.load(CELLS, cell)' : 'value'}}\`);`),
      );
      out.line('}');
    }
    if (workers) out.line('process.exit(); // the workers end with it', { part: 'ending' });
  };
  if (!workers) {
    start();
    return;
  }
  const list = spawns ? 'ALL' : 'JOBS';
  const call = jobs.call.replace('job', `${list}[number]`);
  const begin = jobs.arrivals
    ? `async (number: number) => { await until(${list}[number].at); await ${call}; }`
    : `(number: number) => ${call}`;
  out.line('if (isMainThread) {').inside(start).line('} else {');
  out.inside(() => {
    out.line("parentPort?.on('message', async ({ chunk, jobs, began: start }) => {", { part: 'dispatch' });
    out.inside(() => {
      out.line('began = start;');
      out.line('let error: string | undefined;');
      out.line('try {');
      out.inside(() => {
        out.line(
          style.together
            ? `await Promise.${canFail ? 'allSettled' : 'all'}(jobs.map(${begin}));`
            : `for (const number of jobs) await ${call};`,
          { part: 'dispatch' },
        );
      });
      out.line('} catch (problem) {');
      out.inside(() => out.line('error = String(problem);'));
      out.line('}');
      out.line('parentPort?.postMessage({ chunk, error });');
    });
    out.line('});');
  });
  out.line('}');
}

/** The helpers that `lines` mention, and those that these mention. */
function chooseHelpers(
  all: ReadonlyMap<string, string>,
  lines: readonly WrittenLine[],
): readonly WrittenLine[] {
  const chosen = new Set<string>();
  let fresh = lines.map((line) => line.text);
  while (fresh.length > 0) {
    const mentioned = names(fresh);
    fresh = [];
    for (const [name, text] of all) {
      if (chosen.has(name) || !mentioned.has(name)) continue;
      chosen.add(name);
      fresh.push(...text.split('\n'));
    }
  }
  const out = new Writer('  ');
  for (const [name, text] of all) {
    if (!chosen.has(name)) continue;
    out.line('');
    out.text(text, ...(name === 'limited' ? [{ part: 'timeout' } as const] : []));
  }
  return out.lines;
}

/** The names that stand in lines of code, those inside templates included. */
function names(lines: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { kind, text } of lines.flatMap((line) => tokenize('typescript', line))) {
    if (kind === 'name') found.add(text);
    if (kind === 'string' && text.startsWith('`')) {
      for (const [word] of text.matchAll(/(?<=\$\{)\w+/g)) found.add(word);
    }
  }
  return found;
}
