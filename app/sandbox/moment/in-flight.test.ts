import { expect, test } from 'vitest';
import { Recorder } from '../../model/recorder.ts';
import { countAt, inFlight } from './in-flight.ts';

test('the count goes up at a start, down at an end, and once where both meet', () => {
  const recorder = new Recorder(4);
  for (const [task, start] of [
    [0, 0],
    [1, 0],
    [2, 5],
  ]) {
    recorder.instant('started', task, start);
    recorder.enter(task, 'io', start);
  }
  recorder.end(0, 'done', 5);
  recorder.end(1, 'done', 7);
  recorder.end(2, 'done', 10);
  recorder.end(3, 'cancelled', 3);
  const trace = recorder.finish(10, [], new Map(), undefined);
  const stairs = inFlight(trace);
  expect(stairs).toEqual({ times: [0, 5, 7, 10], counts: [2, 2, 1, 0], most: 2 });
  expect([0, 4.9, 7, 9, 10, 99].map((time) => countAt(stairs, time))).toEqual([2, 2, 1, 1, 0, 0]);
  expect(inFlight(trace)).toBe(stairs);
});

test('nothing in flight is a staircase of one step', () => {
  expect(inFlight(new Recorder(0).finish(0, [], new Map(), undefined))).toEqual({
    times: [0],
    counts: [0],
    most: 0,
  });
});
