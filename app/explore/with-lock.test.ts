import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNotation, printNotation } from '../model/notation.ts';
import { complaintsAbout } from '../model/schema-references.ts';
import type { Workload } from '../model/workload.ts';
import { switchPoints } from './machine.ts';
import { search } from './search.ts';
import { withLock } from './with-lock.ts';

function workload(text: string): Workload {
  const parsed = parseNotation(text);
  if (!('workload' in parsed)) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.workload;
}

const locked = (text: string) => printNotation(withLock(workload(text)));

test('read to write stands behind a lock', () => {
  expect(locked('count: io 2, read n, io 1, add, write n, io 3 x2')).toBe(
    'count: io 2, acquire lock, read n, io 1, add, write n, release lock, io 3 x2',
  );
});

test('every update of the one variable has a stretch of its own', () => {
  expect(locked('read n, add, write n, io 1, read n, add, write n')).toBe(
    printNotation(
      workload(
        'acquire lock, read n, add, write n, release lock, io 1, acquire lock, read n, add, write n, release lock',
      ),
    ),
  );
});

test('several variables are behind one lock from the first to the last', () => {
  expect(locked('read n, io 1, write m\nread m, write n')).toBe(
    printNotation(
      workload(
        'acquire lock, read n, io 1, write m, release lock\nacquire lock, read m, write n, release lock',
      ),
    ),
  );
});

test('the new lock has a name of its own and lies outside of those that are there', () => {
  expect(locked('acquire lock, read n, release lock, add, write n')).toBe(
    printNotation(workload('acquire lock2, acquire lock, read n, release lock, add, write n, release lock2')),
  );
});

test('who only reads, and who shares no variable, is left alone', () => {
  const plain = workload('read n\nio 1\nacquire l, io 1, release l');
  expect(withLock(plain)).toBe(plain);
});

test('with the lock nothing is lost and nobody waits for ever, whatever was read and written', () => {
  const part = fc.constantFrom(
    'read x',
    'write x',
    'read y',
    'write y',
    'add',
    'io 1',
    'acquire a, read x, release a',
  );
  const task = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(', '));
  fc.assert(
    fc.property(
      fc.array(task, { minLength: 2, maxLength: 3 }),
      fc.constantFrom(...switchPoints),
      (tasks, where) => {
        const before = workload(tasks.join('\n'));
        const after = withLock(before);
        expect(complaintsAbout(after)).toEqual([]);
        const result = search(after, where);
        if ('tooLarge' in result) throw new Error('too large');
        expect(result.byVerdict['lost update']).toBe(0n);
        expect(result.byVerdict.deadlock).toBe(0n);
      },
    ),
    { numRuns: 150, seed: 6 },
  );
});
