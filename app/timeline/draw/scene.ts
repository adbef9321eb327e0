import type { Microseconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';
import type { Layout, Place } from '../layout.ts';
import type { Palette } from '../palette.ts';
import type { TimeScale } from '../time-scale.ts';

/**
 * All that a drawing of a timeline depends on, as data. The same scene gives the same pixels: nothing here knows a
 * clock, a page or a component.
 */

/** What is written into the picture; the words come from outside. */
export interface SceneLabels {
  readonly task: (task: number) => string;
  /** Where it stands alone, without a row of its own: `task 3`. */
  readonly taskLong: (task: number) => string;
  readonly executor: (executor: number) => string;
  /** Two or three letters for the inside of a bar. */
  readonly executorShort: (executor: number) => string;
  readonly cores: string;
  readonly gil: string;
}

export interface Hatches {
  readonly running: CanvasPattern | undefined;
  readonly blocked: CanvasPattern | undefined;
}

export interface Scene {
  readonly trace: Trace;
  readonly measured: Trace | undefined;
  readonly ghost: Trace | undefined;
  readonly layout: Layout;
  readonly scale: TimeScale;
  readonly width: number;
  readonly height: number;
  /** Where the rows begin and where the axis does, in pixels from the top. */
  readonly rowsTop: number;
  readonly axisTop: number;
  readonly hasAxis: boolean;
  readonly palette: Palette;
  readonly hatches: Hatches;
  readonly labels: SceneLabels;
  readonly criticalPath: readonly number[] | undefined;
  readonly showLinks: boolean;
  /** Width of one letter of the mono font at 1 px. */
  readonly letter: number;
  /** Device pixels per pixel. */
  readonly ratio: number;
}

/** What changes often and is drawn over the rest: nothing of it is worth a redraw of the bars. */
export interface Overlay {
  readonly playhead: Microseconds;
  readonly hovered: number | undefined;
  readonly selected: { readonly task: number; readonly segment?: number } | undefined;
  readonly focused: number | undefined;
  /** Segments that belong to something chosen elsewhere: a line of the program. */
  readonly marked?: readonly number[] | undefined;
  /** Moments that a person has marked. */
  readonly marks?: readonly Microseconds[];
  /** The time beside the playhead while it is dragged. */
  readonly seeking: string | undefined;
}

/** Left of the playhead what has happened is filled; right of it what will happen is outlined. */
export type Ink = 'filled' | 'outlined';

/** As much of a canvas as the drawings use. */
export type Context = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'bezierCurveTo'
  | 'clip'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'rect'
  | 'restore'
  | 'roundRect'
  | 'save'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
  | 'textAlign'
  | 'textBaseline'
  | 'translate'
>;

/** A length or place to whole device pixels, so that edges are sharp. */
export function snap(scene: Scene, value: number): number {
  return Math.round(value * scene.ratio) / scene.ratio;
}

/** The bar inside a row: rows that are high enough leave some air. */
export function barPlace(place: Place): Place {
  const air = place.height >= 14 ? 2 : place.height >= 7 ? 1 : place.height >= 4 ? 0.5 : 0;
  return { top: place.top + air, height: place.height - 2 * air };
}

/** Size of the letters in a bar of that height; 0 where none fit. */
export function letterSize(barHeight: number): number {
  return barHeight >= 14 ? 11 : barHeight >= 11 ? 10 : barHeight >= 9 ? 8.5 : 0;
}
