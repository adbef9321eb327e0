import { expect, test } from 'vitest';
import { explore } from '../../explore/answer.ts';
import type { SwitchPoints } from '../../explore/machine.ts';
import type { Verdict } from '../../explore/verdict.ts';
import { parseNotation } from '../../model/notation.ts';
import { taskNames } from '../../timeline/task-names.ts';
import { type Language, languages } from '../../words/language.ts';
import { wordsOf } from '../../words/words-of.ts';
import { schedulesWordsOf } from './schedule-words.ts';
import { lossSentence, resultSentences, stepSentence, stuckSentences, type Telling } from './sentences.ts';

function told(text: string, where: SwitchPoints, verdict: Verdict, language: Language = 'en') {
  const parsed = parseNotation(text);
  if (!('workload' in parsed)) throw new Error(JSON.stringify(parsed.diagnostics));
  const { workload } = parsed;
  const answer = explore(workload, where);
  if ('tooLarge' in answer) throw new Error('too large');
  const schedule = answer.simplest[verdict];
  if (schedule === undefined) throw new Error(`none: ${verdict}`);
  const name = taskNames(workload);
  const { timeline } = wordsOf(language);
  const telling: Telling = {
    words: schedulesWordsOf(language),
    workload,
    nameOf: (task) => timeline.task(name(task)),
  };
  return {
    steps: schedule.steps.map((_, at) => stepSentence(telling, schedule, at)),
    losses: schedule.losses.map((loss) => lossSentence(telling, loss)),
    stuck: stuckSentences(telling, schedule),
    result: resultSentences(telling, schedule, answer.serial),
  };
}

test('a lost update is told: who read what before whom wrote', () => {
  const { steps, losses, result } = told('read n, add, write n x2', 'anywhere', 'lost update');
  expect(steps).toEqual([
    'Task 1 reads n: 0.',
    'Task 1 adds one to its own copy: 1. Nobody else sees that.',
    'Task 2 reads n: 0.',
    'Task 2 adds one to its own copy: 1. Nobody else sees that.',
    'Task 2 writes 1 into n.',
    'Task 1 writes 1 into n.',
  ]);
  expect(losses).toEqual([
    'Task 1 read n as 0 in step 1, before task 2 wrote 1 in step 5. In step 6, task 1 writes 1 over it: the update by task 2 is lost.',
  ]);
  expect(result).toEqual(['In the end n = 1.', 'One task after the other would give n = 2.']);
});

test('the same in Chinese, with a space where scripts meet', () => {
  const { steps, losses, result } = told('read n, add, write n x2', 'anywhere', 'lost update', 'zh-CN');
  expect(steps[0]).toBe('任务 1 读 n，读到 0。');
  expect(losses).toEqual([
    '第 1 步，任务 1 读到 n 是 0；到第 5 步，任务 2 才写入 1。第 6 步，任务 1 用 1 把它盖掉：任务 2 的这次更新就丢了。',
  ]);
  expect(result).toEqual(['最后 n = 1。', '任务一个接一个做，应该得到 n = 2。']);
});

test('a deadlock is told: who holds what and waits for whom', () => {
  const text =
    'Ada: acquire a, acquire b, release b, release a\nBo: acquire b, acquire a, release a, release b';
  expect(told(text, 'at calls', 'deadlock').stuck).toEqual([
    'Ada holds lock a and waits for lock b, held by Bo.',
    'Bo holds lock b and waits for lock a, held by Ada.',
    'Each waits for the next, in a ring. Nobody can go on, ever.',
  ]);
  expect(told(text, 'at calls', 'deadlock', 'zh-CN').stuck).toEqual([
    'Ada 拿着锁 a，在等 Bo 手里的锁 b。',
    'Bo 拿着锁 b，在等 Ada 手里的锁 a。',
    '一个等一个，绕成一圈，谁也走不下去了。',
  ]);
});

test('who starves waits for what nobody does', () => {
  expect(told('get q\nio 1', 'at calls', 'starvation').stuck).toEqual([
    'Task 1 waits for an item in q.',
    'Nobody is left who would end that wait.',
  ]);
});

test.each(languages)('%s: every kind of step has its sentence, and it names the task', (language) => {
  const text =
    'all: io 1, block 1, cpu 1, request 1, acquire l, put q, get q, release l, read n, add, write n, spawn other, join other, fail\nother: io 1';
  const { steps, result } = told(text, 'at calls', 'serial', language);
  expect(steps).toHaveLength(15);
  for (const step of steps) expect(step).toMatch(/all|other/i);
  expect(result.join('')).toContain('n = 1');
});
