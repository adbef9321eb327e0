import { expect, test } from 'vitest';
import { taskName, type Workload } from '../model/workload.ts';
import { timelineEn } from '../words/timeline.en.ts';
import { timelineZh } from '../words/timeline.zh.ts';
import { gatedTrace, slicedTrace } from './example-trace.ts';
import { mostAtOnce, summaryOf, taskSentence, waitsOf } from './summary.ts';
import { taskNames } from './task-names.ts';

const nameOf = (task: number): string => String(task + 1);

test('the whole in a few sentences', () => {
  expect(summaryOf(gatedTrace(), undefined, 'Semaphore', nameOf, timelineEn)).toBe(
    'Semaphore: 3 tasks, all over after 10 s. At most 2 under way at once. 2 done, 1 failed. They end in this order: 1, 2, 3.',
  );
  expect(summaryOf(gatedTrace(), undefined, '信号量', nameOf, timelineZh)).toBe(
    '信号量：3 个任务，共用 10 s。同时进行的最多 2 个。完成 2 个，失败 1 个。结束的先后：1、2、3。',
  );
});

test('a measured run tells its difference', () => {
  const trace = gatedTrace();
  const sentence = summaryOf(trace, { ...trace, makespan: 10_020_000 }, 'x', nameOf, timelineEn);
  expect(sentence).toContain('Measured: 10.02 s (+20 ms).');
});

test('one task, state by state', () => {
  expect(taskSentence(gatedTrace(), 2, nameOf, timelineEn)).toBe(
    'task 3: waits for a permit from 0 s to 5 s; waits, loop free from 5 s to 10 s; failed at 10 s.',
  );
});

test('waits are summed by kind', () => {
  expect(waitsOf(gatedTrace(), 2)).toEqual([['gated', 5_000_000]]);
  expect(waitsOf(slicedTrace(), 1)).toEqual([['gil', 1_000_000]]);
  expect(waitsOf(gatedTrace(), 0)).toEqual([]);
});

test('the most at once counts from the first work to the end', () => {
  expect(mostAtOnce(gatedTrace())).toBe(2);
  expect(mostAtOnce(slicedTrace())).toBe(2);
});

test('names are those of the model', () => {
  const row = (count: number, name?: string) => ({
    steps: [],
    count,
    ...(name === undefined ? {} : { name }),
  });
  const workload: Workload = { rows: [row(1), row(3, 'get'), row(1, 'one')], locks: [], queues: [] };
  const fast = taskNames(workload);
  expect([0, 1, 2, 3, 4].map(fast)).toEqual([0, 1, 2, 3, 4].map((task) => taskName(workload, task)));
  expect(fast(7)).toBe('8');
});
