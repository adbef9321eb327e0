import { readDuration } from './notation-duration.ts';
import { numberValue, type Scanner, type Span } from './notation-scanner.ts';
import { nearestStep, stepWords } from './notation-words.ts';
import type { Step, StepKind } from './step.ts';
import { limits } from './workload.ts';

/**
 * The steps of one row: separated by commas, with `(…) x3` for a group that comes three times. A group is written
 * out while it is read, so a workload knows nothing of it. `()` is a row without steps and takes no count.
 */

/** The server of `request 3`, where none is named. */
export const defaultServer = 'server';

export interface ReadSteps {
  readonly steps: readonly Step[];
  /** Where each step stands in its line. */
  readonly places: readonly Span[];
}

const open = /\s*[(（]/y;
const close = /\s*[)）]/y;
const comma = /\s*[,，、]/y;
const times = /\s*[xX×*]\s*([0-9０-９]+)(?![\p{L}\p{N}.．])/uy;
/** A word with its number glued on: `等待5秒`, `io5`. */
const glued = /^([^0-9０-９]+)[0-9０-９]/;

export function readSteps(scanner: Scanner): ReadSteps {
  const steps: Step[] = [];
  const places: Span[] = [];
  const groups: { readonly from: number; readonly at: Span }[] = [];
  const add = (step: Step | undefined, start: number): boolean => {
    if (step === undefined) return false;
    steps.push(step);
    places.push({ start, end: scanner.position });
    return true;
  };

  while (!scanner.isRefused) {
    let ended = scanner.atEnd();
    const start = scanner.position;
    if (!ended && scanner.match(open) !== undefined) {
      groups.push({ from: steps.length, at: { start, end: scanner.position } });
      if (scanner.match(close) === undefined) continue;
      groups.pop();
    } else if (ended) {
      break;
    } else if (scanner.match(comma) !== undefined) {
      scanner.report('empty step', { start, end: scanner.position }, {});
      continue;
    } else if (!add(readStep(scanner), start)) {
      scanner.skipStep();
    }
    while (groups.length > 0 && scanner.match(close) !== undefined) {
      const group = groups.pop();
      const count = scanner.match(times);
      if (group === undefined || count === undefined) continue;
      if (!repeat(steps, places, group.from, numberValue(count[1]))) {
        const span = { start: group.at.start, end: scanner.position };
        scanner.report('too many steps', span, { most: limits.stepsPerRow });
      }
    }
    ended = scanner.match(comma) === undefined;
    if (ended) break;
  }

  const left = groups.pop();
  if (left !== undefined) scanner.report('unclosed group', left.at, {});
  if (steps.length > limits.stepsPerRow) {
    scanner.report('too many steps', places[limits.stepsPerRow], { most: limits.stepsPerRow });
  }
  return { steps, places };
}

/** Writes out a group: false, and the group once, if that were too many. */
function repeat(steps: Step[], places: Span[], from: number, count: number): boolean {
  const size = steps.length - from;
  if (count === 0) {
    steps.length = from;
    places.length = from;
    return true;
  }
  if (from + size * count > limits.stepsPerRow) return false;
  for (let index = 0; index < size * (count - 1); index += 1) {
    steps.push(steps[from + index]);
    places.push(places[from + index]);
  }
  return true;
}

function readStep(scanner: Scanner): Step | undefined {
  const start = scanner.position;
  const word = scanner.word();
  if (word === undefined) {
    if (/[-+.．0-9０-９]/.test(scanner.text[start])) return timed('io', scanner);
    const span = scanner.here();
    scanner.report('unexpected text', span, { found: scanner.textOf(span), suggestion: undefined });
    return undefined;
  }
  let kind = stepWords.get(word) ?? stepWords.get(word.toLowerCase());
  if (kind === undefined) {
    const head = glued.exec(word)?.[1];
    kind = head === undefined ? undefined : stepWords.get(head.toLowerCase());
    if (head !== undefined && kind !== undefined) scanner.position = start + head.length;
  }
  if (kind !== undefined) return readKind(kind, scanner);
  const span = { start, end: scanner.position };
  scanner.report('unknown step', span, { word: scanner.textOf(span), suggestion: nearestStep(word) });
  return undefined;
}

function readKind(kind: StepKind, scanner: Scanner): Step | undefined {
  switch (kind) {
    case 'io':
    case 'block':
    case 'cpu':
      return timed(kind, scanner);
    case 'request': {
      scanner.skipBlank();
      const bare = scanner.atEnd() || /[-+.．0-9０-９,，、()（）]/.test(scanner.text[scanner.position]);
      const server = bare ? defaultServer : scanner.name(kind);
      const duration = server === undefined ? undefined : readDuration(scanner, kind);
      return server === undefined || duration === undefined ? undefined : { kind, server, duration };
    }
    case 'acquire':
    case 'release': {
      const lock = scanner.name(kind);
      return lock === undefined ? undefined : { kind, lock };
    }
    case 'put':
    case 'get': {
      const queue = scanner.name(kind);
      return queue === undefined ? undefined : { kind, queue };
    }
    case 'spawn':
    case 'join': {
      const task = scanner.name(kind);
      return task === undefined ? undefined : { kind, task };
    }
    case 'read':
    case 'write': {
      const variable = scanner.name(kind);
      return variable === undefined ? undefined : { kind, variable };
    }
    case 'add':
    case 'fail':
      return { kind };
  }
}

function timed(kind: 'io' | 'block' | 'cpu', scanner: Scanner): Step | undefined {
  const duration = readDuration(scanner, kind);
  return duration === undefined ? undefined : { kind, duration };
}
