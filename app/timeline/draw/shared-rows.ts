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
  batch.line(styles.limit, left, place.top + 1.5, right, place.top + 1.5);
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
  const { task } = scene.trace.segments;
  const spans = holders(scene);
  addSpans(batch, writings, spans, place, scene, styles, {
    ink,
    strip: 0,
    tag: () => '',
    title: (span) => (span.mixed === undefined ? scene.labels.taskLong(task[span.first]) : '⇄'),
    openAt: -1,
  });
}

/** Narrower slices cannot be told apart. */
const NARROW = 3;

/** Who holds the GIL when: a span for each stretch of one task, a mixed one for many short ones in a row. */
function holders(scene: Scene): readonly Span[] {
  const { running } = occupancyOf(scene.trace);
  const { start, end, task } = scene.trace.segments;
  const { scale } = scene;
  const perMicrosecond = pixelsPerMicrosecond(scale);
  const spans: Span[] = [];
  let first = -1;
  let last = -1;
  let work = 0;
  let isMixed = false;
  const close = (): void => {
    if (first < 0) return;
    const x0 = xOf(scale, start[first]);
    const mixed = isMixed ? 1 : undefined;
    spans.push({ x0, x1: xOf(scale, end[last]), first, last, state: 'running', mixed, work });
  };
  for (const segment of running) {
    if (end[segment] <= scale.start) continue;
    if (start[segment] >= scale.end) break;
    const touches = first >= 0 && (start[segment] - end[last]) * perMicrosecond < 1;
    const isSame: boolean = touches && !isMixed && task[last] === task[segment];
    const isNarrow = (end[segment] - start[segment]) * perMicrosecond < NARROW;
    const runIsNarrow = isMixed || (end[last] - start[first]) * perMicrosecond < NARROW;
    if (isSame || (touches && isNarrow && runIsNarrow)) {
      isMixed ||= !isSame;
    } else {
      close();
      first = segment;
      work = 0;
      isMixed = false;
    }
    last = segment;
    work += end[segment] - start[segment];
  }
  close();
  return spans;
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
