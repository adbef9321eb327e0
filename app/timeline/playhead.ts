import type { Microseconds } from '../model/time.ts';
import { type Frames, type Milliseconds, pageFrames } from './frames.ts';

/**
 * The one moment that all timelines, the code and the narration look at. It stands outside of React, because it moves
 * at every frame and most of the page does not. It goes by the clock of the frames, not by their number, so a
 * slow frame makes it jump and never makes it late.
 */

export interface Mark {
  readonly time: Microseconds;
  readonly label: string;
}

export interface PlayheadState {
  readonly time: Microseconds;
  readonly playing: boolean;
  /** Seconds of the run per second of the clock. */
  readonly speed: number;
  /** Starts again from the beginning when it comes to the end. */
  readonly loop: boolean;
  /** Where it stops: the end of the longest run shown. */
  readonly end: Microseconds;
  /** Moments it can step to, ascending and without repetition. */
  readonly events: ArrayLike<Microseconds>;
  /** Places a lesson or a person has named, ascending. */
  readonly marks: readonly Mark[];
}

/** Longest time one frame may stand for: a page that slept goes on where it was. */
const LONGEST_FRAME: Milliseconds = 250;

const initial: PlayheadState = {
  time: 0,
  playing: false,
  speed: 1,
  loop: false,
  end: 0,
  events: [],
  marks: [],
};

export class Playhead {
  readonly #frames: Frames;
  readonly #listeners = new Set<() => void>();
  #state: PlayheadState = initial;
  #before: Milliseconds | undefined;

  constructor(frames: Frames = pageFrames) {
    this.#frames = frames;
  }

  /** The present state; the same object until something changes, as `useSyncExternalStore` wants it. */
  readonly get = (): PlayheadState => this.#state;

  /** Calls `listener` after every change, at up to one change a frame while it plays. Returns how to stop that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes on from where it is, or from the beginning where it stands at the end. */
  readonly play = (): void => {
    const { playing, time, end } = this.#state;
    if (playing || end <= 0) return;
    this.#before = undefined;
    this.#set({ playing: true, time: time >= end ? 0 : time });
    this.#frames.move(this.#tick);
  };

  readonly pause = (): void => {
    this.#frames.cancel(this.#tick);
    if (this.#state.playing) this.#set({ playing: false });
  };

  readonly toggle = (): void => {
    if (this.#state.playing) this.pause();
    else this.play();
  };

  /** Goes to a moment, kept between 0 and the end; goes on playing if it was. */
  readonly seek = (time: Microseconds): void => this.#set({ time: this.#within(time) });

  /** Pauses, and goes to the next event, or to the end where none is left. */
  readonly nextEvent = (): void => {
    const { events, time, end } = this.#state;
    this.pause();
    const next = firstAfter(events, time);
    this.seek(next < events.length ? events[next] : end);
  };

  /** Pauses, and goes to the event before, or to the beginning. */
  readonly previousEvent = (): void => {
    const { events, time } = this.#state;
    this.pause();
    const previous = firstNotBefore(events, time) - 1;
    this.seek(previous >= 0 ? events[previous] : 0);
  };

  /** Pauses, and moves by a duration, forward or back. */
  readonly stepBy = (duration: Microseconds): void => {
    this.pause();
    this.seek(this.#state.time + duration);
  };

  readonly toStart = (): void => this.seek(0);
  readonly toEnd = (): void => {
    this.pause();
    this.seek(this.#state.end);
  };

  readonly setSpeed = (speed: number): void => this.#set({ speed });
  readonly setLoop = (loop: boolean): void => this.#set({ loop });
  readonly setMarks = (marks: readonly Mark[]): void => this.#set({ marks });

  /** Tells it how long the runs are and where their events lie. It stays where it is, unless that is past the end. */
  readonly setRun = (end: Microseconds, events: ArrayLike<Microseconds>): void => {
    const { time, playing } = this.#state;
    this.#set({ end, events, time: Math.min(time, end), playing: playing && end > 0 });
  };

  readonly #tick = (now: Milliseconds): void => {
    const { playing, speed, time, end, loop } = this.#state;
    if (!playing) return;
    const elapsed = this.#before === undefined ? 0 : Math.min(now - this.#before, LONGEST_FRAME);
    this.#before = now;
    const next = time + elapsed * 1000 * speed;
    if (next < end) this.#set({ time: next });
    else if (loop && end > 0) this.#set({ time: next % end });
    else this.#set({ time: end, playing: false });
    if (this.#state.playing) this.#frames.move(this.#tick);
  };

  #within(time: Microseconds): Microseconds {
    return Math.min(this.#state.end, Math.max(0, time));
  }

  #set(change: Partial<PlayheadState>): void {
    const next = { ...this.#state, ...change };
    if (sameState(next, this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

/** The moments at which something starts or ends in any of the traces' columns, ascending, each once. */
export function eventsOf(columns: readonly ArrayLike<Microseconds>[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0));
  let length = 0;
  for (const column of columns) {
    for (let index = 0; index < column.length; index += 1) {
      if (Number.isNaN(column[index])) continue;
      all[length] = column[index];
      length += 1;
    }
  }
  const sorted = all.subarray(0, length).sort();
  let kept = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    if (kept > 0 && sorted[kept - 1] === sorted[index]) continue;
    sorted[kept] = sorted[index];
    kept += 1;
  }
  return sorted.slice(0, kept);
}

function sameState(one: PlayheadState, other: PlayheadState): boolean {
  return (
    one.time === other.time &&
    one.playing === other.playing &&
    one.speed === other.speed &&
    one.loop === other.loop &&
    one.end === other.end &&
    one.events === other.events &&
    one.marks === other.marks
  );
}

/** Index of the first value above `limit`, the length where there is none. */
function firstAfter(values: ArrayLike<number>, limit: number): number {
  return partition(values, (value) => value > limit);
}

/** Index of the first value not below `limit`, the length where there is none. */
function firstNotBefore(values: ArrayLike<number>, limit: number): number {
  return partition(values, (value) => value >= limit);
}

function partition(values: ArrayLike<number>, isRight: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isRight(values[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
