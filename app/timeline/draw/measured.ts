import type { Trace } from '../../model/trace.ts';
import type { Place } from '../layout.ts';
import { spansOf } from '../spans.ts';
import { xOf } from '../time-scale.ts';
import type { Batch } from './batch.ts';
import { barPlace, type Scene, snap } from './scene.ts';
import { barStyle, type Styles } from './styles.ts';

/** The measured run of a task: a darker strip along the bottom of what was predicted, and a tick where it ended. */

/** How many pixels of a bar the measured strip takes. */
export function stripHeight(barHeight: number): number {
  return barHeight >= 12 ? 4 : Math.max(1, barHeight * 0.4);
}

export function addMeasured(
  batch: Batch,
  measured: Trace,
  task: number,
  place: Place,
  scene: Scene,
  styles: Styles,
): void {
  const bar = barPlace(place);
  const height = stripHeight(bar.height);
  const top = bar.top + bar.height - height;
  const { scale } = scene;
  for (const span of spansOf(measured, measured.offsets[task], measured.offsets[task + 1], scale)) {
    const style = barStyle(styles, span.state);
    if (style === undefined) continue;
    const x0 = snap(scene, Math.max(scale.left, span.x0));
    const x1 = snap(scene, Math.min(scale.right, span.x1));
    if (x1 <= x0) continue;
    if (bar.height >= 12) batch.box(styles.measuredGap, x0, top - 1, x1 - x0, 1);
    batch.box(style.cap, x0, top, x1 - x0, height);
  }
  const ended = measured.ended[task];
  const x = xOf(scale, ended);
  if (Number.isNaN(ended) || x < scale.left || x > scale.right) return;
  if (bar.height >= 8) batch.box(styles.measuredEnd, snap(scene, x) - 0.75, bar.top - 1, 1.5, bar.height + 2);
}
