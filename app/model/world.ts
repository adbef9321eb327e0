import type { Microseconds } from './time.ts';

/**
 * The world is what the tasks meet: cores, servers, limits and the small costs of starting things.
 * Its defaults make the articles' round figures come out round.
 */

export interface Server {
  readonly name: string;
  /** How many requests it answers at once; `undefined` for any number. */
  readonly capacity: number | undefined;
}

/** How CPython decides where versions differ: `wait_for` became `timeout()` in 3.12. */
export type Rules = '3.11' | '3.12';

export interface World {
  /** CPU cores that all executors share. */
  readonly cores: number;
  /** Servers by name; a `request` to one that is not listed is answered at once. */
  readonly servers: readonly Server[];
  /** How many requests may be open at once before the next one fails; `undefined` for no limit. */
  readonly openFiles: number | undefined;
  /** `sys.getswitchinterval()`: how long a thread may keep the GIL, or a core, while another wants it. */
  readonly switchInterval: Microseconds;
  /** What it costs to start one; 0 by default, so that figures are round. */
  readonly startCost: {
    readonly thread: Microseconds;
    readonly process: Microseconds;
    readonly worker: Microseconds;
  };
  /** Draws the random durations. */
  readonly seed: number;
  readonly rules: Rules;
}

export const defaultWorld: World = {
  cores: 4,
  servers: [],
  openFiles: 1024,
  switchInterval: 5_000,
  startCost: { thread: 0, process: 0, worker: 0 },
  seed: 7,
  rules: '3.12',
};

/** Start costs as measured on a two-core machine: a thread, a spawned process, a browser's worker. */
export const realisticStartCost: World['startCost'] = { thread: 40, process: 50_000, worker: 10_000 };
