import type { ParameterValues } from '../../modes/mode.ts';
import { whatDiffers } from '../differs.ts';
import type { ProgramInput } from '../program.ts';
import { referred, shapesOf, startedRows } from '../shape.ts';
import { tokenize } from '../tokens.ts';
import { usedBy } from '../used.ts';
import { valuesOf } from '../values.ts';
import { Writer, type WrittenLine } from '../writer.ts';
import { writeFunction } from './body.ts';
import { helpers } from './helpers.ts';
import { jobTable, writeJobs } from './jobs.ts';
import { total, writeStart } from './main.ts';
import type { PythonContext, PythonMode } from './mode.ts';
import { sharedNames, writeShared } from './shared.ts';

/** Puts a Python program together: what the mode says, and around it all that this mentions. */

/** Names a program uses for itself, which no function of a learner's row may have. */
const taken = new Set(
  (
    'main run process slot consumer begin enter clock timed work until limited holding spawn driver_sleep ' +
    'task_done name seconds job jobs tasks thread threads future futures result results done pending other ' +
    'consumers processes share shares size pool group error spawned greenlets register at timeout function ' +
    'arguments asyncio atexit gevent monkey multiprocessing queue random threading time wait n print range len ' +
    'list sum min max str int float lambda contextmanager asynccontextmanager aiomultiprocess match case type ' +
    'globals open self count left lock'
  ).split(' '),
);

export function writePython(mode: PythonMode, input: ProgramInput): readonly WrittenLine[] {
  const { workload, world } = input;
  const values = valuesOf(input);
  const style = mode.style(values);
  const shapes = shapesOf(workload, 'python', taken, style.colour === 'both');
  const fallback = mode.timeout?.(values);
  const jobs = jobTable(workload, shapes, style.colour, fallback);
  const fails = workload.rows.some((row) => row.steps.some((step) => step.kind === 'fail'));
  const used = usedBy(workload, world);
  const spawns = referred(workload, 'spawn').size > 0;
  const spawn = mode.spawn?.(jobs, values) ?? [
    `for ${jobs.unpack} in LATER.pop(row, []):`,
    `    SPAWNED.append(asyncio.create_task(${jobs.call}))`,
  ];
  const main = new Writer('    ');
  const context: PythonContext = {
    out: main,
    workload,
    world,
    values,
    style,
    shapes,
    jobs,
    canFail: fails,
    spawns,
    apart: spawns && spawn.some((line) => line.includes('SPAWNED')),
  };
  if (startedRows(workload).length > 0) mode.main(context);
  else
    main
      .line(`${style.colour === 'function' ? '' : 'async '}def main():`)
      .line('    pass  # there are no tasks');
  main.gap(2);
  main.line('if __name__ == "__main__":');
  main.inside(() => startProgram(mode, context, used.variables));

  const functions = new Writer('    ');
  for (const [index, shape] of shapes.entries()) {
    if (index > 0) functions.gap(2);
    writeFunction(functions, shape, style, world);
  }
  const shared = new Writer('    ');
  if (style.gate !== undefined) shared.line(`GATE = asyncio.Semaphore(${style.gate})`, { part: 'gate' });
  writeShared(shared, used, style.primitives);
  if (context.apart) shared.line('SPAWNED = []');

  const table = new Writer('    ');
  writeJobs(table, workload, shapes, jobs, fallback);

  const handed = ['BEGAN', ...sharedNames(used)];
  const needed = helpers({
    colour: style.colour,
    primitives: style.primitives,
    // Tasks may also be cut off by their mode's end, without a failure of their own.
    canFail: fails || jobs.timeouts || cancels(values),
    jobs,
    spawn,
    handed,
  });
  const writtenHelpers = chooseHelpers(needed, [
    ...shared.lines,
    ...functions.lines,
    ...table.lines,
    ...main.lines,
  ]);

  const out = new Writer('    ');
  out.line(`"""${mode.title}"""`);
  for (const difference of whatDiffers(input)) out.line(`# ${difference}`);
  out.gap();
  const top = mode.top?.(values) ?? [];
  for (const line of top) out.line(line);
  const rest = [...writtenHelpers, ...shared.lines, ...functions.lines, ...table.lines, ...main.lines];
  for (const line of imports(rest)) out.line(line);
  out.gap();
  out.line('SECOND = 1.0  # real seconds in a second: 0.1 for a run ten times as fast');
  out.line('BEGAN = time.perf_counter()');
  if (rest.some((line) => line.text.includes('random.uniform'))) out.line(`random.seed(${world.seed})`);
  if (mode.packages?.includes('gevent') !== true && shared.lines.length > 0 && !usesLatch(shared.lines)) {
    out.gap();
    out.append(shared.lines);
  }
  out.append(writtenHelpers);
  if (mode.packages?.includes('gevent') === true || usesLatch(shared.lines)) {
    if (shared.lines.length > 0) out.gap(2).append(shared.lines);
  }
  out.gap(2).append(functions.lines);
  out.gap(2).append(table.lines);
  out.gap(2).append(main.lines);
  return out.lines;
}

