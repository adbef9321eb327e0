import { expect, test } from 'vitest';
import { parseNotation } from '../../model/notation.ts';
import type { Workload } from '../../model/workload.ts';
import { reuseRows } from './reuse-rows.ts';

function read(text: string): Workload {
  const parsed = parseNotation(text);
  if ('diagnostics' in parsed) throw new Error(`no notation: ${text}`);
  return parsed.workload;
}

test('a comment typed changes nothing at all', () => {
  const before = read('io 1\nio 2');
  expect(reuseRows(before, read('io 1 # first\nio 2'))).toBe(before);
});

test('rows before and behind what was typed stay the same objects', () => {
  const before = read('io 1\nio 2\nio 3');
  const { rows } = reuseRows(before, read('io 1\ncpu 9\nio 2\nio 3'));
  expect(rows[0]).toBe(before.rows[0]);
  expect(rows[1].steps[0].kind).toBe('cpu');
  expect(rows.slice(2)).toEqual(before.rows.slice(1));
  expect(rows[3]).toBe(before.rows[2]);
});

test('what is read is what is said, whatever was there before', () => {
  for (const text of ['', 'io 1', 'io 1\nio 1', 'io 1\nio 1\nio 1', 'lock a\nio 1']) {
    for (const next of ['', 'io 1', 'io 1\nio 1', 'io 2\nio 1', 'semaphore a 2\nio 1']) {
      expect(reuseRows(read(text), read(next))).toEqual(read(next));
    }
  }
});
