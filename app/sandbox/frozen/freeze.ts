// The page stood still on purpose: the tasks of a program with one thread, done on the page's own thread, one after the
// other, without giving it back. Nothing else in this project does that.
import { drawDuration } from '../../model/seeded.ts';
import { isTimed } from '../../model/step.ts';
import { MICROSECONDS_PER_SECOND } from '../../model/time.ts';
import type { Workload } from '../../model/workload.ts';
import type { Heartbeat } from '../../perform/heartbeat.ts';

/** Milliseconds after which the demonstration ends, whatever is left to do: long enough to be felt, short enough to wait. */
export const longestFreeze = 3_000;

export interface FreezePlan {
  /** Milliseconds that each task holds the thread, in order, as far as the demonstration goes. */
  readonly holds: readonly number[];
  readonly total: number;
  readonly isShortened: boolean;
}

/** What will be done, when a second takes `scale` milliseconds. */
export function freezePlan({ rows }: Workload, seed: number, scale: number): FreezePlan {
  const holds: number[] = [];
  let total = 0;
  let task = 0;
  for (const { steps, count } of rows) {
    for (let copy = 0; copy < count; copy += 1, task += 1) {
      const duration = steps.reduce(
        (sum, step, index) => sum + (isTimed(step) ? drawDuration(step.duration, seed, task, index) : 0),
        0,
      );
      const hold = (duration * scale) / MICROSECONDS_PER_SECOND;
      if (total + hold > longestFreeze) {
        return { holds: [...holds, longestFreeze - total], total: longestFreeze, isShortened: true };
      }
      if (hold > 0) holds.push(hold);
      total += hold;
    }
  }
  return { holds, total, isShortened: false };
}

/** What a freeze is done with: the page's clock and frames, or a test's. */
export interface Ground {
  readonly now: () => number;
  readonly nextFrame: () => Promise<void>;
  readonly pulse: Pick<Heartbeat, 'start' | 'stop' | 'longestFrame'>;
}

export interface Frozen {
  /** Milliseconds of the longest frame, as measured. */
  readonly longestFrame: number;
  /** By the clock of events: what was pressed in between waited. */
  readonly from: number;
  readonly until: number;
}

/** Holds the page's thread for the whole plan, then measures how long the page had no frame. */
export async function freeze({ holds }: FreezePlan, { now, nextFrame, pulse }: Ground): Promise<Frozen> {
  pulse.start();
  await nextFrame();
  await nextFrame();
  const from = now();
  let deadline = from;
  for (const hold of holds) {
    deadline += hold;
    while (now() < deadline);
  }
  const until = now();
  await nextFrame();
  await nextFrame();
  pulse.stop();
  return { longestFrame: pulse.longestFrame(), from, until };
}
