/**
 * An executor is what runs tasks: a thread, from start to end, or a loop, which switches at every wait it knows about.
 */

/** A gate as an executor's tasks see it; `Permits` is one. */
export interface Gate {
  take(fair: boolean): boolean;
  wait(strand: number, inVain: boolean): void;
  give(): number;
  accept(strand: number): void;
  refuse(strand: number): void;
  leave(strand: number): void;
}

export interface Executor {
  readonly id: number;
  readonly kind: 'thread' | 'loop';
  /** The task that runs on it or holds it, −1 for none. */
  readonly occupant: number;
  /** Whether a wait frees it for others: a loop's `io` does, a thread's never. */
  readonly parks: boolean;
  /** The gate in front of its tasks, where the topology has one. */
  readonly gate: Gate | undefined;
  /** The strand's block or work holds it until `holdOver`. */
  hold(strand: number): void;
  /** The block or the work that held it is over. */
  holdOver(): void;
  /** The strand is to go on: what it waited for has come. */
  wake(strand: number): void;
  /** Goes on with whatever can go on at this moment; called from the kernel only. */
  run(): void;
}

/** What an event in the heap is about; the subject is a strand or an executor. */
export const eventKind = { timer: 0, guard: 1, held: 2, slice: 3, served: 4, main: 5, ready: 6 } as const;

/** What a strand waits for, where another strand, or time, has to do something about it. */
export const parkedOn = {
  nothing: 0,
  timer: 1,
  gate: 2,
  lock: 3,
  get: 4,
  put: 5,
  serverLine: 6,
  serverAnswer: 7,
  join: 8,
  result: 9,
  main: 10,
} as const;
