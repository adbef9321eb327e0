import { describe, expect, test } from 'vitest';
import { instantKinds, linkKinds, states } from '../model/trace.ts';
import { taskNames } from '../timeline/task-names.ts';
import { explainEn } from '../words/explain.en.ts';
import type { Context } from './context.ts';
import { sentenceParts, sentenceText } from './render.ts';
import { bothLanguages, chinese, english, runOf, segmentOf } from './told.testing.ts';
import { whyEnd, whyInstant, whyLink, whyMoment, whySegment } from './why.ts';

const five = '5\n7\n5\n5\n7';
const second = 1e6;

describe('a semaphore of two over five requests', () => {
  const run = runOf(five, 'semaphore', { permits: 2 });

  test('who holds the permits, and who hands one over', () => {
    const sentences = whySegment(run, segmentOf(run, 3, 6));
    expect(english(run, sentences)).toBe(
      'Task 4 waits: both permits are held, by task 2 until 7 s and by task 3 until 10 s. At 7 s task 2 ends and hands its permit to task 4.',
    );
    expect(chinese(run, sentences)).toBe(
      '任务 4 在等许可：两个许可都被占着，任务 2 要占到第 7 秒，任务 3 要占到第 10 秒。第 7 秒，任务 2 结束，把许可交给任务 4。',
    );
  });

  test('earlier in the same wait, others hold them, and one is in line before it', () => {
    expect(english(run, whySegment(run, segmentOf(run, 3, 1), second).slice(0, 1))).toBe(
      'Task 4 waits: both permits are held, by task 1 until 5 s and by task 2 until 7 s. One task is in line before it.',
    );
  });

  test('moments: the start, a hand-over, the end', () => {
    expect(english(run, whyMoment(run, 0))).toMatch(
      /^Tasks 1 and 2 start\. Task 3 waits: both permits are held/,
    );
    expect(english(run, whyMoment(run, 5 * second))).toBe(
      'Task 1 ends and hands its permit to task 3. Task 4 waits: both permits are held, by task 2 until 7 s and by task 3 until 10 s.',
    );
    expect(english(run, whyMoment(run, 11 * second))).toBe(
      'Task 3 ends and hands its permit to task 5. 2 tasks are under way; the next change is at 12 s.',
    );
    expect(english(run, whyMoment(run, 17 * second))).toBe(
      'All is over after 17 s; task 5 was the last to end.',
    );
    expect(chinese(run, whyMoment(run, 17 * second))).toBe('全部用了 17 秒，最后结束的是任务 5。');
  });
});

describe('who keeps whom waiting', () => {
  const cases: readonly (readonly [string, Context, number, number, string, string])[] = [
    [
      'a blocking call on the loop',
      runOf('block 3\n5\n5', 'gather'),
      1,
      1,
      'Nothing gave the loop its turn: task 1 holds its thread in a blocking call until 3 s, and task 2 waits.',
      '任务 2 已经就绪，但事件循环腾不出手：任务 1 正阻塞着线程，要到第 3 秒才放手。',
    ],
    [
      'and the one who blocks',
      runOf('block 3\n5\n5', 'gather'),
      0,
      1,
      'Task 1 holds the loop in a blocking call until 3 s; tasks 2 and 3 could go on and wait for their turn. Were it awaited, the loop would be free meanwhile.',
      '任务 1 用一个阻塞调用占住了事件循环，到第 3 秒为止；任务 2 和 3 本来可以继续，只能干等。如果换成 await，这段时间事件循环就是空闲的。',
    ],
    [
      'a lock',
      runOf('a: acquire L, io 3, release L, io 1\nb: acquire L, io 2', 'gather'),
      1,
      1,
      'b waits: lock L is held by a until 3 s. At 3 s a lets go of L, and b, first in line, is woken.',
      'b 在等 L：锁被占着，a 要占到第 3 秒。第 3 秒，a 放开 L，叫醒排在最前面的 b。',
    ],
    [
      'a pool',
      runOf('3\n4\n1', 'thread-pool', { threads: 2 }),
      2,
      1,
      'Task 3 waits in line: both threads are busy; the next one for it is free at 3 s, when task 1 ends. At 3 s task 1 ends, and thread 0 takes task 3 from the line.',
      '任务 3 在排队：两个线程都忙着，要到第 3 秒任务 1 结束才腾得出来。第 3 秒，任务 1 结束，线程 0 从队里接下任务 3。',
    ],
    [
      'the GIL',
      runOf('cpu 0.02\ncpu 0.01', 'threads'),
      1,
      0.001,
      'Task 2 could compute, but task 1 has the GIL; they take turns of 5 ms.',
      '任务 2 要计算，但 GIL 在任务 1 手里；大家轮流用，每次 5 毫秒。',
    ],
    [
      'a job of several tasks',
      runOf('1\n1\n1\n4', 'pool-map', { processes: 2, chunk: 3 }),
      1,
      0.5,
      'Task 2 came to process 0 in one job with task 1 and runs after it, from 1 s on.',
      '任务 2 和任务 1 是同一批交给进程 0 的，排在它后面，第 1 秒才轮到。',
    ],
    [
      'a queue',
      runOf('p: 2, put q\nc: get q, 1', 'gather'),
      1,
      1,
      'c waits: queue q is empty until p puts something into it at 2 s.',
      'c 在等数据：队列 q 是空的，要到第 2 秒 p 才放入一个。',
    ],
    [
      'the end of others',
      runOf('w: 3 x17\nm: join w', 'gather'),
      17,
      1,
      'm waits until w 1, w 2, w 3 and 14 others have ended; the last is w 1, at 3 s.',
      'm 在等 w 1、w 2、w 3 等 17 个任务结束，最后一个是 w 1，要到第 3 秒。',
    ],
    [
      'a group that cancels',
      runOf('2\n5\n1, fail', 'task-group'),
      1,
      0.5,
      'Task 2 waits for its I/O until 1 s, and the loop is free for others. Task 2 is cancelled at 1 s, because task 3 failed.',
      '任务 2 在等 I/O，到第 1 秒为止；事件循环空着，可以去做别的。第 1 秒，任务 2 被取消：任务 3 失败了。',
    ],
  ];
  test.each(cases)('%s', (_, run, task, time, inEnglish, inChinese) => {
    const sentences = whySegment(run, segmentOf(run, task, time));
    expect(english(run, sentences)).toBe(inEnglish);
    expect(chinese(run, sentences)).toBe(inChinese);
  });
});

