import type { Microseconds } from '../model/time.ts';
import { fitEnd } from './axis.ts';
import { type Frames, type Milliseconds, pageFrames } from './frames.ts';

/**
 * The stretch of time that all timelines of a page show: one axis, so that modes are compared by eye. It follows the
 * longest run until a person zooms or pans, and again from when they fit it. It knows no pixel.
 */

export interface Range {
  readonly start: Microseconds;
  readonly end: Microseconds;
}

export interface ViewRangeState extends Range {
  /** The end of the longest run, to which the range is fitted. */
  readonly extent: Microseconds;
  /** Shows everything, and will go on doing so when the extent changes. */
  readonly fitted: boolean;
}

/** Nothing is shorter than this on the screen: 20 µs. */
const SHORTEST: Microseconds = 20;
const ANIMATION: Milliseconds = 160;

export class ViewRange {
  readonly #frames: Frames;
  readonly #still: () => boolean;
  readonly #listeners = new Set<() => void>();
  #state: ViewRangeState;
  #flight: { readonly from: Range; readonly to: Range; readonly since: Milliseconds | undefined } | undefined;

  /** `still` says whether motion is unwanted (`prefers-reduced-motion`). */
  constructor(
    extent: Microseconds = 1_000_000,
    frames: Frames = pageFrames,
    still: () => boolean = prefersStillness,
  ) {
    this.#frames = frames;
    this.#still = still;
    this.#state = { start: 0, end: fitEnd(extent), extent, fitted: true };
  }

  /** The present state; the same object until something changes. */
  readonly get = (): ViewRangeState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells it how long the longest run is. A fitted range follows at once, a zoomed one stays as near as it can. */
  readonly setExtent = (extent: Microseconds): void => {
    if (extent === this.#state.extent) return;
    const { start, end, fitted } = this.#state;
    this.#land();
    if (fitted) this.#set({ start: 0, end: fitEnd(extent), extent, fitted });
    else this.#set({ ...within({ start, end }, fitEnd(extent)), extent, fitted });
  };

  /** Shows everything. */
  readonly fit = (): void => this.#goTo({ start: 0, end: fitEnd(this.#state.extent) }, true, true);

  /** Shows this stretch, kept inside the run. */
  readonly show = (start: Microseconds, end: Microseconds): void => this.#goTo({ start, end }, false, true);

  /** Zooms by `factor` (2: twice as close) so that `time` stays where it is. `animated` for keys, not for wheels. */
  readonly zoomAt = (time: Microseconds, factor: number, animated = false): void => {
    const { start, end } = this.#target();
    const length = Math.min(fitEnd(this.#state.extent), Math.max(SHORTEST, (end - start) / factor));
    const share = (time - start) / (end - start);
    this.#goTo({ start: time - share * length, end: time + (1 - share) * length }, false, animated);
  };

  /** Moves by a duration, later where positive. */
  readonly panBy = (duration: Microseconds, animated = false): void => {
    const { start, end } = this.#target();
    this.#goTo({ start: start + duration, end: end + duration }, false, animated);
  };

  #target(): Range {
    return this.#flight?.to ?? this.#state;
  }

  #goTo(wanted: Range, fitted: boolean, animated: boolean): void {
    const whole = fitEnd(this.#state.extent);
    const to = within(wanted, whole);
    const isWhole = fitted || to.end - to.start >= whole;
    this.#land();
    if (!animated || this.#still()) {
      this.#set({ ...this.#state, ...to, fitted: isWhole });
      return;
    }
    this.#flight = { from: this.#state, to, since: undefined };
    this.#set({ ...this.#state, fitted: isWhole });
    this.#frames.move(this.#fly);
  }

  readonly #fly = (now: Milliseconds): void => {
    const flight = this.#flight;
    if (flight === undefined) return;
    const since = flight.since ?? now;
    const progress = Math.min(1, (now - since) / ANIMATION);
    const eased = 1 - (1 - progress) ** 3;
    const { from, to } = flight;
    this.#flight = progress < 1 ? { from, to, since } : undefined;
    this.#set({
      ...this.#state,
      start: progress < 1 ? from.start + (to.start - from.start) * eased : to.start,
      end: progress < 1 ? from.end + (to.end - from.end) * eased : to.end,
    });
    if (this.#flight !== undefined) this.#frames.move(this.#fly);
  };

  #land(): void {
    this.#flight = undefined;
    this.#frames.cancel(this.#fly);
  }

  #set(next: ViewRangeState): void {
    const before = this.#state;
    if (
      before.start === next.start &&
      before.end === next.end &&
      before.extent === next.extent &&
      before.fitted === next.fitted
    )
      return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

/** The range, moved and if need be shortened to lie between 0 and `whole`. */
function within({ start, end }: Range, whole: Microseconds): Range {
  const length = Math.min(end - start, whole);
  const from = Math.max(0, Math.min(start, whole - length));
  return { start: from, end: from + length };
}

function prefersStillness(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
}
