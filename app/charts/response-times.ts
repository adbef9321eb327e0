// How long tasks took from their arrival to their end, as percentiles: what a user of a service feels, where a total only
// says when the last one was served.
import type { Microseconds } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { rowOffsets, type Workload } from '../model/workload.ts';

export interface ResponseTimes {
  readonly p50: Microseconds;
  readonly p90: Microseconds;
  readonly p99: Microseconds;
  readonly max: Microseconds;
  /** Tasks that came to an end; the others have no response time. */
  readonly ended: number;
}

/** Whether percentiles say more than the total does: tasks arrive over time, or last different times by chance. */
export function hasResponseTimes({ rows }: Workload): boolean {
  return rows.some(
    ({ arrival = 0, every = 0, steps }) =>
      arrival > 0 ||
      every > 0 ||
      steps.some((step) => 'duration' in step && typeof step.duration !== 'number'),
  );
}

/** `undefined` where no task has ended. O(tasks log tasks). */
export function responseTimes(trace: Trace, workload: Workload): ResponseTimes | undefined {
  const times = new Float64Array(trace.tasks);
  let ended = 0;
  forEachArrival(trace, workload, (task, arrival) => {
    if (Number.isNaN(trace.ended[task])) return;
    times[ended] = trace.ended[task] - arrival;
    ended += 1;
  });
  if (ended === 0) return undefined;
  const sorted = times.subarray(0, ended).sort();
  const at = (percent: number) => percentile(sorted, percent);
  return { p50: at(50), p90: at(90), p99: at(99), max: sorted[ended - 1], ended };
}

/** The smallest value that at least so many per cent of all do not exceed (the nearest rank). */
export function percentile(sorted: ArrayLike<number>, percent: number): number {
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
}

/** A task that another one starts arrives when it is started; the rest arrive when the workload says so. */
function forEachArrival(
  trace: Trace,
  { rows }: Workload,
  visit: (task: number, arrival: Microseconds) => void,
): void {
  const offsets = rowOffsets({ rows, locks: [], queues: [] });
  const spawned = new Set(
    rows.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'spawn' ? [step.task] : []))),
  );
  rows.forEach(({ name, arrival = 0, every = 0 }, row) => {
    const isSpawned = name !== undefined && spawned.has(name);
    for (let task = offsets[row]; task < Math.min(offsets[row + 1], trace.tasks); task += 1) {
      visit(task, isSpawned ? trace.created[task] : arrival + every * (task - offsets[row]));
    }
  });
}