test('a deadlock says who waits for whom', () => {
  const run = runOf('acquire A, 1, acquire B\nacquire B, 1, acquire A', 'threads');
  expect(english(run, whyMoment(run, run.trace.makespan))).toBe(
    'From 1 s on nothing can happen any more: tasks 1 and 2 wait for ever. Tasks 1 and 2 wait for each other in a ring, so none of them can go on.',
  );
  expect(english(run, [whyEnd(run, 0)])).toMatch(/in a ring/);
});

test('a task that never starts says why', () => {
  const run = runOf('2\nfail\n4', 'sync');
  expect(english(run, [whyEnd(run, 2)])).toBe('Task 3 never starts: task 2 failed before.');
  const spawner = runOf('m: fail, spawn w\nw: 3', 'gather');
  expect(english(spawner, [whyEnd(spawner, 1)])).toBe(
    'w never starts: nobody comes to the step that would start it.',
  );
});

test('no task, and nothing yet', () => {
  const none = runOf('', 'gather');
  expect(english(none, whyMoment(none, 0))).toBe('There is no task.');
  const late = runOf('3 at 5', 'sync');
  expect(english(late, whyMoment(late, second))).toBe('Nothing has happened yet.');
});

test('parts name the tasks and times in a sentence', () => {
  const run = runOf('fetch: 5\n7', 'semaphore', { permits: 1 });
  const [sentence] = whySegment(run, segmentOf(run, 1, 1));
  const parts = sentenceParts(sentence, explainEn, taskNames(run.workload));
  expect(parts).toEqual([
    { kind: 'task', text: 'Task 2', task: 1, named: false },
    { kind: 'text', text: ' waits: the only permit is held, by ' },
    { kind: 'task', text: 'fetch', task: 0, named: true },
    { kind: 'text', text: ' until ' },
    { kind: 'time', text: '5 s', time: 5 * second },
    { kind: 'text', text: '.' },
  ]);
});

describe('every word of a trace has its sentence', () => {
  const server = { servers: [{ name: 's', capacity: 1 }] };
  const runs: readonly Context[] = [
    runOf('5\n7\nblock 2\n5', 'semaphore', { permits: 2 }),
    runOf('block 3\n5', 'gather'),
    runOf('cpu 1\ncpu 1\ncpu 1', 'threads'),
    runOf('cpu 1\ncpu 1\ncpu 1', 'workers', { workers: 3 }, { cores: 1 }),
    runOf('1\n1\n1', 'thread-pool', { threads: 1 }),
    runOf('request s 2 x3', 'gather', {}, server),
    runOf('request s 2 x3', 'gather', {}, { ...server, openFiles: 2 }),
    runOf('a: acquire L, 1, release L\nb: acquire L, 1\nm: spawn w, join w\nw: 2', 'gather'),
    runOf('queue q 1\np: put q, put q, 1\nc: 2, get q, get q, get q\nd: 3, put q', 'gather'),
    runOf('1\n2, fail\n9', 'task-group'),
    runOf('1\n2', 'sync'),
    runOf('1\n2', 'executor', { threads: 1 }),
    runOf('1\n2', 'as-completed'),
    runOf('9', 'wait-for', { timeout: 1 }),
    runOf('1, fail\n5', 'gather'),
    runOf('1\n2\n3', 'consumers', { consumers: 1 }),
  ];
  const told = (run: Context, sentence: Parameters<typeof sentenceText>[0]) =>
    bothLanguages.map((words) => sentenceText(sentence, words, taskNames(run.workload)));

  test('states', () => {
    const seen = new Set<string>();
    for (const run of runs) {
      for (let segment = 0; segment < run.trace.segments.length; segment += 1) {
        seen.add(states[run.trace.segments.state[segment]]);
        for (const sentence of whySegment(run, segment)) {
          for (const text of told(run, sentence)) expect(text).toMatch(/[.。]$/);
        }
      }
    }
    expect([...seen].sort()).toEqual([...states].sort());
  });

  test('links', () => {
    const seen = new Map<string, string>();
    for (const run of runs) {
      for (let link = 0; link < run.trace.links.length; link += 1) {
        const sentence = whyLink(run, link);
        seen.set(linkKinds[run.trace.links.kind[link]], sentence.code);
        for (const text of told(run, sentence)) expect(text).toMatch(/[.。]$/);
      }
    }
    expect([...seen.keys()].sort()).toEqual([...linkKinds].sort());
    expect(new Set(seen.values()).size).toBe(linkKinds.length);
  });

  test('instants', () => {
    const seen = new Set<string>();
    for (const run of runs) {
      for (let instant = 0; instant < run.trace.instants.length; instant += 1) {
        seen.add(instantKinds[run.trace.instants.kind[instant]]);
        for (const text of told(run, whyInstant(run, instant))) expect(text).toMatch(/[.。]$/);
      }
    }
    expect([...seen].sort()).toEqual([...instantKinds].sort());
  });
});
