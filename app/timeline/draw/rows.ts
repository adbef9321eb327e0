import { outcomeNumber, type Trace } from '../../model/trace.ts';
import {
  type Place,
  placeOfStay,
  placeOfTask,
  type TaskLayout,
  type ThreadLayout,
  tasksOfRow,
} from '../layout.ts';
import { type Span, sharedSpansOf, spansOf, thinSpansOf } from '../spans.ts';
import { addSpans, type BarOptions, type Writing } from './bars.ts';
import { Batch } from './batch.ts';
import { drawMarks, type EndMark, endMark } from './marks.ts';
import { addMeasured, stripHeight } from './measured.ts';
import { barPlace, type Context, type Ink, type Scene, snap } from './scene.ts';
import { addCores, addGil } from './shared-rows.ts';
import { barStyle, type Styles } from './styles.ts';

/**
 * All rows of a scene in one ink, cut off at the axis's two ends; transparent where there is nothing. Gives back what
 * is to be written on them, which depends on where the playhead stands.
 */
export function drawRows(context: Context, scene: Scene, styles: Styles, ink: Ink): readonly Writing[] {
  const { scale, layout } = scene;
  const marks: EndMark[] = [];
  const writings: Writing[] = [];
  context.save();
  context.beginPath();
  context.rect(scale.left - 1, 0, scene.width - scale.left + 1, scene.height);
  context.clip();
  context.translate(0, scene.rowsTop);
  if (layout.view === 'tasks') drawTasks(context, scene, layout, styles, ink, marks, writings);
  else drawThreads(context, scene, layout, styles, ink, marks, writings);
  drawMarks(context, marks, scene);
  context.restore();
  return writings;
}

function drawTasks(
  context: Context,
  scene: Scene,
  layout: TaskLayout,
  styles: Styles,
  ink: Ink,
  marks: EndMark[],
  writings: Writing[],
): void {
  const { trace, measured, ghost } = scene;
  const batch = new Batch();
  if (ghost !== undefined) drawGhost(context, ghost, layout, scene, styles);
  for (let row = 0; row < layout.rows; row += 1) {
    const { first, last } = tasksOfRow(layout, row);
    const place = placeOfTask(layout, first);
    const isMeasured = measured !== undefined && first < measured.tasks;
    const options: BarOptions = {
      ink,
      strip: isMeasured ? stripHeight(barPlace(place).height) : 0,
      tag: (span) => tagOf(scene, span),
      title: undefined,
      openAt: openEnd(trace, first),
    };
    const spans =
      first < last
        ? sharedSpansOf(trace, first, last, scene.scale)
        : spansIn(place, trace, trace.offsets[first], trace.offsets[first + 1], scene);
    addSpans(batch, writings, spans, place, scene, styles, options);
    if (first < last) continue;
    const mark = endMark(trace, first, place, scene);
    if (mark !== undefined) marks.push(mark);
  }
  batch.paint(context);
  if (measured !== undefined) drawMeasured(context, measured, layout, scene, styles);
}

function drawMeasured(
  context: Context,
  measured: Trace,
  layout: TaskLayout,
  scene: Scene,
  styles: Styles,
): void {
  if (layout.tasksPerRow > 1) return;
  const batch = new Batch();
  const tasks = Math.min(layout.tasks, measured.tasks);
  for (let task = 0; task < tasks; task += 1)
    addMeasured(batch, measured, task, placeOfTask(layout, task), scene, styles);
  batch.paint(context);
}

function drawGhost(context: Context, ghost: Trace, layout: TaskLayout, scene: Scene, styles: Styles): void {
  if (layout.rowHeight < 5) return;
  const batch = new Batch();
  for (let task = 0; task < Math.min(layout.tasks, ghost.tasks); task += 1) {
    const { top, height } = barPlace(placeOfTask(layout, task));
    for (const span of spansOf(ghost, ghost.offsets[task], ghost.offsets[task + 1], scene.scale)) {
      if (barStyle(styles, span.state) === undefined) continue;
      const x0 = snap(scene, span.x0);
      const x1 = snap(scene, span.x1);
      batch.outline(styles.ghost, x0 - 0.5, top - 0.5, x1 - x0 + 1, height + 1, 3);
    }
  }
  batch.paint(context);
}

function drawThreads(
  context: Context,
  scene: Scene,
  layout: ThreadLayout,
  styles: Styles,
  ink: Ink,
  marks: EndMark[],
  writings: Writing[],
): void {
  const { trace } = scene;
  const { residences } = layout;
  const { start, end, task } = trace.segments;
  const batch = new Batch();
  for (const band of layout.bands) {
    if (band.kind === 'cores') addCores(batch, scene, styles, band, band.cores, ink);
    if (band.kind === 'gil') addGil(batch, writings, scene, styles, band, ink);
  }
  for (let stay = 0; stay < residences.length; stay += 1) {
    const from = residences.from[stay];
    const to = residences.to[stay];
    if (start[from] >= scene.scale.end || end[to - 1] <= scene.scale.start) continue;
    const place: Place = placeOfStay(layout, stay);
    const number = residences.task[stay];
    const isLast = to === trace.offsets[number + 1];
    addSpans(batch, writings, spansIn(place, trace, from, to, scene), place, scene, styles, {
      ink,
      strip: 0,
      tag: () => '',
      title: (span) => scene.labels.taskLong(task[span.first]),
      openAt: isLast ? openEnd(trace, number) : -1,
    });
    const mark = isLast ? endMark(trace, number, place, scene) : undefined;
    if (mark !== undefined) marks.push(mark);
  }
  batch.paint(context);
}

/** Rows of a few pixels show colour only. */
const THIN = 4;

function spansIn(place: Place, trace: Trace, from: number, to: number, { scale }: Scene): readonly Span[] {
  return place.height < THIN ? thinSpansOf(trace, from, to, scale) : spansOf(trace, from, to, scale);
}

/** The last segment of a task that never ended; −1 where it did. */
function openEnd(trace: Trace, task: number): number {
  const last = trace.offsets[task + 1] - 1;
  return trace.outcome[task] === outcomeNumber.unfinished && last >= trace.offsets[task] ? last : -1;
}

function tagOf(scene: Scene, span: Span): string {
  const { trace } = scene;
  if (trace.executors.length < 2 || span.first < 0) return '';
  const executor = trace.segments.executor[span.first];
  return executor < 0 ? '' : scene.labels.executorShort(executor);
}
