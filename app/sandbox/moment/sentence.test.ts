import { expect, test } from 'vitest';
import { topologyOf } from '../../modes/registry.ts';
import { presetOf, presetWorkload, presetWorld } from '../../presets/presets.ts';
import { simulate } from '../../simulate/simulate.ts';
import { wordsOf } from '../../words/catalogue.ts';
import type { Language } from '../../words/language.ts';
import { taskLabel } from '../tasks/task-label.ts';
import { happenedAt } from './happened.ts';
import { pieces, sentencesOf } from './sentence.ts';

function told(language: Language, mode: string, seconds: number, presetId = 'five-requests'): string {
  const preset = presetOf(presetId);
  if (preset === undefined) throw new Error(`no preset ${presetId}`);
  const workload = presetWorkload(preset);
  const topology = topologyOf({ mode, values: {} });
  const happened = happenedAt(
    simulate({ workload, topology, world: presetWorld(preset) }),
    seconds * 1_000_000,
  );
  if (happened === undefined) return '';
  const words = wordsOf(language);
  return pieces(sentencesOf(words, happened, (task) => taskLabel(words, workload, task))).join('');
}

test('a permit that changes hands', () => {
  expect(told('en', 'semaphore', 7)).toBe(
    'task 2 ends and gives its permit back. task 4, first in line, takes it.',
  );
  expect(told('zh-CN', 'semaphore', 7)).toBe('任务 2 结束，归还许可；排在最前的任务 4 拿到它。');
});

test('the next in order', () => {
  expect(told('en', 'sync', 5)).toBe('task 1 has ended, and only now does task 2 start.');
});

test('several start, several end', () => {
  expect(told('en', 'gather', 0)).toBe('task 1, task 2, task 3 and 2 more start.');
  expect(told('en', 'gather', 5)).toBe('task 1, task 3 and task 4 are done.');
  expect(told('zh-CN', 'gather', 5)).toBe('任务 1、任务 3 和任务 4 完成。');
});

test('the latest moment counts, not the next', () => {
  expect(told('en', 'sync', 11.9)).toBe(told('en', 'sync', 5));
});

test('a worker takes the next task from the queue', () => {
  expect(told('en', 'workers', 5)).toContain('takes task 5 from the queue');
});
