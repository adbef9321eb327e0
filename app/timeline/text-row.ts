import { fillBar } from '../model/diagram.ts';
import { formatSeconds, MICROSECONDS_PER_SECOND, type Microseconds } from '../model/time.ts';
import { type Outcome, outcomes, type State, states, type Trace } from '../model/trace.ts';

/**
 * One task of a trace in characters, on a time axis whose column k is the half-open interval [k, k + 1) of `unit`:
 *
 *     column        0123456789
 *     character    0123456789…
 *     [0, 5)       |--5--|              a bar's caps are characters `from` and `to + 1`,
 *     [5, 10)      .....|--5--|         its fill is `from + 1` to `to`: as many as it has columns
 *     [0, 5) [5, 9)|--5--|=4=|          adjoining bars share the cap of the earlier one
 *
 * So a bar that starts alone takes two characters more than columns, as in the articles, and column k is character
 * k + 1 in every row, whatever came before. `-` is a wait (the loop free or not), `=` is work, `.` is a wait in line;
 * a wait in line has no caps and leaves its characters to those of its neighbours. A column that holds several
 * states shows the one that has most of it, or work that comes in slices. The last cap says how it ended: `|` done, `!` failed, `/` cut off,
 * `>` still under way.
 */

export type Fill = '-' | '=' | '.';

/** Some columns of a task that look the same; `time` is how long it was truly so. */
export interface Run {
  readonly fill: Fill;
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly time: Microseconds;
}

export interface RowOptions {
  /** How long a column is; a second where absent. */
  readonly unit?: Microseconds;
}

/** Every task of the trace as a row, without labels and without trailing blanks. */
export function drawRows(trace: Trace, { unit = MICROSECONDS_PER_SECOND }: RowOptions = {}): string[] {
  return Array.from({ length: trace.tasks }, (_, task) => drawRow(trace, task, unit));
}

/** One task as a row; empty where it never was. */
export function drawRow(trace: Trace, task: number, unit: Microseconds): string {
  const runs = runsOf(trace, task, unit);
  const outcome = outcomes[trace.outcome[task]];
  const last = runs.at(-1);
  if (last === undefined) {
    const ended = trace.ended[task];
    return Number.isNaN(ended) ? '' : ' '.repeat(Math.floor(ended / unit)) + endMark(outcome);
  }
  const cells = Array.from({ length: last.to + 2 }, () => ' ');
  let closed = -1;
  for (const { fill, from, to, time } of runs) {
    if (fill === '.') {
      for (let column = Math.max(from, closed + 1); column < to; column += 1) cells[column] = '.';
      continue;
    }
    const start = closed === from + 1 ? from + 2 : from + 1;
    cells[start - 1] = '|';
    const inside = fillBar(fill, formatSeconds(time), to + 1 - start);
    for (let index = 0; index < inside.length; index += 1) cells[start + index] = inside[index];
    closed = to + 1;
    cells[closed] = '|';
  }
  cells[last.fill === '.' ? Math.max(last.to, closed + 1) : closed] = endMark(outcome);
  return cells.join('').trimEnd();
}

/** What the task looks like, column by column, with equal neighbours put together. */
export function runsOf(trace: Trace, task: number, unit: Microseconds): readonly Run[] {
  const { segments, offsets } = trace;
  const begin = offsets[task];
  const end = offsets[task + 1];
  if (begin === end) return [];
  const first = Math.floor(segments.start[begin] / unit);
  const cells = columnsOf(trace, task, unit, first);
  const runs: { fill: Fill; step: number; from: number; to: number; time: Microseconds }[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell === undefined) continue;
    const column = first + index;
    const last = runs.at(-1);
    const same = last?.fill === cell.fill && last.to === column;
    if (last !== undefined && same && (cell.fill === '.' || last.step === cell.step)) last.to = column + 1;
    else runs.push({ ...cell, from: column, to: column + 1, time: 0 });
  }
  // A segment counts whole for the run that shows it, so that rounding to columns changes no number.
  let at = 0;
  for (let segment = begin; segment < end; segment += 1) {
    const fill = fillOfState(states[segments.state[segment]]);
    const start = segments.start[segment];
    const middle = (start + segments.end[segment]) / 2 / unit;
    while (at < runs.length - 1 && runs[at].to <= middle) at += 1;
    const shown = [runs[at], runs[at - 1], runs[at + 1]].find(
      (run) => run?.fill === fill && (fill === '.' || run.step === segments.step[segment]),
    );
    if (shown !== undefined) shown.time += segments.end[segment] - start;
  }
  return runs;
}

interface Cell {
  readonly fill: Fill;
  readonly step: number;
}

/** For each column from `first` on, what it shows; nothing where the task fills less than half of the column. */
function columnsOf(trace: Trace, task: number, unit: Microseconds, first: number): (Cell | undefined)[] {
  const { segments, offsets } = trace;
  const end = offsets[task + 1];
  const length = Math.max(1, Math.ceil(segments.end[end - 1] / unit) - first);
  const columns = Array.from({ length }, () => new Map<string, Share>());
  for (let segment = offsets[task]; segment < end; segment += 1) {
    const fill = fillOfState(states[segments.state[segment]]);
    const step = segments.step[segment];
    const from = segments.start[segment] / unit - first;
    const to = segments.end[segment] / unit - first;
    const kind = fill === '.' ? fill : `${fill}${step}`;
    for (let column = Math.floor(from); column < to; column += 1) {
      const part = Math.min(to, column + 1) - Math.max(from, column);
      const share = columns[column].get(kind);
      if (share === undefined) columns[column].set(kind, { cell: { fill, step }, amount: part, pieces: 1 });
      else {
        share.amount += part;
        share.pieces += 1;
      }
    }
  }
  const cells = columns.map((shares) => mostOf(shares, 0.5 - tiny));
  // A task too short for a column shows all the same.
  return cells.some((cell) => cell !== undefined) ? cells : [mostOf(columns[0], 0)];
}

interface Share {
  readonly cell: Cell;
  amount: number;
  pieces: number;
}

/** Below this, two parts of a column are equal: they are quotients of whole microseconds. */
const tiny = 1e-9;

/** The kind that fills most of a column, a bar rather than a wait in line where they are equal. */
function mostOf(shares: ReadonlyMap<string, Share>, least: number): Cell | undefined {
  let total = 0;
  let most = 0;
  let shown: Cell | undefined;
  for (const { cell, amount, pieces } of shares.values()) {
    total += amount;
    // Work in slices, with waits for the lock or the core between them, is work that takes longer.
    const weight = cell.fill !== '.' && pieces > 1 ? 1 + amount : amount;
    if (weight > most + tiny || (weight > most - tiny && cell.fill !== '.')) {
      most = Math.max(most, weight);
      shown = cell;
    }
  }
  return total < least ? undefined : shown;
}

/** How a state is drawn. */
export function fillOfState(state: State): Fill {
  switch (state) {
    case 'running':
      return '=';
    case 'io':
    case 'blocked':
      return '-';
    case 'ready':
    case 'gil':
    case 'queued':
    case 'gated':
    case 'lock':
    case 'queue':
    case 'server':
    case 'join':
      return '.';
  }
}

function endMark(outcome: Outcome): string {
  switch (outcome) {
    case 'done':
      return '|';
    case 'failed':
      return '!';
    case 'cancelled':
    case 'timed out':
    case 'never started':
      return '/';
    case 'unfinished':
      return '>';
  }
}
