import type { Trace } from '../model/trace.ts';
import type { Workload } from '../model/workload.ts';
import { fitEnd, formatTime, ticksOf } from '../timeline/axis.ts';
import { lightPalette } from '../timeline/palette.ts';
import { summaryOf } from '../timeline/summary.ts';
import { taskNames } from '../timeline/task-names.ts';
import { type TimeScale, xOf } from '../timeline/time-scale.ts';
import type { TimelineWords } from '../words/timeline.en.ts';
import { rowSvg, textures } from './svg-bars.ts';
import { cellsOf, element, escaped, fitted } from './svg-text.ts';

/**
 * Traces as one picture that needs nothing around it: an SVG of a panel a mode, all on one time axis, in the colours
 * of a light page. Pure text in, text out. A screen reader is given the title and a summary in sentences.
 *
 *     │ title  hint                total │   headingHeight
 *     │ name  ███████                    │   rowHeight a task
 *     │ 0        5        10        15   │   axisHeight
 */

export interface SvgPanel {
  readonly title: string;
  /** Beside the title, as code: `semaphore:2`. */
  readonly hint: string;
  readonly trace: Trace;
  readonly workload: Workload;
}

export interface SvgOptions {
  readonly title: string;
  readonly words: TimelineWords;
  /** Said below the last row where not all tasks are drawn. */
  readonly more: (hidden: number) => string;
  readonly width?: number;
}

/** More rows than this nobody looks at; the others are counted. */
const mostRows = 200;
const padding = 20;
const headingHeight = 28;
const rowHeight = 20;
const barHeight = 16;
const axisHeight = 24;
const gap = 16;
/** Width of a letter of the names. */
const letter = 6.8;
const mostNameCells = 24;

const style = `text{font:12px system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}.mono{font:11px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}.head{font-size:14px;font-weight:600}`;

/** A well-formed SVG document of the panels, one below the other. */
export function timelinesSvg(panels: readonly SvgPanel[], options: SvgOptions): string {
  const { width = 960, title, words } = options;
  const names = panels.map(({ workload }) => taskNames(workload));
  const margin = marginOf(panels, names);
  const scale: TimeScale = {
    start: 0,
    end: fitEnd(panels.reduce((most, { trace }) => Math.max(most, trace.makespan), 0)),
    left: padding + margin,
    right: width - padding - 12,
  };
  let top = padding;
  let body = '';
  for (const [index, panel] of panels.entries()) {
    body += element('g', {}, panelSvg(panel, names[index], top, scale, width, options));
    top += heightOf(panel) + gap;
  }
  const height = Math.max(padding, top - gap) + padding;
  const sentences = panels.map((panel, index) =>
    summaryOf(panel.trace, undefined, panel.title, names[index], words),
  );
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    [
      element('title', {}, escaped(title)),
      element('desc', {}, escaped(sentences.join(' '))),
      element('style', {}, style),
      textures(),
      element('rect', { width, height, fill: lightPalette.panel }),
      body,
    ].join('\n'),
  );
  return `${svg}\n`;
}

function heightOf({ trace }: SvgPanel): number {
  const rows = Math.min(mostRows, trace.tasks) + (trace.tasks > mostRows ? 1 : 0);
  return headingHeight + rows * rowHeight + axisHeight;
}

function marginOf(panels: readonly SvgPanel[], names: readonly ((task: number) => string)[]): number {
  let widest = 1;
  for (const [index, { trace }] of panels.entries()) {
    for (let task = 0; task < Math.min(mostRows, trace.tasks); task += 1) {
      widest = Math.max(widest, cellsOf(names[index](task)));
    }
  }
  return Math.min(mostNameCells, widest) * letter + 14;
}

function panelSvg(
  { title, hint, trace }: SvgPanel,
  nameOf: (task: number) => string,
  top: number,
  scale: TimeScale,
  width: number,
  { more }: SvgOptions,
): string {
  const drawn = Math.min(mostRows, trace.tasks);
  const rows = top + headingHeight;
  const bottom = rows + drawn * rowHeight;
  const parts = [
    element(
      'text',
      { x: padding, y: top + 14, class: 'head', fill: lightPalette.ink },
      `${escaped(title)}${element('tspan', { class: 'mono', dx: 10, 'font-weight': 400, fill: lightPalette.quiet }, escaped(hint))}`,
    ),
    element(
      'text',
      { x: width - padding, y: top + 14, class: 'head', 'text-anchor': 'end', fill: lightPalette.ink },
      escaped(formatTime(trace.makespan)),
    ),
    axisSvg(rows, bottom, scale),
  ];
  for (let task = 0; task < drawn; task += 1) {
    const y = rows + task * rowHeight + (rowHeight - barHeight) / 2;
    const name = nameOf(task);
    const label = element(
      'text',
      { x: padding, y: y + barHeight / 2 + 4, class: 'mono', fill: lightPalette.quiet },
      escaped(fitted(name, mostNameCells)),
    );
    parts.push(label + rowSvg(trace, task, scale, { y, height: barHeight }));
  }
  if (drawn < trace.tasks) {
    const hidden = escaped(more(trace.tasks - drawn));
    const y = bottom + axisHeight + 10;
    parts.push(element('text', { x: padding, y, fill: lightPalette.quiet }, hidden));
  }
  return parts.join('\n');
}

function axisSvg(top: number, bottom: number, scale: TimeScale): string {
  const ticks = ticksOf(scale.start, scale.end, Math.max(2, Math.round((scale.right - scale.left) / 130)));
  return ticks
    .map(({ time, label }) => {
      const x = xOf(scale, time);
      const line = { x1: x, x2: x, y1: top - 4, y2: bottom + 4, stroke: lightPalette.grid };
      const text = { x, y: bottom + 16, class: 'mono', 'text-anchor': 'middle', fill: lightPalette.quiet };
      return element('line', line) + element('text', text, escaped(label));
    })
    .join('');
}
