import type { Microseconds } from '../../model/time.ts';
import type { Place } from '../layout.ts';
import { type Occupancy, occupancyOf } from '../occupancy.ts';
import type { Span } from '../spans.ts';
import { pixelsPerMicrosecond, xOf } from '../time-scale.ts';
import { addSpans, type Writing } from './bars.ts';
import type { Batch } from './batch.ts';
import type { Ink, Scene } from './scene.ts';
import type { Styles } from './styles.ts';

/** What all executors share: the cores, as a staircase of how many compute, and the GIL, as bars of who holds it. */

/** Adds the staircase of the cores; its full height is all cores busy. Steps within one pixel become one, of their mean. */
export function addCores(
  batch: Batch,
  scene: Scene,
  styles: Styles,
  place: Place,
  cores: number,
  ink: Ink,
): void {
  const occupancy = occupancyOf(scene.trace);
  const { left, right, start, end } = scene.scale;
  const style = ink === 'filled' ? styles.running.body : styles.running.tint;
  const bottom = place.top + place.height;
  const add = (x0: number, x1: number, busy: number): void => {
    const height = (Math.min(cores, busy) / Math.max(1, cores)) * (place.height - 2);
    if (busy > 0 && x1 > x0) batch.box(style, x0, bottom - height, x1 - x0, height);
  };
  let from = left;
  let level = countAt(occupancy, start);
  let busy = 0;
  let since = start;
  for (let index = indexAfter(occupancy.time, start); ; index += 1) {
    const time = index < occupancy.time.length ? Math.min(occupancy.time[index], end) : end;
    const x = Math.min(right, xOf(scene.scale, time));
    busy += level * (time - since);
    since = time;
    if (x - from >= 1 || time >= end) {
      add(from, x, busy / Math.max(1, (x - from) / pixelsPerMicrosecond(scene.scale)));
      from = x;
      busy = 0;
    }
    if (time >= end) return;
    level = occupancy.count[index];
  }
}

/** Adds the bars of the GIL: each says which task holds it; slices too narrow to tell apart become one bar. */
export function addGil(
  batch: Batch,
  writings: Writing[],
  scene: Scene,
  styles: Styles,
  place: Place,
  ink: Ink,
): void {
  const { running } = occupancyOf(scene.trace);
  const { start, end, task } = scene.trace.segments;
  const spans: Span[] = [];
  for (const segment of running) {
    if (end[segment] <= scene.scale.start) continue;
    if (start[segment] >= scene.scale.end) break;
    const x0 = xOf(scene.scale, start[segment]);
    const x1 = xOf(scene.scale, end[segment]);
    const work = end[segment] - start[segment];
    const before = spans[spans.length - 1];
    const isNarrow = x1 - x0 < 3;
    const touches = before !== undefined && x0 - before.x1 < 1;
    const sameTask =
      before !== undefined && task[before.last] === task[segment] && before.mixed === undefined;
    if (
      before !== undefined &&
      touches &&
      ((isNarrow && before.x1 - before.x0 < 3) || (isNarrow && before.mixed !== undefined) || sameTask)
    ) {
      const mixed = sameTask ? undefined : 1;
      spans[spans.length - 1] = { ...before, x1, last: segment, mixed, work: before.work + work };
      continue;
    }
    spans.push({ x0, x1, first: segment, last: segment, state: 'running', mixed: undefined, work });
  }
  addSpans(batch, writings, spans, place, scene, styles, {
    ink,
    strip: 0,
    tag: () => '',
    title: (span) => (span.mixed === undefined ? scene.labels.task(task[span.first]) : '⇄'),
    openAt: -1,
  });
}

function indexAfter(times: Float64Array, time: Microseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

function countAt(occupancy: Occupancy, time: Microseconds): number {
  const index = indexAfter(occupancy.time, time) - 1;
  return index < 0 ? 0 : occupancy.count[index];
}
