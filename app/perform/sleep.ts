import type { Clock } from './clock.ts';
import { hop } from './hop.ts';
import type { Milliseconds } from './plan.ts';

/** A browser's timers count whole milliseconds; a remainder below this is the clock's own coarseness. */
const coarseness = 0.05;

/**
 * Waits until the clock says `deadline`, with a real timer. Resolves at once when `signal` aborts. The deadline is
 * absolute, so the time between the decision to wait and the setting of the timer is not waited twice.
 */
export function sleepUntil(clock: Clock, deadline: Milliseconds, signal: AbortSignal): Promise<void> {
  const duration = Math.ceil(deadline - clock.now() - coarseness);
  if (duration <= 0) return hop();
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(handle);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const handle = setTimeout(wake, duration);
    signal.addEventListener('abort', wake);
    if (signal.aborted) wake();
  });
}