function usesLatch(lines: readonly WrittenLine[]): boolean {
  return lines.some((line) => line.text.startsWith('ENDED'));
}

function cancels(values: ParameterValues): boolean {
  return values.rest === 'cancel';
}

function startProgram(mode: PythonMode, context: PythonContext, variables: readonly string[]): void {
  const { out, style } = context;
  const before = out.lines.length;
  if (mode.start === undefined)
    writeStart(context, style.colour === 'function' ? 'main()' : 'asyncio.run(main())');
  else mode.start(context);
  if (!out.lines.slice(before).some((line) => line.text.includes('total')))
    out.line(total, { part: 'ending' });
  if (variables.length > 0) {
    out.line('for name, value in VARIABLES.items():');
    const value = style.primitives === 'multiprocessing' ? 'value.value' : 'value';
    out.inside(() => out.line(`print(f"{name} = {${value}}")`));
  }
}

/** The helpers that `lines` mention, and those that these mention. */
function chooseHelpers(
  all: ReadonlyMap<string, readonly string[]>,
  lines: readonly WrittenLine[],
): readonly WrittenLine[] {
  const chosen = new Set<string>();
  let fresh = lines.map((line) => line.text);
  while (fresh.length > 0) {
    const mentioned = namesIn(fresh);
    fresh = [];
    for (const [name, text] of all) {
      if (chosen.has(name) || !mentioned.has(name)) continue;
      chosen.add(name);
      fresh.push(...text);
    }
  }
  const out = new Writer('    ');
  for (const [name, text] of all) {
    if (!chosen.has(name)) continue;
    out.line('').line('');
    for (const line of text) out.line(line, ...(name === 'limited' ? [{ part: 'timeout' } as const] : []));
  }
  return out.lines;
}

/** The names that stand in lines of code, those inside f-strings included. */
function namesIn(lines: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { kind, text } of lines.flatMap((line) => tokenize('python', line))) {
    if (kind === 'name') names.add(text);
    if (kind === 'string' && text.startsWith('f')) {
      for (const [word] of text.matchAll(/(?<=\{)\w+/g)) names.add(word);
    }
  }
  return names;
}

function imports(lines: readonly WrittenLine[]): readonly string[] {
  const code = lines
    .map((line) =>
      tokenize('python', line.text)
        .map(({ kind, text }) => (kind === 'string' || kind === 'comment' ? '' : text))
        .join(''),
    )
    .join('\n');
  const module = (name: string) => new RegExp(`(?<![\\w.])${name}\\.`).test(code);
  const word = (name: string) => new RegExp(`(?<![\\w.])${name}\\b`).test(code);
  const from = (origin: string, names: readonly string[]) => {
    const used = names.filter(word);
    return used.length === 0 ? [] : [`from ${origin} import ${used.join(', ')}`];
  };
  const standard = ['asyncio', 'atexit', 'multiprocessing', 'queue', 'random', 'threading', 'time'].filter(
    (name) => name === 'time' || module(name),
  );
  const submodules = ['event', 'lock', 'queue'].filter((name) => code.includes(`gevent.${name}.`));
  const third = [
    ...(module('aiomultiprocess') ? ['import aiomultiprocess'] : []),
    ...(module('gevent') ? ['import gevent', ...submodules.map((name) => `import gevent.${name}`)] : []),
  ];
  return [
    ...standard.map((name) => `import ${name}`),
    ...from('concurrent.futures', [
      'ProcessPoolExecutor',
      'ThreadPoolExecutor',
      ...(/(?<![\w.])wait\(futures/.test(code) ? ['wait'] : []),
    ]),
    ...from('contextlib', ['asynccontextmanager', 'contextmanager']),
    ...(third.length > 0 ? ['', ...third] : []),
  ];
}
