import { describe, expect, test } from 'vitest';
import { parseNotation } from '../model/notation.ts';
import type { Workload } from '../model/workload.ts';
import { legalOrder } from './legal-order.ts';
import { Machine, type SwitchPoints } from './machine.ts';
import { scheduleTrace } from './schedule-trace.ts';
import { type SearchBounds, search } from './search.ts';

function workload(text: string): Workload {
  const parsed = parseNotation(text);
  if (!('workload' in parsed)) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.workload;
}

function found(text: string, switchPoints: SwitchPoints, bounds: Partial<SearchBounds> = {}) {
  const result = search(workload(text), switchPoints, bounds);
  if ('tooLarge' in result) throw new Error(`too many ${result.tooLarge}`);
  return result;
}

const counter = 'count: read n, add, write n x2';

describe('two threads and one counter', () => {
  test('twenty schedules where a switch may come anywhere; only those in which one ends before the other begins count right', () => {
    const result = found(counter, 'anywhere');
    expect(result.schedules).toBe(20n);
    // Right: the second reads after the first has written. Its read is then behind all of the first's steps.
    expect(result.byVerdict).toEqual({ serial: 2n, 'lost update': 18n, deadlock: 0n, starvation: 0n });
  });

  test('equivalent ones are one: two orders of the two writes, and who reads before the other writes', () => {
    expect(found(counter, 'anywhere').different).toEqual({
      all: 4,
      byVerdict: { serial: 2, 'lost update': 2, deadlock: 0, starvation: 0 },
    });
  });

  test('CPython 3.10 and later switches only at calls: nothing is lost', () => {
    expect(found(counter, 'at calls').byVerdict['lost update']).toBe(0n);
  });

  test('with a call between read and write it is lost there as well', () => {
    expect(found('count: read n, block 1, add, write n x2', 'at calls').byVerdict['lost update']).toBe(4n);
  });

  test('a coroutine loses one only over an await', () => {
    expect(found(counter, 'at awaits').byVerdict['lost update']).toBe(0n);
    expect(
      found('count: read n, io 1, add, write n x2', 'at awaits').byVerdict['lost update'],
    ).toBeGreaterThan(0n);
  });

  test('with the lock none is lost', () => {
    const result = found('count: acquire l, read n, block 1, add, write n, release l x3', 'anywhere');
    expect(result.byVerdict['lost update']).toBe(0n);
    expect(result.byVerdict.deadlock).toBe(0n);
    expect(result.schedules).toBeGreaterThan(0n);
  });

  test('the simplest schedule that loses one changes threads three times at the most, and can be shown', () => {
    const schedule = found(counter, 'anywhere').simplest['lost update'] ?? [];
    const machine = new Machine(workload(counter), 'anywhere');
    const { trace, steps } = scheduleTrace(machine, schedule);
    expect(schedule.filter(({ task }, index) => index > 0 && schedule[index - 1].task !== task).length).toBe(
      2,
    );
    expect(steps.length).toBe(6);
    expect(trace.variables.get('n')).toBe(1);
    expect(trace.makespan).toBe(6_000_000);
  });
});

describe('locks', () => {
  test('two locks in opposite order: the deadlock is found, with its ring', () => {
    const text =
      'a: acquire x, acquire y, release y, release x\nb: acquire y, acquire x, release x, release y';
    const result = found(text, 'at calls');
    expect(result.byVerdict.deadlock).toBe(2n);
    const { trace } = scheduleTrace(new Machine(workload(text), 'at calls'), result.simplest.deadlock ?? []);
    expect(trace.halt).toMatchObject({ kind: 'deadlock' });
    expect(trace.halt?.kind === 'deadlock' && [...trace.halt.cycle].sort()).toEqual([0, 1]);
  });

  test('three philosophers can all wait for each other; one who takes the other fork first cannot', () => {
    const dine = (first: string, second: string) =>
      `acquire ${first}, acquire ${second}, release ${second}, release ${first}`;
    expect(
      found([dine('a', 'b'), dine('b', 'c'), dine('c', 'a')].join('\n'), 'at calls').byVerdict.deadlock,
    ).toBeGreaterThan(0n);
    expect(
      found([dine('a', 'b'), dine('b', 'c'), dine('a', 'c')].join('\n'), 'at calls').byVerdict.deadlock,
    ).toBe(0n);
  });

  test('who waits for an item that nobody puts starves', () => {
    expect(found('get q\nio 1', 'at calls').byVerdict.starvation).toBe(1n);
  });
});

test('independent tasks have many schedules and one meaning', () => {
  const result = found('a: read x, write x\nb: read y, write y\nc: read z, write z', 'anywhere');
  expect(result.schedules).toBe(90n);
  expect(result.different?.all).toBe(1);
});

test('a search that would be too large says so', () => {
  expect(search(workload('read n, add, write n x12'), 'anywhere', { states: 1_000 })).toEqual({
    tooLarge: 'states',
    bound: 1_000,
  });
  expect(search(workload('read n, add, write n x10000000'), 'anywhere')).toMatchObject({ tooLarge: 'tasks' });
  expect(found(counter, 'anywhere', { walks: 3 }).different).toBeUndefined();
});

test('another legal order is the same for the same seed, and all seeds together find the lost update', () => {
  const machine = new Machine(workload(counter), 'anywhere');
  expect(legalOrder(machine, 3)).toEqual(legalOrder(machine, 3));
  const results = new Set(
    Array.from({ length: 50 }, (_, seed) =>
      scheduleTrace(machine, legalOrder(machine, seed)).trace.variables.get('n'),
    ),
  );
  expect([...results].sort()).toEqual([1, 2]);
});

test('the end of a task that nobody waits for is no business of others', () => {
  expect(found('count: read n, add, write n, io 1 x2', 'anywhere').different?.all).toBe(4);
});

test('a line of ten thousand steps is walked without recursion', () => {
  const steps = Array.from({ length: 700 }, () => 'io 1').join(', ');
  const rows = Array.from(
    { length: 15 },
    (_, row) => `t${row}: ${row === 0 ? '' : `join t${row - 1}, `}${steps}`,
  );
  const result = found(rows.join('\n'), 'anywhere');
  expect(result.schedules).toBe(1n);
  expect(result.different?.all).toBe(1);
  expect(result.simplest.serial?.length).toBe(700 * 15 + 14);
});

test('seven tasks that run whole give what one after the other gives, in any of their orders', () => {
  const rows = Array.from({ length: 7 }, (_, row) => `read a, add, ${row < 2 ? 'write b, ' : ''}write a`);
  const result = found(rows.join('\n'), 'at awaits');
  expect(result.schedules).toBe(5040n);
  expect(result.byVerdict['lost update']).toBe(0n);
  expect(result.serial.length).toBe(6);
});

test('progress is told', () => {
  const told: string[] = [];
  search(workload('read n, add, write n x5'), 'anywhere', {}, ({ counting }) => told.push(counting));
  expect(new Set(told)).toEqual(new Set(['states', 'walks']));
});
