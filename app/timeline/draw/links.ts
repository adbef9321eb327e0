import type { Microseconds } from '../../model/time.ts';
import { segmentAt, type Trace } from '../../model/trace.ts';
import { type Place, placeOfSegment } from '../layout.ts';
import { xOf } from '../time-scale.ts';
import type { Context, Scene } from './scene.ts';

/** Who woke whom: a thin curve from the one that acted to the one that goes on, with a small head. */

/** More than this in one picture would be a smudge; the first are drawn. */
const MOST = 600;

/** Draws the links of one task, or of all where `task` is `undefined`. */
export function drawLinks(context: Context, scene: Scene, task: number | undefined): void {
  const { from, to, time, length } = scene.trace.links;
  context.strokeStyle = scene.palette.accent;
  context.fillStyle = scene.palette.accent;
  context.lineWidth = 1.25;
  context.globalAlpha = task === undefined ? 0.55 : 0.9;
  const first = firstAt(time, scene.scale.start);
  let drawn = 0;
  for (let link = first; link < length && time[link] <= scene.scale.end && drawn < MOST; link += 1) {
    if (task !== undefined && from[link] !== task && to[link] !== task) continue;
    if (drawLink(context, scene, from[link], to[link], time[link])) drawn += 1;
  }
  context.globalAlpha = 1;
}

function drawLink(context: Context, scene: Scene, from: number, to: number, time: Microseconds): boolean {
  const target = placeAt(scene, to, time);
  const source = from < 0 ? { top: -4, height: 4 } : placeAt(scene, from, time);
  if (target === undefined || source === undefined || target.top === source.top) return false;
  const x = xOf(scene.scale, time);
  const isDown = target.top > source.top;
  const y0 = scene.rowsTop + source.top + source.height / 2;
  const y1 =
    scene.rowsTop + target.top + target.height / 2 + (isDown ? -1 : 1) * Math.min(4, target.height / 2);
  const bend = Math.min(14, 4 + Math.abs(y1 - y0) / 8);
  context.beginPath();
  context.moveTo(x, y0);
  context.bezierCurveTo(x + bend, y0, x + bend, y1 - (isDown ? 8 : -8), x + 1, y1);
  context.stroke();
  const back = isDown ? -5 : 5;
  context.beginPath();
  context.moveTo(x + 0.5, y1 + (isDown ? 1 : -1));
  context.lineTo(x + 5.5, y1 + back + (isDown ? 0.5 : -0.5));
  context.lineTo(x - 0.5, y1 + back);
  context.closePath();
  context.fill();
  return true;
}

/** Where a task is drawn at a moment, or just before it where it ends then. */
function placeAt(scene: Scene, task: number, time: Microseconds): Place | undefined {
  if (scene.layout.view === 'tasks') return placeOfSegment(scene.layout, task, -1);
  const { trace } = scene;
  const segment = segmentAt(trace, task, time) ?? lastBefore(trace, task, time);
  return segment === undefined ? undefined : placeOfSegment(scene.layout, task, segment);
}

function lastBefore(trace: Trace, task: number, time: Microseconds): number | undefined {
  const last = trace.offsets[task + 1] - 1;
  return last >= trace.offsets[task] && trace.segments.end[last] <= time ? last : undefined;
}

function firstAt(times: Float64Array, time: Microseconds): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] >= time) high = middle;
    else low = middle + 1;
  }
  return low;
}
