import { expect, test } from 'vitest';
import { Recorder } from '../../../model/recorder.ts';
import { momentsFrom } from './moments-from.ts';

function run() {
  const recorder = new Recorder(2);
  for (const task of [0, 1]) recorder.instant('created', task, 0);
  recorder.enter(0, 'io', 0, 0, 0);
  recorder.enter(1, 'io', 0, 0, 0);
  recorder.end(0, 'done', 5);
  recorder.end(1, 'done', 7);
  return recorder.finish(9, [], new Map(), undefined);
}

test('each moment at which something happens, once, and the end', () => {
  expect(momentsFrom(run(), 0, 10)).toEqual([0, 5, 7]);
  expect(momentsFrom(run(), 5, 10)).toEqual([5, 7]);
  expect(momentsFrom(run(), 7, 10)).toEqual([7]);
});

test('not more than are wanted', () => {
  expect(momentsFrom(run(), 0, 2)).toEqual([0, 5]);
});
