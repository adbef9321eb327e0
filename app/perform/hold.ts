import { block } from './block.ts';
import type { Clock } from './clock.ts';
import { hop } from './hop.ts';
import type { Milliseconds } from './plan.ts';
import { work } from './work.ts';

/**
 * Holding a thread, by a wait or by work, in slices: between two of them the thread looks at its messages, because
 * terminating a worker that is busy takes up to two seconds. `look` throws where the run was stopped.
 */

/** The longest that a worker stays deaf. */
const slice: Milliseconds = 40;

/** Blocks the thread for `duration`. */
export async function holdBlocked(clock: Clock, duration: Milliseconds, look: () => void): Promise<void> {
  const deadline = clock.now() + duration;
  for (;;) {
    const left = deadline - clock.now();
    if (left <= 0.05) return;
    block(Math.min(left, slice));
    if (left <= slice) return;
    await hop();
    look();
  }
}

/** Does `duration` worth of work on an idle core, however long that takes here and now. */
export async function holdWorking(
  unitsPerMillisecond: number,
  duration: Milliseconds,
  look: () => void,
): Promise<void> {
  // Half a slice each: where two workers share a core, each slice takes twice as long.
  const perSlice = Math.max(1, Math.round((unitsPerMillisecond * slice) / 2));
  let left = Math.round(duration * unitsPerMillisecond);
  while (left > 0) {
    const now = Math.min(left, perSlice);
    work(now);
    left -= now;
    if (left === 0) return;
    await hop();
    look();
  }
}
