import { type Place, placeOfSegment, placeOfStay, placeOfTask } from '../layout.ts';
import { xOf } from '../time-scale.ts';
import { drawLinks } from './links.ts';
import { barPlace, type Context, type Overlay, type Scene, snap } from './scene.ts';

/** What lies under and over the bars and changes often: lit rows, the chosen segment, a task's links, the playhead. */

/** Under the bars: the row of the task that is pointed at, chosen, or has the keyboard. */
export function drawLitRows(context: Context, scene: Scene, overlay: Overlay): void {
  const lit = new Set([overlay.hovered, overlay.focused, overlay.selected?.task]);
  context.fillStyle = scene.palette.hover;
  for (const task of lit) {
    if (task === undefined || task >= scene.trace.tasks) continue;
    for (const { top, height } of placesOf(scene, task)) {
      context.fillRect(0, scene.rowsTop + top, scene.width, Math.max(2, height));
    }
  }
}

/** Over the bars: frames, links and the playhead. */
export function drawOverlay(context: Context, scene: Scene, overlay: Overlay): void {
  drawMarked(context, scene, overlay.marked ?? []);
  drawFrames(context, scene, overlay);
  const task = overlay.hovered ?? overlay.selected?.task;
  if (task !== undefined && !scene.showLinks && task < scene.trace.tasks) drawLinks(context, scene, task);
  drawBookmarks(context, scene, overlay.marks ?? []);
  drawPlayhead(context, scene, overlay);
}

/** A frame around each segment of what was chosen elsewhere. */
function drawMarked(context: Context, scene: Scene, segments: readonly number[]): void {
  if (segments.length === 0) return;
  const { start, end, task } = scene.trace.segments;
  const { left, right } = scene.scale;
  context.strokeStyle = scene.palette.ink;
  context.lineWidth = 2;
  context.beginPath();
  for (const segment of segments) {
    if (segment >= scene.trace.segments.length) continue;
    const place = placeOfSegment(scene.layout, task[segment], segment);
    if (place === undefined) continue;
    const { top, height } = barPlace(place);
    const x0 = Math.max(left, xOf(scene.scale, start[segment]));
    const x1 = Math.min(right, xOf(scene.scale, end[segment]));
    if (x1 < x0) continue;
    context.roundRect(x0, scene.rowsTop + top, Math.max(2, x1 - x0), height, 3);
  }
  context.stroke();
}

/** A small flag on the axis, and a thin line up through the rows. */
function drawBookmarks(context: Context, scene: Scene, marks: readonly number[]): void {
  context.fillStyle = scene.palette.accent;
  for (const time of marks) {
    const x = snap(scene, xOf(scene.scale, time));
    if (x < scene.scale.left - 1 || x > scene.scale.right + 1) continue;
    context.globalAlpha = 0.45;
    context.fillRect(x - 0.5, 0, 1, scene.axisTop);
    context.globalAlpha = 1;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x + 7, 3);
    context.lineTo(x, 6);
    context.closePath();
    context.fill();
  }
}

function drawFrames(context: Context, scene: Scene, { selected, focused }: Overlay): void {
  context.strokeStyle = scene.palette.accent;
  if (focused !== undefined && focused < scene.trace.tasks) {
    context.fillStyle = scene.palette.accent;
    for (const { top, height } of placesOf(scene, focused)) {
      context.fillRect(scene.scale.left - 6, scene.rowsTop + top, 2, Math.max(2, height));
    }
  }
  const segment = selected?.segment;
  if (selected === undefined || segment === undefined || segment >= scene.trace.segments.length) return;
  const place = placeOfSegment(scene.layout, selected.task, segment);
  if (place === undefined || scene.trace.segments.task[segment] !== selected.task) return;
  const { top, height } = barPlace(place);
  const x0 = Math.max(scene.scale.left, xOf(scene.scale, scene.trace.segments.start[segment]));
  const x1 = Math.min(scene.scale.right, xOf(scene.scale, scene.trace.segments.end[segment]));
  if (x1 < x0) return;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(x0 - 1, scene.rowsTop + top - 1, x1 - x0 + 2, height + 2, 3);
  context.stroke();
}

function drawPlayhead(context: Context, scene: Scene, { playhead, seeking }: Overlay): void {
  const { scale, palette, axisTop } = scene;
  const x = snap(scene, xOf(scale, playhead));
  if (x < scale.left - 1 || x > scale.right + 1) return;
  context.fillStyle = palette.ink;
  context.fillRect(x - 0.75, 0, 1.5, axisTop + 2);
  if (!scene.hasAxis) return;
  context.beginPath();
  context.moveTo(x, axisTop - 1);
  context.lineTo(x + 4, axisTop + 4);
  context.lineTo(x - 4, axisTop + 4);
  context.closePath();
  context.fill();
  if (seeking === undefined) return;
  const width = seeking.length * 11 * scene.letter + 12;
  const left = Math.max(0, Math.min(scene.width - width, x - width / 2));
  context.beginPath();
  context.roundRect(left, axisTop + 4, width, 17, 4);
  context.fill();
  context.fillStyle = palette.panel;
  context.font = `500 11px ${palette.mono}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(seeking, left + width / 2, axisTop + 13);
}

/** All places where a task is drawn: its row, or its stays. */
function placesOf(scene: Scene, task: number): readonly Place[] {
  const { layout } = scene;
  if (layout.view === 'tasks') return [placeOfTask(layout, task)];
  const places: Place[] = [];
  for (let stay = 0; stay < layout.residences.length; stay += 1) {
    if (layout.residences.task[stay] === task) places.push(placeOfStay(layout, stay));
  }
  return places;
}
