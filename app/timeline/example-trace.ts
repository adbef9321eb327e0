import { Recorder } from '../model/recorder.ts';
import type { Trace } from '../model/trace.ts';

const S = 1_000_000;

/**
 * Three tasks behind two permits on one loop, for tests; the third fails.
 *
 *     1  |--5--|
 *     2  |---7---|
 *     3  .....|--5--✕
 */
export function gatedTrace(): Trace {
  const recorder = new Recorder(3);
  recorder.enter(0, 'io', 0, 0, 0);
  recorder.enter(1, 'io', 0, 0, 0);
  recorder.enter(2, 'gated', 0, 0);
  recorder.end(0, 'done', 5 * S);
  recorder.link('permit', 0, 2, 5 * S);
  recorder.enter(2, 'io', 5 * S, 0, 0);
  recorder.end(1, 'done', 7 * S);
  recorder.end(2, 'failed', 10 * S);
  return recorder.finish(10 * S, [{ kind: 'loop', host: 'main', number: 0 }], new Map(), undefined);
}

/** Two threads that share the GIL in slices of 5 ms for a second each, for tests. */
export function slicedTrace(): Trace {
  const recorder = new Recorder(2);
  for (let slice = 0; slice < 400; slice += 1) {
    recorder.enter(slice % 2, 'running', slice * 5_000, slice % 2, 0);
    recorder.enter((slice + 1) % 2, 'gil', slice * 5_000, (slice + 1) % 2, 0);
  }
  recorder.end(0, 'done', 1_995_000);
  recorder.end(1, 'done', 2 * S);
  const threads = [0, 1].map((number) => ({ kind: 'thread', host: 'thread', number }) as const);
  return recorder.finish(2 * S, threads, new Map(), undefined);
}
