import type { Microseconds } from '../model/time.ts';
import { type State, states } from '../model/trace.ts';
import { type Context, lazily } from './context.ts';

/** How long all tasks together were in each state. */
export const waitedBy: (context: Context) => Readonly<Record<State, Microseconds>> = lazily(({ trace }) => {
  const { segments } = trace;
  const sums = new Float64Array(states.length);
  for (let segment = 0; segment < segments.length; segment += 1) {
    sums[segments.state[segment]] += segments.end[segment] - segments.start[segment];
  }
  return {
    running: sums[0],
    io: sums[1],
    blocked: sums[2],
    ready: sums[3],
    gil: sums[4],
    queued: sums[5],
    gated: sums[6],
    lock: sums[7],
    queue: sums[8],
    server: sums[9],
    join: sums[10],
  };
});
