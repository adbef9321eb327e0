import type { State } from '../../model/trace.ts';
import type { Palette } from '../palette.ts';
import type { FillStyle, LineStyle } from './batch.ts';
import type { Hatches } from './scene.ts';

/** How each state is painted, made once for each palette, so that equal styles are the same object and batch. */

export interface BarStyle {
  readonly body: FillStyle;
  /** Laid over the body, so that states differ without colour too. */
  readonly hatch: FillStyle | undefined;
  readonly cap: FillStyle;
  /** Behind the work of a mixed span. */
  readonly tint: FillStyle;
  readonly outline: LineStyle;
  readonly edge: LineStyle | undefined;
  readonly ink: string;
}

export interface Styles {
  readonly running: BarStyle;
  readonly io: BarStyle;
  readonly blocked: BarStyle;
  readonly waiting: LineStyle;
  readonly ready: LineStyle;
  readonly gil: LineStyle;
  /** The same three for rows too thin for dots. */
  readonly thinWaiting: FillStyle;
  /** All cores busy. */
  readonly limit: LineStyle;
  readonly ghost: LineStyle;
  readonly critical: FillStyle;
  readonly measuredEnd: FillStyle;
  /** Keeps the measured strip apart from the predicted bar. */
  readonly measuredGap: FillStyle;
}

/** The styles of a palette with its hatches. */
export function stylesOf(palette: Palette, hatches: Hatches): Styles {
  const bar = (state: 'running' | 'io' | 'blocked', pattern: CanvasPattern | undefined): BarStyle => {
    const { fill, cap, line, ink } = palette.bars[state];
    return {
      body: { fill },
      hatch: pattern === undefined ? undefined : { fill: pattern },
      cap: { fill: cap },
      tint: { fill, alpha: 0.28 },
      outline: { stroke: line, width: 1, dash: [4, 3] },
      edge: palette.outlined ? { stroke: cap, width: 1, dash: [] } : undefined,
      ink,
    };
  };
  return {
    running: bar('running', hatches.running),
    io: bar('io', undefined),
    blocked: bar('blocked', hatches.blocked),
    waiting: { stroke: palette.waiting, width: 1.5, dash: [1.5, 4] },
    ready: { stroke: palette.ready, width: 1, dash: [1, 2] },
    gil: { stroke: palette.gil, width: 1.5, dash: [1.5, 2, 1.5, 5] },
    thinWaiting: { fill: palette.waiting, alpha: 0.3 },
    limit: { stroke: palette.waiting, width: 1, dash: [2, 4], alpha: 0.6 },
    ghost: { stroke: palette.quiet, width: 1, dash: [], alpha: 0.75 },
    critical: { fill: palette.accent },
    measuredEnd: { fill: palette.ink },
    measuredGap: { fill: palette.panel },
  };
}

export function barStyle(styles: Styles, state: State): BarStyle | undefined {
  switch (state) {
    case 'running':
    case 'io':
    case 'blocked':
      return styles[state];
    case 'ready':
    case 'gil':
    case 'queued':
    case 'gated':
    case 'lock':
    case 'queue':
    case 'server':
    case 'join':
      return undefined;
  }
}

export function waitStyle(styles: Styles, state: State): LineStyle {
  switch (state) {
    case 'ready':
      return styles.ready;
    case 'gil':
      return styles.gil;
    case 'running':
    case 'io':
    case 'blocked':
    case 'queued':
    case 'gated':
    case 'lock':
    case 'queue':
    case 'server':
    case 'join':
      return styles.waiting;
  }
}
