import { fillBar } from '../model/diagram.ts';
import { printName } from '../model/notation-scanner.ts';
import { formatSeconds, MICROSECONDS_PER_SECOND, type Microseconds } from '../model/time.ts';
import { states, type Trace } from '../model/trace.ts';
import { taskName, type Workload } from '../model/workload.ts';
import { drawRow, fillOfState, runsOf } from './text-row.ts';

/**
 * A trace as text, as the articles draw it: a row a task on one time axis, or, where one thread does one task after
 * another, all of them on one line. `parseNotation` reads the drawing back. How a row is drawn is `text-row.ts`.
 */

export interface TextDiagramOptions {
  /** How long a column is; where absent a second, or what shows the shortest bar and fits into `width`. */
  readonly unit?: Microseconds;
  /** The most columns that time may take. */
  readonly width?: number;
  /** The most tasks drawn; behind them stands `more(hidden)`. */
  readonly rows?: number;
  readonly more?: (hidden: number) => string;
  /** Names, or numbers, in front of the rows; where absent only if a row of the workload has a name. */
  readonly labels?: boolean;
  /** A line of seconds below. */
  readonly axis?: boolean;
  /** One line for all tasks; where absent, if one thread does tasks of one step, without labels, one after another. */
  readonly line?: boolean;
}

/** The drawing, lines separated by newlines, none at the end. */
export function textDiagram(trace: Trace, workload: Workload, options: TextDiagramOptions = {}): string {
  const { width = 100, rows = 100, more = (hidden) => `⋮ +${hidden}`, axis = false } = options;
  const drawn = Math.min(trace.tasks, rows);
  const unit = options.unit ?? unitFor(trace, drawn, width);
  const hasLabels = options.labels ?? workload.rows.some(({ name }) => name !== undefined);
  const isChain =
    !hasLabels &&
    workload.rows.every(({ steps }) => steps.length === 1) &&
    trace.executors.length === 1 &&
    trace.executors[0].kind === 'thread';
  const line = (options.line ?? isChain) && drawn === trace.tasks ? drawLine(trace, { unit }) : undefined;
  if (line !== undefined) return line;

  const labels = Array.from({ length: drawn }, (_, task) => (hasLabels ? label(workload, task) : ''));
  const widest = labels.reduce((most, each) => Math.max(most, cellsOf(each)), 0);
  const margin = hasLabels ? widest + 2 : 0;
  const lines = labels.map((each, task) => {
    const row = drawRow(trace, task, unit);
    return (each + ' '.repeat(margin - cellsOf(each)) + row).trimEnd();
  });
  if (axis) lines.push(' '.repeat(margin) + drawAxis(trace.makespan, unit));
  if (drawn < trace.tasks) lines.push(more(trace.tasks - drawn));
  return lines.join('\n');
}

/**
 * All bars of the trace on one line, `|--5--|---7---|`, in the order of time; `undefined` where two of them overlap.
 * Each bar is as many characters as columns and shares its caps, so this is a chain and no time axis.
 */
export function drawLine(
  trace: Trace,
  { unit = MICROSECONDS_PER_SECOND }: { readonly unit?: Microseconds } = {},
): string | undefined {
  const bars = Array.from({ length: trace.tasks }, (_, task) => runsOf(trace, task, unit))
    .flat()
    .filter(({ fill }) => fill !== '.')
    .sort((one, other) => one.from - other.from);
  let drawing = '';
  let end = 0;
  for (const { fill, from, to, time } of bars) {
    if (from < end) return undefined;
    if (from > end) drawing += '.'.repeat(from - end);
    if (from > end || drawing === '') drawing += '|';
    drawing += `${fillBar(fill, formatSeconds(time), to - from)}|`;
    end = to;
  }
  return drawing;
}

/** 1, 2 and 5 times the powers of ten, from a millisecond to some 115 days. */
const units: readonly Microseconds[] = Array.from({ length: 11 }, (_, power) => 10 ** (power + 3)).flatMap(
  (power) => [power, 2 * power, 5 * power],
);

/** A second, or less if the shortest bar would not show, or more if the whole would not fit. */
export function unitFor(trace: Trace, tasks: number, width: number): Microseconds {
  const least = trace.makespan / width;
  const wanted = Math.max(least, Math.min(MICROSECONDS_PER_SECOND, shortestBar(trace, tasks)));
  if (wanted >= MICROSECONDS_PER_SECOND) return units.find((unit) => unit >= wanted) ?? wanted;
  const fine = units.findLast((unit) => unit <= wanted && unit >= least);
  return fine ?? units.find((unit) => unit >= least) ?? wanted;
}

/** How long a column may last so that every bar has room for its number, and a later bar of a row for a shared cap. */
function shortestBar(trace: Trace, tasks: number): Microseconds {
  const { segments, offsets } = trace;
  let shortest = Number.POSITIVE_INFINITY;
  for (let task = 0; task < tasks; task += 1) {
    let step = -1;
    let time = 0;
    let bars = 0;
    const note = () => {
      const columns = formatSeconds(time).length + (bars > 1 ? 1 : 0);
      if (time > 0) shortest = Math.min(shortest, time / columns);
    };
    for (let segment = offsets[task]; segment < offsets[task + 1]; segment += 1) {
      if (fillOfState(states[segments.state[segment]]) === '.') continue;
      if (segments.end[segment] === segments.start[segment]) continue;
      if (segments.step[segment] !== step || bars === 0) {
        note();
        bars += 1;
        time = 0;
        step = segments.step[segment];
      }
      time += segments.end[segment] - segments.start[segment];
    }
    note();
  }
  return shortest;
}

/** `└────5────10`: a number starts at the character where a bar that starts then has its cap. */
function drawAxis(makespan: Microseconds, unit: Microseconds): string {
  const columns = Math.max(1, Math.ceil(makespan / unit));
  const cells: string[] = ['└', ...'─'.repeat(columns)];
  const widest = formatSeconds(makespan).length + 2;
  const every = [1, 2, 5, 10, 20, 50, 100].find((each) => each >= Math.max(5, widest)) ?? 100;
  for (let column = every; column <= columns; column += every) {
    const text = formatSeconds(column * unit);
    for (let index = 0; index < text.length; index += 1) cells[column + index] = text[index];
  }
  return cells.join('');
}

/** A name that a drawing could take for something else stands in quotes. */
function label(workload: Workload, task: number): string {
  const name = taskName(workload, task);
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_. -]*$/u.test(name) ? name : printName(name);
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** How many cells of a terminal the text takes: a Chinese character takes two. */
function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += wide.test(character) ? 2 : 1;
  return cells;
}
