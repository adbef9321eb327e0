import { fromSeconds } from '../../model/time.ts';
import type { TaskRow, Workload } from '../../model/workload.ts';
import { scriptKey, scriptNumbered, scriptString, secondsLiteral } from '../literal.ts';
import { rowNames, type Shape, spawnedRows, startedRows } from '../shape.ts';
import type { Writer } from '../writer.ts';
import type { ScriptJobs, ScriptStyle } from './mode.ts';

/** The list of jobs of a TypeScript program, one line a row: each job is a function that starts one task. */

export interface JobsInput {
  readonly workload: Workload;
  readonly shapes: readonly Shape[];
  readonly jobs: ScriptJobs;
  readonly style: ScriptStyle;
  /** The limit in time of tasks that have none of their own, in seconds. */
  readonly fallback: number | undefined;
}

/** Whether some task of the workload arrives later than at the start. */
export function arrivesLater(workload: Workload): boolean {
  return workload.rows.some((row) => (row.arrival ?? 0) > 0 || (row.every ?? 0) > 0);
}

export function writeJobs(out: Writer, input: JobsInput): void {
  const { workload, jobs } = input;
  out.line(`type Job = ${jobType(input)};`);
  out.gap();
  out.line('const JOBS: Job[] = [');
  out.inside(() => {
    for (const row of startedRows(workload)) out.line(rowEntry(input, row), { part: 'row', rows: [row] });
  });
  out.line('];');
  if (jobs.arrivals)
    out.line('JOBS.sort((one, other) => one.at - other.at); // in the order of their arrival');
  const later = spawnedRows(workload);
  if (later.size === 0) return;
  out.line('const LATER: Record<string, Job[]> = {');
  out.inside(() => {
    for (const [name, row] of later) {
      out.line(`${scriptKey(name)}: [`);
      out.inside(() => {
        out.line(rowEntry(input, row), { part: 'row', rows: [row] });
      });
      out.line('],');
    }
  });
  out.line('};');
}

function jobType({ jobs, style }: JobsInput): string {
  const result =
    style.where === 'both' ? 'Promise<void> | void' : style.colour === 'async' ? 'Promise<void>' : 'void';
  const call = `(${jobs.signals ? 'signal: AbortSignal' : ''}) => ${result}`;
  if (!jobs.arrivals && !jobs.placed) return call;
  const fields = [
    ...(jobs.arrivals ? ['at: number'] : []),
    ...(jobs.placed ? ["place: 'loop' | 'thread'"] : []),
    `run: ${call}`,
  ];
  return `{ ${fields.join('; ')} }`;
}

function rowEntry(input: JobsInput, index: number): string {
  const { workload, shapes, jobs, style } = input;
  const row = workload.rows[index];
  const shape = shapes.find((candidate) => candidate.rows.includes(index));
  const names = rowNames(workload, index);
  const shift = names.kind === 'one' ? 0 : names.from - 1;
  const name =
    names.kind === 'one'
      ? scriptString(names.name)
      : scriptNumbered(names.text, shift === 0 ? 'n' : `n + ${shift}`);
  const async = style.where === 'both' ? shape?.place === 'loop' : style.colour === 'async';
  const signal = jobs.signals && async;
  const durations = (shape?.parameters ?? []).flatMap((parameter, step) => {
    const of = row.steps[step];
    return parameter !== undefined && 'duration' in of && typeof of.duration === 'number'
      ? [secondsLiteral(of.duration)]
      : [];
  });
  const call = `${shape?.name ?? 'task'}(${[name, ...durations, ...(signal ? ['signal'] : [])].join(', ')})`;
  const limit = limitOf(row, input.fallback);
  const run =
    limit === undefined || !signal
      ? `(${signal ? 'signal' : ''}) => ${call}`
      : `(outer) => limited(${name}, ${limit}, outer, (signal) => ${call})`;
  const fields = [
    ...(jobs.arrivals ? [`at: ${arrivalOf(row)}`] : []),
    ...(jobs.placed ? [`place: ${scriptString(shape?.place ?? 'thread')}`] : []),
    `run: ${run}`,
  ];
  const entry = jobs.arrivals || jobs.placed ? `{ ${fields.join(', ')} }` : run;
  if (names.kind === 'one') return `${entry},`;
  return `...times<Job>(${row.count}, (n) => ${entry.startsWith('{') ? `(${entry})` : entry}),`;
}

function limitOf(row: TaskRow, fallback: number | undefined): string | undefined {
  const limit = row.timeout ?? (fallback === undefined ? undefined : fromSeconds(fallback));
  return limit === undefined ? undefined : secondsLiteral(limit);
}

function arrivalOf({ arrival = 0, every = 0, count }: TaskRow): string {
  if (count === 1 || every === 0) return secondsLiteral(arrival);
  const later = `${secondsLiteral(every)} * (n - 1)`;
  return arrival === 0 ? later : `${secondsLiteral(arrival)} + ${later}`;
}
