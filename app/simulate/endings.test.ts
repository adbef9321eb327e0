import { describe, expect, test } from 'vitest';
import { outcomes } from '../model/trace.ts';
import { draws, mode, predict, type Setting } from './draws.testing.ts';

const second = 1_000_000;
const oneFails = ['io 3', 'io 1, fail', 'io 4'] as const;

/** The outcome and the end, in seconds, of each task. */
function ends(setting: Setting, ...lines: readonly string[]): readonly string[] {
  const trace = predict(setting, ...lines);
  return Array.from(
    trace.outcome,
    (outcome, task) => `${outcomes[outcome]} at ${trace.ended[task] / second}`,
  );
}

describe('one fails', () => {
  test('gather: the failure is raised at once, the others are cut when the program ends', () => {
    draws(mode('gather'), ...oneFails)`
      |1/
      |1!
      |1/
    `;
    expect(predict(mode('gather'), ...oneFails).raised).toEqual([1]);
  });

  test('gather in a program that goes on: so do the others', () => {
    const trace = predict(mode('gather', { on_error: 'wait' }), ...oneFails);
    expect(trace.returned).toBe(second);
    expect(trace.makespan).toBe(4 * second);
  });

  test('gather that returns exceptions waits for all', () => {
    const trace = predict(mode('gather', { return_exceptions: true }), ...oneFails);
    expect(trace.returned).toBe(4 * second);
    expect(trace.raised).toEqual([1]);
  });

  test('a task group cuts the others off and raises all failures', () => {
    draws(mode('task-group'), ...oneFails)`
      |1/
      |1!
      |1/
    `;
    expect(predict(mode('task-group'), 'io 1, fail', 'io 1, fail', 'io 3').raised).toEqual([0, 1]);
  });

  test('wait for the first exception leaves the others alone', () => {
    const trace = predict(mode('wait', { return_when: 'first-exception' }), ...oneFails);
    expect(trace.returned).toBe(second);
    expect(trace.makespan).toBe(4 * second);
  });

  test('a plain loop ends there', () => {
    expect(ends(mode('sync'), 'io 1, fail', 'io 1')).toEqual(['failed at 1', 'never started at NaN']);
  });
});

describe('wait', () => {
  test('for the first, and cut the rest', () => {
    draws(mode('wait', { return_when: 'first-completed', rest: 'cancel' }), 'io 3', 'io 1', 'io 4')`
      |1/
      |1|
      |1/
    `;
  });

  test('no longer than 2 s, and leave the rest', () => {
    const trace = predict(mode('wait', { return_when: 'all', timeout: 2 }), 'io 3', 'io 1', 'io 4');
    expect(trace.returned).toBe(2 * second);
    expect(trace.makespan).toBe(4 * second);
  });

  test('no time at all: whoever begins begins, and is cut at its first wait', () => {
    const setting = mode('wait', { return_when: 'all', timeout: 0, rest: 'cancel' });
    expect(ends(setting, 'io 1', 'block 1', '(io 0) x9')).toEqual([
      'cancelled at 1',
      'done at 1',
      'cancelled at 1',
    ]);
  });
});

describe('timeouts', () => {
  const waitFor = mode('wait-for');
  const older = mode('wait-for', {}, { rules: '3.11' });

  test('cut at a wait, and a tie loses', () => {
    expect(ends(waitFor, 'io 2 timeout 3', 'io 5 timeout 3', 'io 3 timeout 3')).toEqual([
      'done at 2',
      'timed out at 3',
      'timed out at 3',
    ]);
  });

  test('a step that holds the loop runs to its end, whatever its timeout', () => {
    expect(ends(waitFor, 'block 5 timeout 2')).toEqual(['done at 5']);
  });

  test('a loop held past both the wait and the timeout: 3.11 lets the body go on', () => {
    const tasks = ['io 4, block 4 timeout 4.5', 'io 3, block 4'];
    expect(ends(waitFor, ...tasks)).toEqual(['timed out at 7', 'done at 7']);
    expect(ends(older, ...tasks)).toEqual(['done at 11', 'done at 7']);
  });

  test('3.11 sets all deadlines before any body runs', () => {
    const tasks = ['block 5, block 1 timeout 1.5', 'io 3, io 3, io 9 timeout 8'];
    expect(ends(older, ...tasks)).toEqual(['done at 6', 'timed out at 8']);
    expect(ends(waitFor, ...tasks)).toEqual(['done at 6', 'timed out at 14']);
  });

  test('no time at all: the body never runs', () => {
    for (const setting of [waitFor, older]) {
      const trace = predict(setting, 'block 5 timeout 0');
      expect(trace.makespan).toBe(0);
      expect(trace.begun[0]).toBeNaN();
      expect(outcomes[trace.outcome[0]]).toBe('timed out');
    }
  });

  test('who is cancelled by another as well was cancelled', () => {
    const setting = mode('wait', { return_when: 'all', timeout: 1.5, rest: 'cancel' });
    expect(ends(setting, 'block 2', 'block 2, io 2 timeout 1.5')).toEqual(['done at 2', 'cancelled at 4']);
  });

  test('who joins a task waits for the wait_for around it, not for its body only', () => {
    const tasks = ['a: io 1 timeout 5', 'b: join a, block 1', 'c: (io 0) x3, io 1, io 0, block 1'];
    expect(ends(waitFor, ...tasks)).toEqual(['done at 1', 'done at 2', 'done at 3']);
    expect(ends(older, ...tasks)).toEqual(['done at 1', 'done at 3', 'done at 2']);
  });

  test('a consumer of 3.11 runs the body as a task of its own', () => {
    const consumers = (rules: '3.11' | '3.12') => mode('consumers', { consumers: 2 }, { rules });
    const tasks = ['block 2 timeout 9', 'io 5'];
    expect(ends(consumers('3.12'), ...tasks)).toEqual(['done at 2', 'done at 7']);
    expect(ends(consumers('3.11'), ...tasks)).toEqual(['done at 2', 'done at 5']);
  });
});

test('a failure ends a row of tasks in order: neither those in line nor those that would arrive later are started', () => {
  for (const id of ['sync', 'await'] as const) {
    expect(ends(mode(id), 'io 2', 'io 3 at 10', 'io 1, fail', 'io 4', 'io 5 at 1')).toEqual([
      'done at 2',
      'never started at NaN',
      'failed at 3',
      'never started at NaN',
      'never started at 3',
    ]);
  }
});
