import type { State } from '../model/trace.ts';

/**
 * The colours and fonts of a timeline, by the names of the style sheet. A canvas does not know custom properties, so
 * they are read once for each theme and not once for each bar.
 */

/** A bar of work: its body, its end caps (and its measured twin), its outline, and what is written on it. */
export interface BarColours {
  readonly fill: string;
  readonly cap: string;
  /** The outline of what is yet to come. */
  readonly line: string;
  readonly ink: string;
}

export interface Palette {
  readonly bars: { readonly running: BarColours; readonly io: BarColours; readonly blocked: BarColours };
  readonly waiting: string;
  readonly ready: string;
  readonly gil: string;
  readonly failed: string;
  readonly cancelled: string;
  readonly timedOut: string;
  readonly panel: string;
  readonly grid: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly hover: string;
  /** Lines of hatches are drawn this strongly: 0 to 1. */
  readonly texture: number;
  /** Bars get an outline of their cap's colour. */
  readonly outlined: boolean;
  readonly mono: string;
  readonly sans: string;
}

/** Where `read` gives an empty string, what a light page would have. */
export function paletteOf(read: (property: string) => string): Palette {
  const value = (property: string, otherwise: string): string => read(property).trim() || otherwise;
  return {
    bars: {
      running: {
        fill: value('--state-running', '#e07b22'),
        cap: value('--state-running-cap', '#a3530c'),
        line: value('--state-running-line', '#c9660f'),
        ink: value('--on-running', '#241000'),
      },
      io: {
        fill: value('--state-io', '#8dc3ec'),
        cap: value('--state-io-cap', '#3b7cab'),
        line: value('--state-io-line', '#5a9aca'),
        ink: value('--on-io', '#0d2c46'),
      },
      blocked: {
        fill: value('--state-blocked', '#b3417b'),
        cap: value('--state-blocked-cap', '#7b1f4f'),
        line: value('--state-blocked-line', '#bd5a8d'),
        ink: value('--bar-ink-blocked', value('--on-blocked', '#ffffff')),
      },
    },
    waiting: value('--state-waiting', '#83878f'),
    ready: value('--state-ready', '#686d76'),
    gil: value('--state-gil', '#b3620f'),
    failed: value('--end-failed', '#b3261e'),
    cancelled: value('--end-cancelled', '#5c616b'),
    timedOut: value('--end-timed-out', '#8a5a00'),
    panel: value('--panel', '#ffffff'),
    grid: value('--timeline-grid', '#eceae5'),
    ink: value('--ink', '#16181d'),
    quiet: value('--ink-3', '#686d76'),
    accent: value('--accent', '#1c5cbd'),
    hover: value('--timeline-hover', 'rgb(28 92 189 / 8%)'),
    texture: Number(value('--timeline-texture', '0.16')),
    outlined: value('--timeline-outlined', '0') === '1',
    mono: value('--font-mono', 'ui-monospace, monospace'),
    sans: value('--font-sans', 'system-ui, sans-serif'),
  };
}

/** The palette of a light page, for drawings that have no page. */
export const lightPalette: Palette = paletteOf(() => '');

/** The colours of a state's bar; `undefined` for the states that are waits in a queue. */
export function barColours(palette: Palette, state: State): BarColours | undefined {
  switch (state) {
    case 'running':
    case 'io':
    case 'blocked':
      return palette.bars[state];
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
