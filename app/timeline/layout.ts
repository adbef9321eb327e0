import type { Topology } from '../model/topology.ts';
import type { Trace } from '../model/trace.ts';
import { type Residences, residencesOf } from './residences.ts';
import type { TimelineView } from './timeline-props.ts';

/**
 * Where rows lie, from top to bottom, in pixels. Tasks get a row each, 20 px high while there are few, thinner where
 * there are many, and share rows of one pixel where there are very many; so it is arithmetic and holds no task.
 * It knows no time and no width.
 */

export interface TaskLayout {
  readonly view: 'tasks';
  readonly height: number;
  readonly tasks: number;
  readonly rows: number;
  readonly rowHeight: number;
  /** More than one where tasks share a row. */
  readonly tasksPerRow: number;
}

/** A row of the threads view: an executor with its lanes, or what all of them share. */
export type Band =
  | {
      readonly kind: 'executor';
      readonly executor: number;
      readonly top: number;
      readonly height: number;
      readonly laneHeight: number;
    }
  | { readonly kind: 'cores'; readonly top: number; readonly height: number; readonly cores: number }
  | { readonly kind: 'gil'; readonly top: number; readonly height: number };

export interface ThreadLayout {
  readonly view: 'threads';
  readonly height: number;
  readonly bands: readonly Band[];
  readonly residences: Residences;
}

export type Layout = TaskLayout | ThreadLayout;

export interface LayoutOptions {
  readonly view: TimelineView;
  readonly rowHeight: number;
  readonly maxHeight: number;
  readonly cores: number | undefined;
  readonly gil: Topology['gil'] | undefined;
}

/** A stretch from top to bottom. */
export interface Place {
  readonly top: number;
  readonly height: number;
}

/** Space between two executors. */
const BAND_GAP = 4;
const SHARED_HEIGHT = 22;

/** Where the rows of a trace lie. */
export function layoutOf(trace: Trace, options: LayoutOptions): Layout {
  return options.view === 'tasks' ? layoutTasks(trace.tasks, options) : layoutThreads(trace, options);
}

function layoutTasks(tasks: number, { rowHeight, maxHeight }: LayoutOptions): TaskLayout {
  const fitting = heightOfRow(tasks, rowHeight, maxHeight);
  const tasksPerRow = fitting > 0 ? 1 : Math.max(1, Math.ceil(tasks / Math.max(1, maxHeight)));
  const rows = Math.ceil(tasks / tasksPerRow);
  const height = Math.max(1, fitting);
  return { view: 'tasks', height: rows * height, tasks, rows, rowHeight: height, tasksPerRow };
}

/** Whole pixels, so that all rows look the same; 0 where not even one pixel is left. */
function heightOfRow(rows: number, rowHeight: number, maxHeight: number): number {
  return Math.min(rowHeight, Math.floor(maxHeight / Math.max(1, rows)));
}

function layoutThreads(trace: Trace, { rowHeight, maxHeight, cores, gil }: LayoutOptions): ThreadLayout {
  const residences = residencesOf(trace);
  const lanes = residences.lanes.reduce((sum, count) => sum + count, 0);
  const laneHeight = Math.max(1, heightOfRow(lanes, rowHeight, maxHeight));
  const gap = laneHeight >= 8 ? BAND_GAP : laneHeight >= 3 ? 1 : 0;
  const bands: Band[] = [];
  let top = 0;
  for (let executor = 0; executor < trace.executors.length; executor += 1) {
    const height = residences.lanes[executor] * laneHeight;
    bands.push({ kind: 'executor', executor, top, height, laneHeight });
    top += height + gap;
  }
  if (cores !== undefined && trace.executors.length > 0) {
    bands.push({ kind: 'cores', top: top + BAND_GAP, height: SHARED_HEIGHT, cores });
    top += SHARED_HEIGHT + BAND_GAP * 2;
  }
  if (gil === 'shared' && trace.executors.length > 0) {
    bands.push({ kind: 'gil', top, height: rowHeight });
    top += rowHeight + BAND_GAP;
  }
  return { view: 'threads', height: top, bands, residences };
}

/** The row in which a task lies in the tasks view. */
export function placeOfTask(layout: TaskLayout, task: number): Place {
  const row = Math.floor(task / layout.tasksPerRow);
  return { top: row * layout.rowHeight, height: layout.rowHeight };
}

/** The tasks of a row in the tasks view, first and last. */
export function tasksOfRow(
  layout: TaskLayout,
  row: number,
): { readonly first: number; readonly last: number } {
  const first = row * layout.tasksPerRow;
  return { first, last: Math.min(layout.tasks, first + layout.tasksPerRow) - 1 };
}

/** The lane in which a stay lies in the threads view. */
export function placeOfStay(layout: ThreadLayout, stay: number): Place {
  const band = layout.bands[layout.residences.executor[stay]];
  if (band?.kind !== 'executor') return { top: 0, height: 0 };
  return { top: band.top + layout.residences.lane[stay] * band.laneHeight, height: band.laneHeight };
}

/** The place where a task is drawn at the segment: its row, or its stay; `undefined` where it stays nowhere then. */
export function placeOfSegment(layout: Layout, task: number, segment: number): Place | undefined {
  if (layout.view === 'tasks') return placeOfTask(layout, task);
  const stay = stayOfSegment(layout.residences, task, segment);
  return stay === undefined ? undefined : placeOfStay(layout, stay);
}

/** Stays are found task by task, so those of a task stand together and ascend. */
function stayOfSegment(residences: Residences, task: number, segment: number): number | undefined {
  let low = 0;
  let high = residences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (residences.task[middle] < task) low = middle + 1;
    else if (residences.task[middle] > task) high = middle - 1;
    else if (residences.to[middle] <= segment) low = middle + 1;
    else if (residences.from[middle] > segment) high = middle - 1;
    else return middle;
  }
  return undefined;
}
