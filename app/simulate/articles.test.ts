import { describe, expect, test } from 'vitest';
import { makespan, mode, predict } from './draws.testing.ts';

// The figures that the articles state or measured, in seconds.

const fork = (processes: number, chunk?: number) => mode('pool-map', { processes, chunk });

describe.each([
  ['a blocking client in coroutines, five of 3 s', 15, mode('gather'), 'block 3 x5'],
  ['a client that waits on the loop', 3, mode('gather'), 'io 3 x5'],
  ['a hundred one after the other', 300, mode('sync'), 'io 3 x100'],
  ['a hundred at once', 3, mode('gather'), 'io 3 x100'],
  ['a hundred on Pool(8).map: 25 chunks of four in four rounds', 48, fork(8), 'io 3 x100'],
  ['a hundred on Pool(8).map one by one', 39, fork(8, 1), 'io 3 x100'],
  [
    'a hundred on aiomultiprocess, 8 processes of 16',
    3,
    mode('aiomultiprocess', { processes: 8 }),
    'io 3 x100',
  ],
  ['on 4 processes', 6, mode('aiomultiprocess', { processes: 4 }), 'io 3 x100'],
  ['on 2 processes', 12, mode('aiomultiprocess', { processes: 2 }), 'io 3 x100'],
  ['five of 2 s on Pool(4)', 4, fork(4), 'io 2 x5'],
  ['five threads of 5 s, joined in the loop', 25, mode('threads', { join: 'in-loop' }), 'io 5 x5'],
  ['five threads of 5 s, joined after it', 5, mode('threads'), 'io 5 x5'],
  ['two CPU tasks on two threads: their sum', 7, mode('threads'), 'cpu 3, cpu 1\ncpu 3'],
] as const)('%s', (_, seconds, setting, text) => {
  test(`${seconds} s`, () => {
    expect(makespan(setting, text)).toBe(seconds);
  });
});

describe('the server', () => {
  const server = (capacity: number | undefined) =>
    mode('gather', {}, { servers: [{ name: 'server', capacity }] });

  test('that answers one at a time makes async as slow as sync', () => {
    expect(makespan(server(1), 'request 3 x5')).toBe(15);
    expect(makespan(server(2), 'request 3 x5')).toBe(9);
    expect(makespan(server(undefined), 'request 3 x5')).toBe(3);
  });

  test('with waits of 1 to 30 s: the last of a hundred comes near 30 s, and the same ones every time', () => {
    const last = makespan(server(undefined), 'request 1..30 x100');
    expect(last).toBeGreaterThan(28);
    expect(last).toBeLessThanOrEqual(30);
    expect(makespan(server(undefined), 'request 1..30 x100')).toBe(last);
  });
});

describe('2,000 requests against 1,024 open files', () => {
  const failed = (trace: ReturnType<typeof predict>) =>
    trace.outcome.reduce((count, outcome) => count + (outcome === 2 ? 1 : 0), 0);

  test('the error, for those that are too many', () => {
    const trace = predict(mode('gather', { return_exceptions: true }), 'request 3 x2000');
    expect(failed(trace)).toBe(2000 - 1024);
    expect(predict(mode('gather'), 'request 3 x2000').raised).toEqual([1024]);
  });

  test.each([
    ['a limit on what runs at once', mode('semaphore', { permits: 500 }), 12],
    ['a pool of consumers', mode('consumers', { consumers: 500 }), 12],
    ['more files', mode('gather', {}, { openFiles: 4096 }), 3],
  ] as const)('%s', (_, setting, seconds) => {
    const trace = predict(setting, 'request 3 x2000');
    expect(failed(trace)).toBe(0);
    expect(trace.makespan).toBe(seconds * 1_000_000);
  });
});
