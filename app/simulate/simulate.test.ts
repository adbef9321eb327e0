import { describe, expect, test } from 'vitest';
import { draws, makespan, mode, predict } from './draws.testing.ts';

// The articles' pictures: one mode after the other over the same slow tasks.

const sync = mode('sync');
const gather = mode('gather');
const semaphore = (permits: number) => mode('semaphore', { permits });
const workers = (count: number) => mode('workers', { workers: count }, { cores: 2 });
const five = ['io 5', 'io 7', 'io 5', 'io 5', 'io 7'] as const;

describe('five slow requests', () => {
  test('one after the other', () => {
    draws(sync, ...five)`
      |--5--|---7---|--5--|--5--|---7---|
    `;
  });

  test('all at once on one loop', () => {
    draws(gather, ...five)`
      |--5--|
      |---7---|
      |--5--|
      |--5--|
      |---7---|
    `;
  });

  test('two at a time past a semaphore', () => {
    draws(semaphore(2), ...five)`
      |--5--|
      |---7---|
      .....|--5--|
      .......|--5--|
      ..........|---7---|
    `;
  });

  test('on four workers, and on two', () => {
    draws(workers(4), ...five)`
      |--5--|
      |---7---|
      |--5--|
      |--5--|
      .....|---7---|
    `;
    draws(workers(2), ...five)`
      |--5--|
      |---7---|
      .....|--5--|
      .......|--5--|
      ..........|---7---|
    `;
  });

  test('taken off a queue by two consumers', () => {
    draws(mode('consumers', { consumers: 2 }), ...five)`
      |--5--|
      |---7---|
      .....|--5--|
      .......|--5--|
      ..........|---7---|
    `;
  });

  test('the more permits, the sooner, until there are as many as tasks', () => {
    expect([1, 2, 3, 4, 5].map((permits) => makespan(semaphore(permits), ...five))).toEqual([
      29, 17, 12, 12, 7,
    ]);
  });
});

test('the order of ends is not the order of starts, and results come as they end', () => {
  const trace = predict(mode('as-completed'), 'io 5', 'io 1', 'io 4');
  expect([...trace.completion]).toEqual([1, 2, 0]);
  expect([...trace.yielded]).toEqual([1, 2, 0]);
  draws(gather, 'io 5', 'io 1', 'io 4')`
    |--5--|
    |1|
    |-4--|
  `;
});

describe('what holds the loop', () => {
  test('work: the second starts only when the first has ended', () => {
    draws(gather, 'cpu 4 x2')`
      |=4==|
      ....|=4==|
    `;
  });

  test('not on two workers with two cores', () => {
    draws(workers(2), 'cpu 4 x2')`
      |=4==|
      |=4==|
    `;
  });

  test('a wait that the loop does not know about', () => {
    draws(gather, 'block 3 x5')`
      |-3-|
      ...|-3-|
      ......|-3-|
      .........|-3-|
      ............|-3-|
    `;
  });

  test('a blocking end after each wait adds up', () => {
    draws(gather, 'io 4, block 3 x3')`
      |-4--|3-|
      |-4--|.|-3-|
      |-4--|....|-3-|
    `;
    expect(makespan(gather, 'io 5, block 1 x20')).toBe(25);
  });

  test('an await in a loop, which gains nothing', () => {
    draws(mode('await'), 'io 2', 'io 3')`
      |2-|
        |-3-|
    `;
  });

  test('a driver that the green threads’ patch cannot reach', () => {
    draws(mode('green', { patched: true }), 'io 3', 'block 2', 'io 3')`
      |-3-|
      |2-|
      ..|-3-|
    `;
    draws(mode('green', { patched: false }), 'io 3', 'block 2', 'io 3')`
      |-3-|
      ...|2-|
      .....|-3-|
    `;
  });
});

