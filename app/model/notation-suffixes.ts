import { readFixedDuration } from './notation-duration.ts';
import { numberValue, type Scanner } from './notation-scanner.ts';
import { nearestSuffix, placeWords, stepWords, suffixWords } from './notation-words.ts';
import { limits, type TaskRow } from './workload.ts';

/** What stands behind the steps of a row, in any order: `x100`, `timeout 2.5`, `at 3`, `every 0.5`, `on loop`. */

export type Suffixes = Pick<TaskRow, 'count' | 'timeout' | 'arrival' | 'every' | 'place'>;

const times = /[xX×*](?=\s*[-+0-9０-９])|[xX×*](?![\p{L}\p{N}_])/uy;
const comma = /\s*[,，、]/y;
const closing = /\s*[)）]/y;
const glued = /^([^0-9０-９]+)[0-9０-９]/;

/** Reads to the end of the line and reports whatever is no suffix. */
export function readSuffixes(scanner: Scanner): Suffixes {
  const read: { -readonly [Key in keyof Suffixes]: Suffixes[Key] } = { count: 1 };
  const seen = new Set<string>();
  while (!scanner.isRefused && !scanner.atEnd()) {
    const start = scanner.position;
    const suffix = scanner.match(times) === undefined ? suffixWord(scanner) : 'x';
    if (suffix === undefined) {
      reportRest(scanner);
      break;
    }
    const span = { start, end: scanner.position };
    if (seen.has(suffix)) scanner.report('repeated suffix', span, { suffix });
    seen.add(suffix);
    switch (suffix) {
      case 'x':
        read.count = readCount(scanner) ?? 1;
        break;
      case 'timeout': {
        const timeout = readFixedDuration(scanner, suffix);
        if (timeout !== undefined) read.timeout = timeout;
        break;
      }
      case 'at': {
        const arrival = readFixedDuration(scanner, suffix);
        if (arrival !== undefined) read.arrival = arrival;
        break;
      }
      case 'every': {
        const every = readFixedDuration(scanner, suffix);
        if (every !== undefined) read.every = every;
        break;
      }
      case 'on': {
        const found = scanner.here();
        const place = placeWords.get(scanner.word()?.toLowerCase() ?? '');
        if (place !== undefined) read.place = place;
        else scanner.report('bad place', found, { found: scanner.textOf(found) });
        break;
      }
    }
    if (scanner.match(comma) !== undefined) {
      scanner.report('suffix inside', span, { suffix });
      scanner.position = scanner.text.length;
    }
  }
  return read;
}

function suffixWord(scanner: Scanner) {
  const start = scanner.position;
  const word = scanner.word();
  if (word === undefined) return undefined;
  const suffix = suffixWords.get(word.toLowerCase());
  if (suffix !== undefined) return suffix;
  const head = glued.exec(word)?.[1];
  const known = head === undefined ? undefined : suffixWords.get(head.toLowerCase());
  scanner.position = start + (head !== undefined && known !== undefined ? head.length : 0);
  return known;
}

function readCount(scanner: Scanner): number | undefined {
  scanner.skipBlank();
  const start = scanner.position;
  const written = scanner.number() ?? '';
  const span = { start, end: scanner.position };
  const count = numberValue(written);
  if (written === '' || !Number.isFinite(count) || count < 1 || !Number.isInteger(count)) {
    const huge = count === Number.POSITIVE_INFINITY;
    if (huge) scanner.report('too many tasks', span, { most: limits.tasks });
    else scanner.report('bad count', span, { found: written });
    return undefined;
  }
  if (count <= limits.tasks) return count;
  scanner.report('too many tasks', span, { most: limits.tasks });
  return undefined;
}

function reportRest(scanner: Scanner): void {
  const span = scanner.here();
  const found = scanner.textOf(span);
  if (scanner.match(closing) !== undefined) scanner.report('unopened group', span, {});
  else if (stepWords.has(found.toLowerCase())) scanner.report('missing comma', span, { before: found });
  else scanner.report('unexpected text', span, { found, suggestion: nearestSuffix(found) });
}
