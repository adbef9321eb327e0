import { fromSeconds, type Microseconds } from '../../model/time.ts';
import type { TaskRow, Workload } from '../../model/workload.ts';
import { pythonNumbered, pythonString, secondsLiteral } from '../literal.ts';
import { rowNames, type Shape, spawnedRows, startedRows } from '../shape.ts';
import type { Writer } from '../writer.ts';
import type { Colour } from './colour.ts';

/**
 * The list of jobs at the top of a Python program, one line a row, and how to take a job of it apart again. Columns
 * that no row needs (arrival, timeout, function) are left out, so that the usual list is names and seconds.
 */

export interface JobTable {
  /** The loop's variables: `name, seconds`. */
  readonly unpack: string;
  /** The call of one job: `task(name, seconds)`, inside its limit in time where there is one. */
  readonly call: string;
  /** Any awaitable, inside the job's limit in time where there is one. */
  readonly limit: (awaitable: string) => string;
  /** The same as arguments of a `submit`: `task, name, seconds`. */
  readonly submission: string;
  /** The same as arguments of a `Thread`: `target=task, args=(name, seconds)`. */
  readonly target: string;
  /** The function alone. */
  readonly callee: string;
  /** What stands between the call's brackets. */
  readonly passed: string;
  readonly arrivals: boolean;
  readonly timeouts: boolean;
  readonly colour: Colour;
}

/** How the jobs of a workload look; `fallback` is the timeout of tasks that have none of their own, in seconds. */
export function jobTable(
  workload: Workload,
  shapes: readonly Shape[],
  colour: Colour,
  fallback: number | undefined,
): JobTable {
  const arrivals = workload.rows.some((row) => (row.arrival ?? 0) > 0 || (row.every ?? 0) > 0);
  const timeouts =
    colour !== 'function' &&
    (fallback !== undefined || workload.rows.some((row) => limits(row, colour) && row.timeout !== undefined));
  const many = shapes.length > 1;
  const parameters = many ? ['name', '*seconds'] : ['name', ...ownParameters(shapes)];
  const callee = many ? 'function' : (shapes[0]?.name ?? 'task');
  const passed = parameters.join(', ');
  const columns = [
    ...(arrivals ? ['at'] : []),
    ...(timeouts ? ['timeout'] : []),
    ...(many ? ['function'] : []),
    ...parameters,
  ];
  const call = `${callee}(${passed})`;
  const limit = (awaitable: string) => (timeouts ? `limited(name, ${awaitable}, timeout)` : awaitable);
  return {
    unpack: columns.join(', '),
    call: limit(call),
    limit,
    submission: `${callee}, ${passed}`,
    target: `target=${callee}, args=(${parameters.length === 1 ? 'name,' : passed})`,
    callee,
    passed,
    arrivals,
    timeouts,
    colour,
  };
}

/** A thread cannot be cut off: only a coroutine has a limit in time. */
function limits(row: TaskRow, colour: Colour): boolean {
  return colour !== 'both' || row.place === 'loop';
}

function ownParameters(shapes: readonly Shape[]): readonly string[] {
  return (shapes[0]?.parameters ?? []).filter((parameter) => parameter !== undefined);
}

/** Writes `JOBS`, and `LATER` where tasks are started by others. */
export function writeJobs(
  out: Writer,
  workload: Workload,
  shapes: readonly Shape[],
  table: JobTable,
  fallback: number | undefined,
): void {
  const entry = (row: number) => rowEntry(workload, shapes, table, row, fallback);
  out.line('JOBS = [');
  out.inside(() => {
    for (const row of startedRows(workload)) out.line(entry(row), { part: 'row', rows: [row] });
  });
  out.line(']');
  if (table.arrivals) out.line('JOBS.sort(key=lambda job: job[0])  # in the order of their arrival');
  const later = spawnedRows(workload);
  if (later.size === 0) return;
  out.line('LATER = {');
  out.inside(() => {
    for (const [name, row] of later) {
      out.line(`${pythonString(name)}: [`);
      out.inside(() => {
        out.line(entry(row), { part: 'row', rows: [row] });
      });
      out.line('],');
    }
  });
  out.line('}');
}

function rowEntry(
  workload: Workload,
  shapes: readonly Shape[],
  table: JobTable,
  index: number,
  fallback: number | undefined,
): string {
  const row = workload.rows[index];
  const shape = shapes.find((candidate) => candidate.rows.includes(index));
  const names = rowNames(workload, index);
  const durations = (shape?.parameters ?? []).flatMap((parameter, step) => {
    const of = row.steps[step];
    return parameter !== undefined && 'duration' in of && typeof of.duration === 'number'
      ? [secondsLiteral(of.duration)]
      : [];
  });
  const name = names.kind === 'one' ? pythonString(names.name) : pythonNumbered(names.text, 'n');
  const columns = [
    ...(table.arrivals ? [arrivalOf(row.arrival ?? 0, row.every ?? 0, names)] : []),
    ...(table.timeouts ? [limits(row, table.colour) ? timeoutOf(row.timeout, fallback) : 'None'] : []),
    ...(shapes.length > 1 && shape !== undefined ? [shape.name] : []),
    name,
    ...durations,
  ];
  const tuple = columns.length === 1 ? columns[0] : `(${columns.join(', ')})`;
  return names.kind === 'one' ? `${tuple},` : `*(${tuple} for n in range(${names.from}, ${names.to + 1})),`;
}

function arrivalOf(first: Microseconds, every: Microseconds, names: ReturnType<typeof rowNames>): string {
  const start = secondsLiteral(first);
  if (names.kind === 'one' || every === 0) return start;
  const later = `${secondsLiteral(every)} * (n - ${names.from})`;
  return first === 0 ? later : `${start} + ${later}`;
}

function timeoutOf(timeout: Microseconds | undefined, fallback: number | undefined): string {
  const limit = timeout ?? (fallback === undefined ? undefined : fromSeconds(fallback));
  return limit === undefined ? 'None' : secondsLiteral(limit);
}
