import { placeOfSegment } from '../layout.ts';
import { xOf } from '../time-scale.ts';
import { barPlace, type Context, type Scene } from './scene.ts';

/** The critical path: the segments without which the run would end sooner, underlined and joined in their order. */

const WIDTH = 2;

export function drawCriticalPath(context: Context, scene: Scene, segments: readonly number[]): void {
  const { start, end, task } = scene.trace.segments;
  const { left, right } = scene.scale;
  context.strokeStyle = scene.palette.accent;
  context.lineWidth = WIDTH;
  context.lineJoin = 'round';
  context.beginPath();
  let before: { readonly x: number; readonly y: number } | undefined;
  for (const segment of segments) {
    const place = placeOfSegment(scene.layout, task[segment], segment);
    if (place === undefined) continue;
    const bar = barPlace(place);
    const y = scene.rowsTop + bar.top + bar.height + (place.height >= 14 ? 0.5 : 0);
    const x0 = Math.max(left, Math.min(right, xOf(scene.scale, start[segment])));
    const x1 = Math.max(left, Math.min(right, xOf(scene.scale, end[segment])));
    if (before === undefined) context.moveTo(x0, y);
    else {
      context.lineTo(x0, before.y);
      context.lineTo(x0, y);
    }
    context.lineTo(x1, y);
    before = { x: x1, y };
  }
  context.stroke();
}
