// Which tasks every executor has at one moment: at work on it, or holding it while they wait.
import type { Microseconds } from '../../../model/time.ts';
import type { State } from '../../../model/trace.ts';
import { segmentAt, states, type Trace } from '../../../model/trace.ts';
import { isTimedState, type Placed } from '../moment.ts';

export interface Resident extends Placed {
  readonly where: State;
}

export interface Residents {
  readonly executor: number;
  readonly count: number;
  /** The first few. */
  readonly some: readonly Resident[];
}

/** Whether a task in that state is with its executor, and not in a line in front of it. */
export function isResident(state: State, executor: number): boolean {
  return executor >= 0 && state !== 'queued';
}

/** One entry for each executor, in their order. O(tasks log segments of a task). */
export function residentsAt(trace: Trace, time: Microseconds, most: number): readonly Residents[] {
  const found = trace.executors.map((_, executor) => ({ executor, count: 0, some: [] as Resident[] }));
  const { segments } = trace;
  for (let task = 0; task < trace.tasks; task += 1) {
    const segment = segmentAt(trace, task, time);
    if (segment === undefined) continue;
    const where = states[segments.state[segment]];
    const executor = segments.executor[segment];
    if (!isResident(where, executor)) continue;
    const here = found[executor];
    here.count += 1;
    if (here.some.length >= most) continue;
    here.some.push({ task, where, left: isTimedState(where) ? segments.end[segment] - time : undefined });
  }
  return found;
}
