import { linkNumber } from '../../model/trace.ts';
import { xOf } from '../time-scale.ts';
import type { Context, Scene } from './scene.ts';

/** On the axis, a small diamond for every moment at which a permit went from one task to the next. */

const REACH = 3.5;
/** Diamonds nearer than this would lie on each other. */
const NEAREST = 6;

export function drawHandovers(context: Context, scene: Scene): void {
  const { kind, time, length } = scene.trace.links;
  const { start, end } = scene.scale;
  const y = scene.axisTop + 1;
  context.fillStyle = scene.palette.accent;
  context.strokeStyle = scene.palette.panel;
  context.lineWidth = 1;
  context.beginPath();
  let last = Number.NEGATIVE_INFINITY;
  for (let link = 0; link < length && time[link] <= end; link += 1) {
    if (kind[link] !== linkNumber.permit || time[link] < start) continue;
    const x = xOf(scene.scale, time[link]);
    if (x - last < NEAREST) continue;
    last = x;
    context.moveTo(x, y - REACH);
    context.lineTo(x + REACH, y);
    context.lineTo(x, y + REACH);
    context.lineTo(x - REACH, y);
    context.closePath();
  }
  context.fill();
  context.stroke();
}
