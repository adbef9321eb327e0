import { xOf } from '../time-scale.ts';
import { drawAxis, drawGrid, sceneTicks } from './axis.ts';
import { type Writing, write } from './bars.ts';
import { drawCriticalPath } from './critical.ts';
import { drawHandovers } from './handovers.ts';
import { drawLinks } from './links.ts';
import { drawNames } from './names.ts';
import { drawLitRows, drawOverlay } from './overlay.ts';
import { drawRows } from './rows.ts';
import type { Context, Ink, Overlay, Scene } from './scene.ts';
import type { Styles } from './styles.ts';

/**
 * The whole picture, in the layers that a page keeps: the ground, the rows filled, the rows outlined. A frame in
 * which only the playhead moved copies the filled rows up to it and the outlined rows from it on.
 */

/** What lies under the rows: lines, figures and names. */
export function drawGround(context: Context, scene: Scene): void {
  const ticks = sceneTicks(scene);
  drawGrid(context, scene, ticks);
  if (scene.hasAxis) {
    drawAxis(context, scene, ticks);
    drawHandovers(context, scene);
  }
  drawNames(context, scene);
}

/** The rows in one ink, with the critical path and, where they are all wanted, the links; and what to write on them. */
export function drawLayer(context: Context, scene: Scene, styles: Styles, ink: Ink): readonly Writing[] {
  const writings = drawRows(context, scene, styles, ink);
  if (scene.criticalPath !== undefined) drawCriticalPath(context, scene, scene.criticalPath);
  if (scene.showLinks) drawLinks(context, scene, undefined);
  return writings;
}

/** Where filled turns into outlined: the playhead's pixel, kept inside the picture. */
export function seam(scene: Scene, { playhead }: Overlay): number {
  return Math.max(0, Math.min(scene.width, xOf(scene.scale, playhead)));
}

/** The picture in one go, for an export: the same layers, drawn through two windows. */
export function drawPicture(context: Context, scene: Scene, styles: Styles, overlay: Overlay): void {
  drawLitRows(context, scene, overlay);
  drawGround(context, scene);
  const x = seam(scene, overlay);
  let writings: readonly Writing[] = [];
  for (const ink of ['filled', 'outlined'] as const) {
    context.save();
    context.beginPath();
    if (ink === 'filled') context.rect(0, 0, x, scene.height);
    else context.rect(x, 0, scene.width - x, scene.height);
    context.clip();
    writings = drawLayer(context, scene, styles, ink);
    context.restore();
  }
  write(context, writings, scene, x);
  drawOverlay(context, scene, overlay);
}
