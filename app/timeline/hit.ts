import type { Microseconds } from '../model/time.ts';
import { segmentAt, type Trace } from '../model/trace.ts';
import { type Layout, type TaskLayout, type ThreadLayout, tasksOfRow } from './layout.ts';
import { type TimeScale, timeOf, xOf } from './time-scale.ts';

/** What lies under a point of a timeline, by arithmetic and binary search. */

export type Hit =
  | { readonly kind: 'segment'; readonly task: number; readonly segment: number; readonly time: Microseconds }
  /** A task's row where the task has no life, or its name. */
  | { readonly kind: 'task'; readonly task: number; readonly time: Microseconds }
  /** A row that several tasks share. */
  | { readonly kind: 'tasks'; readonly first: number; readonly last: number; readonly time: Microseconds }
  | { readonly kind: 'executor'; readonly executor: number; readonly time: Microseconds }
  | { readonly kind: 'playhead'; readonly time: Microseconds }
  | { readonly kind: 'axis'; readonly time: Microseconds }
  | { readonly kind: 'nothing'; readonly time: Microseconds };

export interface HitScene {
  readonly trace: Trace;
  readonly layout: Layout;
  readonly scale: TimeScale;
  readonly playhead: Microseconds;
  readonly rowsTop: number;
  readonly axisTop: number;
}

/** How near a pointer must come to the playhead, in pixels: half of what a finger needs on the axis, less on rows. */
const NEAR_ON_AXIS = 12;
const NEAR_ON_ROWS = 4;

/** What lies at (x, y); the playhead wins over what is under it. `touch` keeps it from being caught on the rows. */
export function hitAt(scene: HitScene, x: number, y: number, touch = false): Hit {
  const { scale, layout, rowsTop, axisTop } = scene;
  const time = Math.max(0, Math.round(timeOf(scale, x)));
  const distance = Math.abs(x - xOf(scale, scene.playhead));
  if (y >= axisTop) return { kind: distance <= NEAR_ON_AXIS ? 'playhead' : 'axis', time };
  if (!touch && distance <= NEAR_ON_ROWS && x >= scale.left - NEAR_ON_ROWS) return { kind: 'playhead', time };
  const inRows = y - rowsTop;
  if (inRows < 0 || inRows >= layout.height) return { kind: 'nothing', time };
  return layout.view === 'tasks'
    ? hitTasks(scene.trace, layout, inRows, time, x < scale.left)
    : hitThreads(scene.trace, layout, inRows, time);
}

function hitTasks(trace: Trace, layout: TaskLayout, y: number, time: Microseconds, onName: boolean): Hit {
  const { first, last } = tasksOfRow(layout, Math.floor(y / layout.rowHeight));
  if (first > last) return { kind: 'nothing', time };
  if (first < last) return { kind: 'tasks', first, last, time };
  const segment = onName ? undefined : segmentAt(trace, first, time);
  return segment === undefined
    ? { kind: 'task', task: first, time }
    : { kind: 'segment', task: first, segment, time };
}

function hitThreads(trace: Trace, layout: ThreadLayout, y: number, time: Microseconds): Hit {
  const band = layout.bands.find(({ top, height }) => y >= top && y < top + height);
  if (band?.kind !== 'executor') return { kind: 'nothing', time };
  const lane = Math.floor((y - band.top) / band.laneHeight);
  const { residences } = layout;
  const { start, end } = trace.segments;
  const from = residences.offsets[band.executor];
  for (let index = from; index < residences.offsets[band.executor + 1]; index += 1) {
    const stay = residences.order[index];
    if (start[residences.from[stay]] > time) break;
    if (residences.lane[stay] !== lane || end[residences.to[stay] - 1] <= time) continue;
    const task = residences.task[stay];
    const segment = segmentAt(trace, task, time);
    if (segment !== undefined) return { kind: 'segment', task, segment, time };
  }
  return { kind: 'executor', executor: band.executor, time };
}

/** The task that a hit is about. */
export function taskOfHit(hit: Hit): number | undefined {
  return hit.kind === 'segment' || hit.kind === 'task' ? hit.task : undefined;
}
