import { describe, expect, test } from 'vitest';
import { draws, makespan, mode, predict } from './draws.testing.ts';

const gather = mode('gather');
const threads = mode('threads');

describe('locks', () => {
  test('one at a time, in the order of asking', () => {
    draws(gather, 'acquire a, io 2, release a x3')`
      |2-|
      ..|2-|
      ....|2-|
    `;
  });

  test('a semaphore of two', () => {
    draws(gather, 'semaphore a 2', 'acquire a, io 2, release a x4')`
      |2-|
      |2-|
      ..|2-|
      ..|2-|
    `;
  });

  test('on a loop a lock given back goes to who waits, not to who gives it back', () => {
    draws(gather, '(acquire a, io 4, release a) x2', 'acquire a, io 4, release a')`
      |-4--|..|-4--|
      ....|-4--|
    `;
  });

  test('between threads who gives it back and asks again has it at once', () => {
    draws(threads, '(acquire a, io 2, release a) x2', 'acquire a, io 2, release a')`
      |2-|2|
      ....|2-|
    `;
  });

  test('a task that fails, or is cut off, gives back what it holds', () => {
    expect(
      makespan(mode('gather', { return_exceptions: true }), 'acquire a, io 1, fail', 'acquire a, io 1'),
    ).toBe(2);
    expect(makespan(mode('wait-for'), 'acquire a, io 9 timeout 1', 'acquire a, io 1')).toBe(2);
  });
});

describe('deadlock', () => {
  test.each([gather, threads])('two locks taken in opposite order', (setting) => {
    const trace = predict(
      setting,
      'acquire a, io 1, acquire b, io 1, release b, release a',
      'acquire b, io 1, acquire a, io 1, release a, release b',
    );
    expect(trace.halt).toEqual({ kind: 'deadlock', cycle: [0, 1], waiting: [0, 1] });
    expect([...trace.outcome]).toEqual([0, 0]);
  });

  test.each([gather, threads])('five philosophers, and the one who takes the other fork first', (setting) => {
    const forks = [0, 1, 2, 3, 4].map((seat) => [`f${seat}`, `f${(seat + 1) % 5}`]);
    const dine = ([first, second]: readonly string[]) =>
      `acquire ${first}, io 1, acquire ${second}, io 2, release ${second}, release ${first}`;
    const { halt } = predict(setting, ...forks.map(dine));
    expect(halt).toEqual({ kind: 'deadlock', cycle: [0, 1, 2, 3, 4], waiting: [0, 1, 2, 3, 4] });
    const last = dine([...forks[4]].reverse());
    expect(predict(setting, ...forks.slice(0, 4).map(dine), last).halt).toBeUndefined();
  });

  test('one who takes the same lock twice waits for itself', () => {
    const { halt } = predict(threads, 'acquire a, acquire a');
    expect(halt).toEqual({ kind: 'deadlock', cycle: [0], waiting: [0] });
  });

  test('two who join each other', () => {
    const { halt } = predict(gather, 'a: io 1, join b', 'b: io 2, join a', 'c: io 1');
    expect(halt).toEqual({ kind: 'deadlock', cycle: [0, 1], waiting: [0, 1] });
  });

  test('one who waits for what nobody will put: no ring', () => {
    const { halt } = predict(gather, 'get q', 'io 1');
    expect(halt).toEqual({ kind: 'deadlock', cycle: [], waiting: [0] });
  });
});

describe('queues', () => {
  test('a consumer waits for the producer', () => {
    draws(gather, '(io 2, put q) x2', '(get q, io 3) x2')`
      |2-|2|
      ..|-3-|3-|
    `;
  });

  test('a full queue holds the producer back', () => {
    draws(gather, 'queue q 1', '(put q) x3, io 2', '(get q, io 3) x3')`
      ...|2-|
      |-3-|3-|3-|
    `;
  });
});

describe('spawn and join', () => {
  test('tasks added while it runs', () => {
    draws(gather, 'a: io 2, spawn b, io 3, join b, io 4', 'b: io 6 x2')`
      a    |2-|3-|.|-4--|
      b 1    |--6---|
      b 2    |--6---|
    `;
  });
});

describe('variables', () => {
  const increment = (between: string) => `(read n, ${between}add, write n) x10 x5`;

  test('an update is lost where a switch comes between the read and the write', () => {
    expect(predict(threads, increment('')).variables.get('n')).toBe(50);
    expect(predict(threads, increment('io 1, ')).variables.get('n')).toBe(10);
    const locked = `(acquire a, read n, io 1, add, write n, release a) x10 x5`;
    expect(predict(threads, locked).variables.get('n')).toBe(50);
  });
});

test('a workload that would not end in time is stopped at the limit', async () => {
  const { simulate } = await import('./simulate.ts');
  const { workloadOf } = await import('./draws.testing.ts');
  const trace = simulate({ workload: workloadOf('io 1 x1000'), ...gather }, 500);
  expect(trace.halt?.kind).toBe('limit');
});
