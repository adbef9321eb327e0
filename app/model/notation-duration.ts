import { numberValue, type Scanner, type Span } from './notation-scanner.ts';
import type { Duration } from './step.ts';
import { formatSeconds, fromSeconds, type Microseconds } from './time.ts';
import { limits } from './workload.ts';

/** Durations in text: seconds with decimals, `300ms`, `5 s`, and a random one as `1..30`. */

const unitPattern =
  /\s*(?:(毫秒|微秒|秒|分钟)|(seconds?|secs?|s|milliseconds?|ms|us|µs|μs|minutes?|min)(?![\p{L}\p{N}_]))/iuy;
const rangePattern = /\s*(?:\.{2,3}|…|~|～|-|–|至|到)\s*(?=[+-]?[.．]?[0-9０-９])/y;

/** The duration that stands here; reports what is wrong with it. `step` is the word it belongs to. */
export function readDuration(scanner: Scanner, step: string): Duration | undefined {
  const min = readWritten(scanner, step);
  if (min === undefined) return undefined;
  if (scanner.match(rangePattern) === undefined) return microseconds(scanner, min, min.factor ?? 1);
  const max = readWritten(scanner, step);
  if (max === undefined) return undefined;
  // In `1..30ms` the unit stands for both.
  const from = microseconds(scanner, min, min.factor ?? max.factor ?? 1);
  const to = microseconds(scanner, max, max.factor ?? 1);
  if (from === undefined || to === undefined) return undefined;
  if (from <= to) return { min: from, max: to };
  const span = { start: min.span.start, end: max.span.end };
  scanner.report('range backwards', span, { min: min.text, max: max.text });
  return undefined;
}

/** A duration that cannot be random: a timeout, an arrival. */
export function readFixedDuration(scanner: Scanner, step: string): Microseconds | undefined {
  scanner.skipBlank();
  const start = scanner.position;
  const duration = readDuration(scanner, step);
  if (duration === undefined || typeof duration === 'number') return duration;
  const span = { start, end: scanner.position };
  scanner.report('bad duration', span, { found: scanner.textOf(span) });
  return undefined;
}

/** Seconds, exact to the microsecond: `5`, `0.25`, `1..30`. */
export function printDuration(duration: Duration): string {
  if (typeof duration === 'number') return formatSeconds(duration, 6);
  return `${formatSeconds(duration.min, 6)}..${formatSeconds(duration.max, 6)}`;
}

interface Written {
  readonly text: string;
  readonly span: Span;
  readonly factor: number | undefined;
}

function readWritten(scanner: Scanner, step: string): Written | undefined {
  scanner.skipBlank();
  const start = scanner.position;
  const text = scanner.number();
  if (text === undefined) {
    const span = scanner.here();
    if (scanner.atEnd() || /^[,，、()（）]/.test(scanner.text.slice(span.start))) {
      scanner.report('missing duration', { start: span.start, end: span.start }, { step });
    } else {
      scanner.report('bad duration', span, { found: scanner.textOf(span) });
    }
    return undefined;
  }
  const unit = scanner.match(unitPattern);
  const factor = unit === undefined ? undefined : factorOf(unit[1] ?? unit[2]);
  return { text, span: { start, end: scanner.position }, factor };
}

function microseconds(scanner: Scanner, { text, span }: Written, factor: number): Microseconds | undefined {
  const value = fromSeconds(numberValue(text) * factor);
  if (value < 0 || Object.is(value, -0)) {
    scanner.report('negative duration', span, { found: text });
    return undefined;
  }
  if (value > limits.duration) {
    scanner.report('duration too long', span, { found: text, most: limits.duration });
    return undefined;
  }
  return value;
}

/** Seconds in one of the unit. */
export function factorOf(unit: string): number {
  switch (unit.toLowerCase()) {
    case 'ms':
    case 'millisecond':
    case 'milliseconds':
    case '毫秒':
      return 1e-3;
    case 'us':
    case 'µs':
    case 'μs':
    case '微秒':
      return 1e-6;
    case 'min':
    case 'minute':
    case 'minutes':
    case '分钟':
      return 60;
    default:
      return 1;
  }
}
