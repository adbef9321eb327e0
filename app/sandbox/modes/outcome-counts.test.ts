import { expect, test } from 'vitest';
import { Recorder } from '../../model/recorder.ts';
import { type Outcome, outcomes } from '../../model/trace.ts';
import { outcomeCounts } from './outcome-counts.ts';

function run(ends: readonly Outcome[]) {
  const recorder = new Recorder(ends.length);
  ends.forEach((outcome, task) => {
    recorder.instant('begun', task, 0);
    recorder.enter(task, 'io', 0);
    if (outcome !== 'unfinished') recorder.end(task, outcome, 5);
  });
  return recorder.finish(5, [], new Map(), undefined);
}

test('every outcome is counted under its own name', () => {
  for (const outcome of outcomes)
    expect(outcomeCounts(run([outcome, 'done'])).of[outcome]).toBeGreaterThan(0);
  expect(outcomeCounts(run(['done', 'failed', 'failed'])).of).toMatchObject({
    done: 1,
    failed: 2,
    cancelled: 0,
  });
});

test('a run is complete when all of its tasks are done', () => {
  expect(outcomeCounts(run(['done', 'done'])).isComplete).toBe(true);
  expect(outcomeCounts(run(['done', 'cancelled'])).isComplete).toBe(false);
});
