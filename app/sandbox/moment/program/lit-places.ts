// Which places of a program a moment is about: at an event the place where it happens, between events the places where
// tasks are at work. Places become lines elsewhere; this knows a trace and the rows of its tasks.
import { type Place, placeOfSegment } from '../../../code/place.ts';
import type { Microseconds } from '../../../model/time.ts';
import {
  instantKinds,
  type LinkKind,
  linkKinds,
  type State,
  segmentAt,
  states,
  type Trace,
} from '../../../model/trace.ts';
import { rowOfTask } from '../../../model/workload.ts';

export interface Lit {
  /** Where the event happens, or where tasks are at work. */
  readonly strong: readonly Place[];
  /** Where others wait. */
  readonly weak: readonly Place[];
}

/** Hand-overs that happen at every turn and are no event to a reader. */
const minor: ReadonlySet<LinkKind> = new Set(['turn', 'gil', 'core']);
/** Looking at every task many times a second has an end. */
const MOST_TASKS = 20_000;

/** `grace`: for how long an event stays lit after it has happened, while time goes on. */
export function litAt(
  trace: Trace,
  offsets: readonly number[],
  time: Microseconds,
  grace: Microseconds,
): Lit {
  const here = new Places();
  const waiting = new Places();
  const place = (segment: number): Place => {
    const { state, task, step } = trace.segments;
    return placeOfSegment(states[state[segment]], rowOfTask(offsets, task[segment]), step[segment]);
  };
  for (let task = 0; task < Math.min(trace.tasks, MOST_TASKS); task += 1) {
    const segment = segmentAt(trace, task, time);
    if (segment === undefined) continue;
    if (isAtWork(states[trace.segments.state[segment]])) here.add(place(segment));
    else waiting.add(place(segment));
  }
  const event = eventPlaces(trace, time, grace, place);
  if (event.length === 0) return { strong: here.all, weak: waiting.all };
  return { strong: event, weak: [...here.all, ...waiting.all] };
}

function isAtWork(state: State): boolean {
  return state === 'running' || state === 'io' || state === 'blocked';
}

/** Where the latest event happens, if it is not longer ago than `grace`: what tells most of it comes first and alone. */
function eventPlaces(
  trace: Trace,
  time: Microseconds,
  grace: Microseconds,
  place: (segment: number) => Place,
): readonly Place[] {
  const { links, instants } = trace;
  const link = lastNotAfter(links.time, time);
  const instant = lastNotAfter(instants.time, time);
  const moment = Math.max(link < 0 ? -1 : links.time[link], instant < 0 ? -1 : instants.time[instant]);
  if (moment < 0 || time - moment > grace) return [];
  const handed = new Places();
  for (let index = link; index >= 0 && links.time[index] === moment; index -= 1) {
    if (minor.has(linkKinds[links.kind[index]]) || links.to[index] < 0) continue;
    const waited = segmentEndingAt(trace, links.to[index], moment);
    if (waited !== undefined) handed.add(place(waited));
  }
  if (handed.all.length > 0) return handed.all;
  const ended = new Places();
  let created = false;
  let over = false;
  for (let index = instant; index >= 0 && instants.time[index] === moment; index -= 1) {
    const kind = instantKinds[instants.kind[index]];
    if (kind === 'created') created = true;
    if (kind === 'returned' || kind === 'finished') over = true;
    if (kind !== 'ended') continue;
    const last = segmentEndingAt(trace, instants.task[index], moment);
    if (last !== undefined) ended.add(place(last));
  }
  if (over) return [{ part: 'ending' }];
  if (ended.all.length > 0) return ended.all;
  return created ? [{ part: 'create' }] : [];
}

function segmentEndingAt(trace: Trace, task: number, moment: Microseconds): number | undefined {
  const before = moment > 0 ? segmentAt(trace, task, moment - 1) : undefined;
  return before !== undefined && trace.segments.end[before] === moment ? before : undefined;
}

/** Places, each once. */
class Places {
  readonly #known = new Set<string>();
  readonly all: Place[] = [];

  add(place: Place): void {
    const key = placeKey(place);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.all.push(place);
  }
}

/** The same for the same place. */
export function placeKey(place: Place): string {
  switch (place.part) {
    case 'step':
      return `step ${place.row} ${place.step}`;
    case 'row':
      return `row ${place.row}`;
    case 'shared':
      return `shared ${place.kind} ${place.name}`;
    case 'create':
    case 'dispatch':
    case 'gate':
    case 'timeout':
    case 'yield':
    case 'ending':
      return place.part;
  }
}

function lastNotAfter(times: Float64Array, time: Microseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
