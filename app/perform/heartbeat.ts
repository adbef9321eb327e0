import type { Milliseconds } from './plan.ts';

/**
 * The pulse of the page: how long its longest frame took while a run goes on. It shows that real work in workers
 * leaves the page alive. What it gives suits `useSyncExternalStore`.
 */
export class Heartbeat {
  #longest: Milliseconds = 0;
  #last: Milliseconds | undefined;
  #handle: number | undefined;
  readonly #listeners = new Set<() => void>();

  /** The longest time between two frames since `start`, 0 before the second frame. */
  readonly longestFrame = (): Milliseconds => this.#longest;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    this.stop();
    this.#longest = 0;
    this.#last = undefined;
    this.#handle = requestAnimationFrame(this.#beat);
  }

  stop(): void {
    if (this.#handle !== undefined) cancelAnimationFrame(this.#handle);
    this.#handle = undefined;
  }

  readonly #beat = (): void => {
    // The frame's own time stamp says when it should have begun; a page that hung shows only on the clock.
    const now = performance.now();
    const took = this.#last === undefined ? 0 : now - this.#last;
    this.#last = now;
    if (took > this.#longest) {
      this.#longest = took;
      for (const listener of this.#listeners) listener();
    }
    this.#handle = requestAnimationFrame(this.#beat);
  };
}

/** The page has one pulse. */
export const heartbeat = new Heartbeat();
