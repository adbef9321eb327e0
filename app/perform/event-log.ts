import type { Recorder } from '../model/recorder.ts';
import {
  type InstantKind,
  instantKinds,
  instantNumber,
  type LinkKind,
  linkKinds,
  linkNumber,
  type Outcome,
  outcomeNumber,
  outcomes,
  type State,
  stateNumber,
  states,
} from '../model/trace.ts';
import { type Milliseconds, virtualTime } from './plan.ts';

/**
 * What happens in a worker, written down as numbers while it happens and handed on in batches: six numbers an event,
 * so that a batch is one typed array that changes its owner and costs no copy.
 *
 *     operation | time in ms | task | code | executor, other task or carrier | step
 */

export type EventBatch = Float64Array<ArrayBuffer>;

const columns = 6;
const operations = { enter: 0, end: 1, instant: 2, link: 3, carried: 4 } as const;

export class EventLog {
  #numbers: EventBatch = new Float64Array(columns * 64);
  #length = 0;

  get empty(): boolean {
    return this.#length === 0;
  }

  enter(task: number, state: State, time: Milliseconds, executor = -1, step = -1): void {
    this.#write(operations.enter, time, task, stateNumber[state], executor, step);
  }

  end(task: number, outcome: Outcome, time: Milliseconds): void {
    this.#write(operations.end, time, task, outcomeNumber[outcome], -1, -1);
  }

  instant(kind: InstantKind, task: number, time: Milliseconds): void {
    this.#write(operations.instant, time, task, instantNumber[kind], -1, -1);
  }

  link(kind: LinkKind, from: number, to: number, time: Milliseconds): void {
    this.#write(operations.link, time, to, linkNumber[kind], from, -1);
  }

  carriedBy(task: number, carrier: number, time: Milliseconds): void {
    this.#write(operations.carried, time, task, 0, carrier, -1);
  }

  /** Takes over what another worker wrote, behind what stands here already. */
  append(batch: EventBatch): void {
    this.#reserve(batch.length);
    this.#numbers.set(batch, this.#length);
    this.#length += batch.length;
  }

  /** All that was written since the last time, as an array of its own. */
  take(): EventBatch {
    const batch = this.#numbers.slice(0, this.#length);
    this.#length = 0;
    return batch;
  }

  /** All that was written, without taking it. */
  view(): EventBatch {
    return this.#numbers.subarray(0, this.#length);
  }

  #write(operation: number, time: number, task: number, code: number, other: number, step: number): void {
    this.#reserve(columns);
    const at = this.#length;
    this.#numbers[at] = operation;
    this.#numbers[at + 1] = time;
    this.#numbers[at + 2] = task;
    this.#numbers[at + 3] = code;
    this.#numbers[at + 4] = other;
    this.#numbers[at + 5] = step;
    this.#length += columns;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#numbers.length) return;
    const larger = new Float64Array(Math.max(this.#numbers.length * 2, this.#length + more));
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}

/** The events of all workers in the order of time; those of one moment stay in the order in which they came. */
export function inOrderOfTime(batch: EventBatch): EventBatch {
  const length = batch.length / columns;
  const order = Array.from({ length }, (_, index) => index);
  order.sort((a, b) => batch[a * columns + 1] - batch[b * columns + 1] || a - b);
  const sorted = new Float64Array(batch.length);
  order.forEach((from, to) => {
    sorted.set(batch.subarray(from * columns, (from + 1) * columns), to * columns);
  });
  return sorted;
}

/** Writes the events into a recorder, their times converted from real milliseconds to virtual microseconds. */
export function replay(batch: EventBatch, recorder: Recorder, scale: Milliseconds): void {
  for (let at = 0; at < batch.length; at += columns) {
    const time = virtualTime(scale, batch[at + 1]);
    const task = batch[at + 2];
    const code = batch[at + 3];
    const other = batch[at + 4];
    switch (batch[at]) {
      case operations.enter:
        recorder.enter(task, states[code], time, other, batch[at + 5]);
        break;
      case operations.end:
        recorder.end(task, outcomes[code], time);
        break;
      case operations.instant:
        recorder.instant(instantKinds[code], task, time);
        break;
      case operations.link:
        recorder.link(linkKinds[code], other, task, time);
        break;
      case operations.carried:
        recorder.carriedBy(task, other);
        break;
      default:
        throw new Error(`an event log holds the operation ${batch[at]}`);
    }
  }
}

/** How many tasks have ended in the batch, and the latest time in it. */
export function endsIn(batch: EventBatch): number {
  let ends = 0;
  for (let at = 0; at < batch.length; at += columns) if (batch[at] === operations.end) ends += 1;
  return ends;
}
