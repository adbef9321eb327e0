import { type Tick, ticksOf } from '../axis.ts';
import { xOf } from '../time-scale.ts';
import { type Context, type Scene, snap } from './scene.ts';

/** The time axis: thin lines through all rows and figures below them, with the unit at the last. */

const SPACE_PER_TICK = 95;
const SIZE = 10;

/** The ticks of a scene, as many as there is room for. */
export function sceneTicks({ scale }: Scene): readonly Tick[] {
  const room = Math.max(2, Math.min(8, (scale.right - scale.left) / SPACE_PER_TICK));
  return ticksOf(scale.start, scale.end, room);
}

export function drawGrid(context: Context, scene: Scene, ticks: readonly Tick[]): void {
  context.strokeStyle = scene.palette.grid;
  context.lineWidth = 1;
  context.beginPath();
  for (const { time } of ticks) {
    const x = snap(scene, xOf(scene.scale, time)) + 0.5 / scene.ratio;
    context.moveTo(x, 0);
    context.lineTo(x, scene.axisTop + 2);
  }
  context.stroke();
}

export function drawAxis(context: Context, scene: Scene, ticks: readonly Tick[]): void {
  context.font = `${SIZE}px ${scene.palette.mono}`;
  context.fillStyle = scene.palette.quiet;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const y = scene.axisTop + 12;
  let free = Number.NEGATIVE_INFINITY;
  ticks.forEach(({ time, label }, index) => {
    const text = index === ticks.length - 1 && /^[\d.]+$/.test(label) ? `${label} s` : label;
    const width = text.length * SIZE * scene.letter;
    const figures = label.length * SIZE * scene.letter;
    const x = Math.min(xOf(scene.scale, time) - figures / 2, scene.width - width);
    if (x < free) return;
    context.fillText(text, x, y);
    free = x + width + 6;
  });
}