describe('threads', () => {
  test('joined in the loop, and after it', () => {
    draws(mode('threads', { join: 'in-loop' }), 'io 5 x5')`
      |--5--|
           |--5--|
                |--5--|
                     |--5--|
                          |--5--|
    `;
    draws(mode('threads'), 'io 5 x5')`
      |--5--|
      |--5--|
      |--5--|
      |--5--|
      |--5--|
    `;
  });

  test('waits overlap, work under one GIL does not', () => {
    draws(mode('threads'), 'cpu 3 x2')`
      |==3===|
      |==3===|
    `;
    expect(makespan(mode('threads'), 'io 3, cpu 1 x2')).toBe(5);
  });

  test('a pool starts as many as it may, and each takes the next', () => {
    draws(mode('thread-pool', { threads: 2, gap: 1 }), 'io 3 x4')`
      |-3-|
       |-3-|
        .|-3-|
         .|-3-|
    `;
  });

  test('blocking calls moved off the loop leave it free', () => {
    draws(mode('executor', { threads: 2 }), 'block 4 x3', 'io 1, block 2 on loop')`
      |-4--|
      |-4--|
      ....|-4--|
      |1|2|
    `;
  });

  test('a daemon is frozen when the main thread ends', () => {
    draws(mode('threads', { join: 'first', daemon: true }), 'io 2', 'io 1', 'io 4')`
      |2-|
      |1|
      |2-/
    `;
  });
});

describe('processes', () => {
  test('five tasks of 2 s on four', () => {
    draws(mode('pool-map', { processes: 4 }), 'io 2 x5')`
      |2-|
      |2-|
      |2-|
      |2-|
      ..|2-|
    `;
  });

  test('work takes the longest, not the sum, while cores last', () => {
    expect(makespan(mode('pool-map', { processes: 4 }, { cores: 4 }), 'cpu 3 x4')).toBe(3);
    expect(makespan(mode('pool-map', { processes: 4 }, { cores: 2 }), 'cpu 3 x4')).toBe(6);
  });

  test('a chunk is one job: its tasks go to one process, and a failure ends it', () => {
    draws(mode('process-executor', { processes: 2, api: 'map', chunk: 3 }), 'io 2 x2', 'fail', 'io 2 x3')`
      |2-|
      ..|2-|
      ....!
      |2-|
      ..|2-|
      ....|2-|
    `;
    const trace = predict(mode('pool-map', { processes: 1, chunk: 2 }), 'io 2, fail', 'io 1', 'io 2', 'io 1');
    expect(trace.makespan).toBe(5_000_000);
    expect(trace.halt).toBeUndefined();
  });

  test('imap holds results back behind a slow one; unordered does not', () => {
    const tasks = ['io 4', 'io 1', 'io 1'];
    expect([...predict(mode('pool-imap', { processes: 2 }), ...tasks).yielded]).toEqual([0, 1, 2]);
    const unordered = mode('pool-imap', { processes: 2, ordered: false });
    expect([...predict(unordered, ...tasks).yielded]).toEqual([1, 2, 0]);
  });

  test('results of tasks that arrive late, or are spawned, come with the job they went out in', () => {
    const chunks = mode('pool-imap', { processes: 2, chunk: 2 });
    expect([...predict(chunks, 'io 2 x4 every 1').yielded]).toEqual([0, 1, 2, 3]);
    expect([...predict(chunks, 'a: spawn b, io 1', 'b: io 2 x3').yielded]).toEqual([0, 1, 2, 3]);
  });

  test('each with a loop of its own and a fixed share', () => {
    draws(mode('loops', { processes: 2 }), 'io 3', 'block 2', 'io 3', 'block 2')`
      |-3-|
      |2-|
      |-3-|
      ..|2-|
    `;
  });

  test('a pool that nobody joins does nothing', () => {
    const trace = predict(mode('pool-apply', { joined: false }), 'io 2 x3');
    expect(trace.makespan).toBe(0);
    expect(trace.halt).toBeUndefined();
  });
});
