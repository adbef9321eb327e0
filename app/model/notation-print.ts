import { type BarKind, fillBar, fillOf } from './diagram.ts';
import { printDuration } from './notation-duration.ts';
import { printName } from './notation-scanner.ts';
import { defaultServer } from './notation-steps.ts';
import type { Step } from './step.ts';
import { formatSeconds } from './time.ts';
import type { LockSpec, QueueSpec, TaskRow, Workload } from './workload.ts';

/** A workload as text that `parseNotation` reads back to an equal workload. Comments and groups are not kept. */

export interface PrintOptions {
  /** Draw rows of plain bars as the articles do, `|--5--|`, where the drawing says the same as the words. */
  readonly bars?: boolean;
}

/** Needs no quotes in front of a colon: words, with single spaces between them. */
const plainPrefix = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]| (?=[\p{L}\p{N}_]))*$/u;

/** One line a declaration, then one line a row; no newline at the end. */
export function printNotation(workload: Workload, { bars = false }: PrintOptions = {}): string {
  return [
    ...workload.locks.map(printLock),
    ...workload.queues.map(printQueue),
    ...workload.rows.map((row) => printRow(row, bars)),
  ].join('\n');
}

function printLock({ name, permits }: LockSpec): string {
  return permits === 1 ? `lock ${printName(name)}` : `semaphore ${printName(name)} ${permits}`;
}

function printQueue({ name, capacity }: QueueSpec): string {
  return capacity === undefined ? `queue ${printName(name)}` : `queue ${printName(name)} ${capacity}`;
}

function printRow(row: TaskRow, bars: boolean): string {
  const drawn = bars ? drawRow(row) : undefined;
  const steps = row.steps.length === 0 ? '()' : row.steps.map(printStep).join(', ');
  const parts = [drawn ?? steps];
  if (row.name !== undefined) {
    parts.unshift(`${plainPrefix.test(row.name) ? row.name : printName(row.name)}:`);
  }
  if (row.count !== 1) parts.push(`x${row.count}`);
  if (row.arrival !== undefined) parts.push(`at ${printDuration(row.arrival)}`);
  if (row.every !== undefined) parts.push(`every ${printDuration(row.every)}`);
  if (row.timeout !== undefined) parts.push(`timeout ${printDuration(row.timeout)}`);
  if (row.place !== undefined) parts.push(`on ${row.place}`);
  return parts.join(' ');
}

function printStep(step: Step): string {
  switch (step.kind) {
    case 'io':
    case 'block':
    case 'cpu':
      return `${step.kind} ${printDuration(step.duration)}`;
    case 'request': {
      const server = step.server === defaultServer ? '' : ` ${printName(step.server)}`;
      return `request${server} ${printDuration(step.duration)}`;
    }
    case 'acquire':
    case 'release':
      return `${step.kind} ${printName(step.lock)}`;
    case 'put':
    case 'get':
      return `${step.kind} ${printName(step.queue)}`;
    case 'spawn':
    case 'join':
      return `${step.kind} ${printName(step.task)}`;
    case 'read':
    case 'write':
      return `${step.kind} ${printName(step.variable)}`;
    case 'add':
    case 'fail':
      return step.kind;
  }
}

/** The row's bars, `undefined` where a drawing would not be read back as this row. */
function drawRow({ name, steps }: TaskRow): string | undefined {
  const kinds = new Set<BarKind>();
  let drawing = '|';
  for (const step of steps) {
    if (step.kind !== 'io' && step.kind !== 'cpu' && step.kind !== 'block') return undefined;
    if (typeof step.duration !== 'number') return undefined;
    kinds.add(step.kind);
    const label = formatSeconds(step.duration, 6);
    const seconds = Math.round(step.duration / 1_000_000);
    drawing += `${fillBar(fillOf(step.kind), label, Math.min(40, Math.max(label.length + 2, seconds)))}|`;
  }
  // A line of bars of one kind and without a name is several tasks, and a number is no name in a drawing.
  const oneTask = steps.length === 1 || kinds.size > 1 || (steps.length > 1 && name !== undefined);
  return oneTask && (name === undefined || /\p{L}/u.test(name)) ? drawing : undefined;
}
