import { outcomes, type Trace } from '../model/trace.ts';
import { formatTime } from '../timeline/axis.ts';
import { barColours, lightPalette } from '../timeline/palette.ts';
import { type Span, spansOf } from '../timeline/spans.ts';
import { type TimeScale, xOf } from '../timeline/time-scale.ts';
import { element } from './svg-text.ts';

/**
 * One task as a row of SVG: bars with end caps and their duration, dotted lines for waits in line, and at the end a mark
 * where it did not end well. Textures beside colours, as on the page: work has diagonals, a held thread uprights.
 */

export interface RowPlace {
  /** Top of the bar. */
  readonly y: number;
  readonly height: number;
}

const cap = 2.5;
/** Narrower bars have no caps. */
const narrow = 7;
/** Width of a letter of the bars' figures. */
const letter = 6.4;

/** The ids are long, for a page may hold other drawings that it is put beside. */
const patternId = (state: 'running' | 'blocked') => `interleave-${state}`;

/** The textures that `rowSvg` refers to. */
export function textures(): string {
  const { running, blocked } = lightPalette.bars;
  const pattern = (state: 'running' | 'blocked', path: string, stroke: string, opacity: number) =>
    element(
      'pattern',
      { id: patternId(state), width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      element('path', { d: path, stroke, 'stroke-opacity': opacity }),
    );
  return element(
    'defs',
    {},
    pattern('running', 'M-1 7 7-1M-4 4 4-4M2 10 10 2', running.ink, lightPalette.texture) +
      pattern('blocked', 'M.5 0V6M3.5 0V6', blocked.ink, lightPalette.texture * 0.6),
  );
}

export function rowSvg(trace: Trace, task: number, scale: TimeScale, place: RowPlace): string {
  const spans = spansOf(trace, trace.offsets[task], trace.offsets[task + 1], scale);
  return spans.map((span) => spanSvg(span, place)).join('') + endSvg(trace, task, scale, place);
}

function spanSvg(span: Span, { y, height }: RowPlace): string {
  const colours = barColours(lightPalette, span.state);
  const width = Math.max(0.5, span.x1 - span.x0);
  if (colours === undefined) return waitSvg(span, y + height / 2);
  const hasCaps = width >= narrow;
  const body = { x: span.x0, y, width, height, rx: hasCaps ? 2 : undefined };
  const share = span.mixed ?? 1;
  const work = { ...body, y: y + height * (1 - share), height: Math.max(1, height * share) };
  const texture =
    span.state === 'running' || span.state === 'blocked'
      ? element('rect', { ...work, fill: `url(#${patternId(span.state)})` })
      : '';
  const tint = share < 1 ? element('rect', { ...body, fill: colours.fill, 'fill-opacity': 0.28 }) : '';
  const caps = hasCaps
    ? element('path', {
        d: `M${round(span.x0 + cap / 2)} ${y}v${height}M${round(span.x1 - cap / 2)} ${y}v${height}`,
        stroke: colours.cap,
        'stroke-width': cap,
      })
    : '';
  return (
    tint +
    element('rect', { ...work, fill: colours.fill }) +
    texture +
    caps +
    figure(span, y, height, colours.ink)
  );
}

/** The duration in the middle of the bar; without its unit, or not at all, where there is no room for it. */
function figure(span: Span, y: number, height: number, fill: string): string {
  const long = formatTime(span.work, 2);
  const room = span.x1 - span.x0 - 2 * cap - 4;
  const text = [long, long.split(' ')[0]].find((each) => each.length * letter <= room);
  if (text === undefined) return '';
  const x = (span.x0 + span.x1) / 2;
  return element('text', { x, y: y + height / 2 + 4, 'text-anchor': 'middle', class: 'mono', fill }, text);
}

function waitSvg({ x0, x1, state }: Span, y: number): string {
  const stroke =
    state === 'gil' ? lightPalette.gil : state === 'ready' ? lightPalette.ready : lightPalette.waiting;
  const dashes = state === 'gil' ? '1.5 2 1.5 5' : state === 'ready' ? '1 2' : '1.5 4';
  return element('line', {
    x1: x0 + 1,
    x2: Math.max(x0 + 1.5, x1 - 1),
    y1: y,
    y2: y,
    stroke,
    'stroke-width': 1.5,
    'stroke-dasharray': dashes,
  });
}

/** A cross: failed; a slash: cancelled; a bar through: timed out. */
function endSvg(trace: Trace, task: number, scale: TimeScale, { y, height }: RowPlace): string {
  const ended = trace.ended[task];
  if (Number.isNaN(ended)) return '';
  const mark = endMark(trace.outcome[task]);
  if (mark === undefined) return '';
  const x = xOf(scale, ended) + 6;
  const middle = y + height / 2;
  return element('path', {
    d: mark.path,
    transform: `translate(${round(x)} ${round(middle)})`,
    fill: 'none',
    stroke: mark.colour,
    'stroke-width': 2,
  });
}

function endMark(outcome: number): { readonly path: string; readonly colour: string } | undefined {
  switch (outcomes[outcome]) {
    case 'failed':
      return { path: 'M-4-4 4 4M-4 4 4-4', colour: lightPalette.failed };
    case 'cancelled':
    case 'never started':
      return { path: 'M-3 5 3-5', colour: lightPalette.cancelled };
    case 'timed out':
      return { path: 'M-4-4H4M0-4V5', colour: lightPalette.timedOut };
    case 'done':
    case 'unfinished':
      return undefined;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
