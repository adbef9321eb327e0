import { describe, expect, test } from 'vitest';
import { defaultWorld } from '../model/world.ts';
import { Commons } from './commons.ts';
import type { Wish } from './protocol.ts';

/** Commons whose answers, links and spawns are written down in the order in which they come. */
function commons(openFiles?: number) {
  const history: string[] = [];
  const unended = new Set([10, 11]);
  const shared = new Commons(
    { rows: [], locks: [{ name: 'two', permits: 2 }], queues: [{ name: 'small', capacity: 1 }] },
    { ...defaultWorld, openFiles, servers: [{ name: 'shop', capacity: 1 }] },
    {
      link: (kind, from, to) => history.push(`${kind} ${from}→${to}`),
      spawn: (row, by) => history.push(`${by} spawns ${row}`),
      unended: () => [...unended],
    },
  );
  const ask = (task: number, wish: Wish) =>
    shared.ask(`${task}`, task, wish, (answer) =>
      history.push(
        `${task} ${answer.kind}${answer.kind === 'granted' && answer.value > 0 ? ` ${answer.value}` : ''}`,
      ),
    );
  return { shared, history, ask, unended };
}

describe('what tasks share', () => {
  test('a lock goes round in the order of the line', () => {
    const { history, ask } = commons();
    for (const task of [0, 1, 2]) ask(task, { kind: 'acquire', lock: 'x' });
    ask(0, { kind: 'release', lock: 'x' });
    expect(history).toEqual(['0 granted', '1 wait', '2 wait', 'lock 0→1', '1 granted', '0 granted']);
  });

  test('a semaphore has as many permits as it was declared with', () => {
    const { history, ask } = commons();
    for (const task of [0, 1, 2]) ask(task, { kind: 'acquire', lock: 'two' });
    expect(history).toEqual(['0 granted', '1 granted', '2 wait']);
  });

  test('a server answers as many as it can, and too many open files are refused', () => {
    const { history, ask } = commons(2);
    for (const task of [0, 1, 2]) ask(task, { kind: 'enter', server: 'shop' });
    ask(0, { kind: 'leave', server: 'shop' });
    expect(history).toEqual(['0 granted', '1 wait', '2 refused', 'server 0→1', '1 granted', '0 granted']);
  });

  test('a full queue makes who puts wait', () => {
    const { history, ask } = commons();
    ask(0, { kind: 'put', queue: 'small' });
    ask(1, { kind: 'put', queue: 'small' });
    ask(2, { kind: 'get', queue: 'small' });
    expect(history).toEqual(['0 granted', '1 wait', 'room 2→1', '1 granted', '2 granted']);
  });

  test('a join waits for the last of the row', () => {
    const { shared, history, ask, unended } = commons();
    ask(0, { kind: 'join', row: 'child' });
    unended.delete(10);
    shared.ended(10);
    unended.delete(11);
    shared.ended(11);
    ask(1, { kind: 'join', row: 'child' });
    expect(history).toEqual(['0 wait', 'join 11→0', '0 granted', '1 granted']);
  });

  test('what was handed to a task that withdraws goes on', () => {
    const { shared, history, ask } = commons();
    for (const task of [0, 1, 2]) ask(task, { kind: 'acquire', lock: 'x' });
    ask(0, { kind: 'release', lock: 'x' });
    shared.withdraw('1');
    expect(history.slice(-2)).toEqual(['lock 1→2', '2 granted']);
  });

  test('variables start at 0', () => {
    const { shared, history, ask } = commons();
    ask(0, { kind: 'read', variable: 'n' });
    ask(0, { kind: 'write', variable: 'n', value: 7 });
    ask(1, { kind: 'read', variable: 'n' });
    expect(history).toEqual(['0 granted', '0 granted', '1 granted 7']);
    expect(shared.variables.get('n')).toBe(7);
  });

  test('a circle of waits is found', () => {
    const { shared, ask } = commons();
    ask(0, { kind: 'acquire', lock: 'a' });
    ask(1, { kind: 'acquire', lock: 'b' });
    ask(0, { kind: 'acquire', lock: 'b' });
    expect(shared.cycle()).toEqual([]);
    ask(1, { kind: 'acquire', lock: 'a' });
    expect(shared.cycle()).toEqual([0, 1]);
  });
});
