import type { Milliseconds } from './plan.ts';

/**
 * Blocking a thread for real. `Atomics.wait` needs shared memory, which a page may only post when it is isolated
 * by headers; but a WebAssembly memory that never leaves its worker is shared memory too and needs none.
 */

const cell = sharedCell();

/** Holds this thread for `duration`: nothing else happens on it. Only in a worker. */
export function block(duration: Milliseconds): void {
  if (cell !== undefined) {
    Atomics.wait(cell, 0, 0, duration);
    return;
  }
  const end = performance.now() + duration;
  while (performance.now() < end);
}

function sharedCell(): Int32Array | undefined {
  try {
    const memory = new WebAssembly.Memory({ shared: true, initial: 1, maximum: 1 });
    const view = new Int32Array(memory.buffer);
    Atomics.wait(view, 0, 0, 0);
    return view;
  } catch {
    return undefined;
  }
}
