import type { Microseconds } from '../model/time.ts';
import type { Topology } from '../model/topology.ts';
import type { Trace } from '../model/trace.ts';
import type { Workload } from '../model/workload.ts';
import type { TimelineWords } from '../words/timeline.en.ts';
import type { Playhead } from './playhead.ts';
import type { ViewRange } from './view-range.ts';

/**
 * What a page hands to a timeline. `range` and `playhead` stand outside of React and are shared by all timelines that
 * are compared: make each once (a ref, a module) and hand the same objects to all. Neither makes React render.
 */

/** A row for each task, or a row for each executor. */
export type TimelineView = 'tasks' | 'threads';

/** What a person points at or has chosen. */
export interface TimelineSelection {
  readonly task: number;
  /** Index into the trace's segments; absent where the whole task is meant. */
  readonly segment?: number;
}

export interface TimelineProps {
  /** What is drawn: predicted, or measured where there is no prediction. */
  readonly trace: Trace;
  /** Gives the tasks their names. */
  readonly workload: Workload;
  /** A real run of the same tasks, laid over the prediction; hand a new trace in whenever it has grown. */
  readonly measured?: Trace | undefined;
  /** Another trace of the same tasks, as a faint outline: the prediction before an edit, or a learner's own drawing. */
  readonly ghost?: Trace | undefined;
  readonly range: ViewRange;
  readonly playhead: Playhead;
  readonly words: TimelineWords;
  /** `tasks` where absent. */
  readonly view?: TimelineView;
  /** How many cores there are, for the row of cores in the threads view; no such row where absent. */
  readonly cores?: number | undefined;
  /** `shared` adds the row of the GIL to the threads view. */
  readonly gil?: Topology['gil'];
  readonly selected?: TimelineSelection | undefined;
  /** A click or Enter; `undefined` when the choice is taken back. */
  readonly onSelect?: (selection: TimelineSelection | undefined) => void;
  /** The task under the pointer, here or in a timeline beside this one: its row is lit. */
  readonly hovered?: number | undefined;
  readonly onHover?: (task: number | undefined) => void;
  /** After the playhead was moved here by hand (it has already been moved). */
  readonly onSeek?: (time: Microseconds) => void;
  /** Indices of segments without which the run would end sooner. */
  readonly criticalPath?: readonly number[] | undefined;
  /** Draws every visible link, not only those of the task that is hovered or selected. */
  readonly showLinks?: boolean;
  /** What the timeline is of, for a screen reader: the mode's name. */
  readonly label: string;
  /** Pixels of a row at the most; 20 where absent. */
  readonly rowHeight?: number;
  /** Pixels of all rows at the most: above, rows get thinner; 800 where absent. */
  readonly maxHeight?: number;
  /** Pixels left of time zero, for names; by the names where absent. Give all timelines of a page the same. */
  readonly gutter?: number;
  /** Whether the axis is drawn; it is where absent. */
  readonly axis?: boolean;
  /** Where the table of the same facts stands: only for screen readers (where absent), seen by all, or elsewhere on the page. */
  readonly table?: 'hidden' | 'shown' | 'elsewhere';
  /** Whether bars right of the playhead are outlines; they are where absent. `false` draws the whole run filled. */
  readonly unfolding?: boolean;
}
