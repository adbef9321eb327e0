import { type Outcome, outcomes, type Trace } from '../../model/trace.ts';
import type { Place } from '../layout.ts';
import { xOf } from '../time-scale.ts';
import type { Context, Scene } from './scene.ts';

/** How a task's life ended, where that was not simply its end: ✕ failed, ⊘ cancelled, a clock for timed out, … not over. */

export interface EndMark {
  readonly outcome: Outcome;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The mark at the end of a task, `undefined` where it has none or lies out of sight. */
export function endMark(trace: Trace, task: number, place: Place, scene: Scene): EndMark | undefined {
  const outcome = outcomes[trace.outcome[task]];
  const last = trace.offsets[task + 1] - 1;
  if (outcome === 'done') return undefined;
  const lives = last >= trace.offsets[task];
  if (outcome !== 'failed' && !lives) return undefined;
  const ended = outcome === 'unfinished' ? trace.segments.end[last] : trace.ended[task];
  const end = xOf(scene.scale, ended);
  if (Number.isNaN(end) || end < scene.scale.left - 1 || end > scene.scale.right + 1) return undefined;
  const radius = Math.min(4.5, place.height * 0.3);
  const beyond = end + 3 + radius;
  const x = beyond + radius <= scene.width ? beyond : end - 3 - radius;
  return { outcome, x, y: place.top + place.height / 2, radius };
}

/** Draws the marks; small ones as plain specks of their colour. */
export function drawMarks(context: Context, marks: readonly EndMark[], scene: Scene): void {
  context.lineCap = 'round';
  for (const mark of marks) {
    const colour = colourOf(mark.outcome, scene);
    if (mark.radius < 2.2) {
      context.fillStyle = colour;
      context.fillRect(mark.x - mark.radius - 2, mark.y - mark.radius, 2 * mark.radius + 1, 2 * mark.radius);
      continue;
    }
    context.fillStyle = scene.palette.panel;
    context.beginPath();
    context.arc(mark.x, mark.y, mark.radius + 1.5, 0, Math.PI * 2);
    context.fill();
    context.strokeStyle = colour;
    context.lineWidth = 1.5;
    context.beginPath();
    outlineMark(context, mark);
    context.stroke();
  }
  context.lineCap = 'butt';
}

function colourOf(outcome: Outcome, { palette }: Scene): string {
  switch (outcome) {
    case 'failed':
      return palette.failed;
    case 'cancelled':
      return palette.cancelled;
    case 'timed out':
      return palette.timedOut;
    case 'done':
    case 'unfinished':
    case 'never started':
      return palette.quiet;
  }
}

function outlineMark(context: Context, { outcome, x, y, radius }: EndMark): void {
  switch (outcome) {
    case 'failed': {
      const reach = radius * 0.8;
      context.moveTo(x - reach, y - reach);
      context.lineTo(x + reach, y + reach);
      context.moveTo(x + reach, y - reach);
      context.lineTo(x - reach, y + reach);
      return;
    }
    case 'never started':
    case 'cancelled': {
      const reach = radius * Math.SQRT1_2;
      context.arc(x, y, radius, 0, Math.PI * 2);
      context.moveTo(x - reach, y + reach);
      context.lineTo(x + reach, y - reach);
      return;
    }
    case 'timed out':
      context.arc(x, y, radius, 0, Math.PI * 2);
      context.moveTo(x, y - radius * 0.6);
      context.lineTo(x, y);
      context.lineTo(x + radius * 0.5, y + radius * 0.2);
      return;
    case 'done':
    case 'unfinished':
      for (const step of [-1, 0, 1]) {
        context.moveTo(x + step * 4, y);
        context.lineTo(x + step * 4 + 0.1, y);
      }
  }
}
