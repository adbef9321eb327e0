import { describe, expect, test } from 'vitest';
import { parseNotation, printNotation } from '../model/notation.ts';
import { Recorder } from '../model/recorder.ts';
import type { ExecutorInfo, Outcome, State, Trace } from '../model/trace.ts';
import { emptyWorkload, type Workload } from '../model/workload.ts';
import { drawLine, textDiagram } from './text-diagram.ts';
import { drawRows } from './text-row.ts';

const thread: ExecutorInfo = { kind: 'thread', host: 'main', number: 0 };
const loop: ExecutorInfo = { kind: 'loop', host: 'main', number: 0 };

/** From, to in seconds, state, step. */
type Piece = readonly [number, number, State, number?];

function traceOf(
  tasks: readonly (readonly Piece[])[],
  executor = loop,
  ends: readonly Outcome[] = [],
): Trace {
  const recorder = new Recorder(tasks.length);
  let last = 0;
  for (const [task, pieces] of tasks.entries()) {
    let end = 0;
    for (const [from, to, state, step = 0] of pieces) {
      recorder.enter(task, state, Math.round(from * 1e6), 0, step);
      end = Math.round(to * 1e6);
    }
    recorder.end(task, ends[task] ?? 'done', end);
    last = Math.max(last, end);
  }
  return recorder.finish(last, [executor], new Map(), undefined);
}

function rows(...tasks: readonly (readonly Piece[])[]): string {
  return `\n${drawRows(traceOf(tasks)).join('\n')}\n`;
}

function workloadOf(text: string): Workload {
  const read = parseNotation(text);
  return 'workload' in read ? read.workload : emptyWorkload;
}

const five = workloadOf('5\n7\n5\n5\n7');
const sync = traceOf(
  [
    [[0, 5, 'blocked']],
    [[5, 12, 'blocked']],
    [[12, 17, 'blocked']],
    [[17, 22, 'blocked']],
    [[22, 29, 'blocked']],
  ],
  thread,
);
const gather = traceOf([[[0, 5, 'io']], [[0, 7, 'io']], [[0, 5, 'io']], [[0, 5, 'io']], [[0, 7, 'io']]]);

describe('the two diagrams of the article', () => {
  test('one thread', () => {
    expect(textDiagram(sync, five)).toBe('|--5--|---7---|--5--|--5--|---7---|');
  });

  test('at once', () => {
    expect(textDiagram(gather, five)).toBe(
      `
|--5--|
|---7---|
|--5--|
|--5--|
|---7---|`.trim(),
    );
  });

  test('what was drawn is read back as the same tasks', () => {
    for (const trace of [sync, gather]) {
      const read = parseNotation(textDiagram(trace, five, { axis: true }));
      expect('workload' in read && printNotation(read.workload)).toBe(printNotation(five));
    }
  });
});

describe('rows keep one time axis', () => {
  test('a wait in line has as many dots as columns, and then the bar starts', () => {
    expect(
      rows(
        [[0, 5, 'io']],
        [[0, 7, 'io']],
        [
          [0, 5, 'gated'],
          [5, 10, 'io'],
        ],
        [
          [0, 7, 'gated'],
          [7, 12, 'io'],
        ],
        [
          [0, 10, 'gated'],
          [10, 17, 'io'],
        ],
      ),
    ).toBe(`
|--5--|
|---7---|
.....|--5--|
.......|--5--|
..........|---7---|
`);
  });

  test('one thread, a row each', () => {
    expect(drawRows(sync)).toEqual([
      '|--5--|',
      '     |---7---|',
      `${' '.repeat(12)}|--5--|`,
      `${' '.repeat(17)}|--5--|`,
      `${' '.repeat(22)}|---7---|`,
    ]);
  });

  test('adjoining bars share a cap, and the later one still ends where it ends', () => {
    expect(
      rows(
        [
          [0, 5, 'io', 0],
          [5, 9, 'running', 1],
        ],
        [[0, 9, 'io']],
      ),
    ).toBe(`
|--5--|=4=|
|----9----|
`);
  });

  test('a wait between bars gives a column to the caps', () => {
    expect(
      rows(
        [
          [0, 3, 'io', 0],
          [3, 7, 'ready', 0],
          [7, 10, 'running', 1],
        ],
        [
          [0, 3, 'io', 0],
          [3, 4, 'ready', 0],
          [4, 7, 'running', 1],
        ],
      ),
    ).toBe(`
|-3-|..|=3=|
|-3-|=3=|
`);
  });

  test('the last cap says how it ended', () => {
    const pieces: readonly (readonly Piece[])[] = [
      [[0, 3, 'io']],
      [[0, 3, 'io']],
      [[0, 3, 'queued']],
      [[0, 3, 'lock']],
      [],
    ];
    const ends: readonly Outcome[] = ['failed', 'timed out', 'cancelled', 'done', 'never started'];
    expect(drawRows(traceOf(pieces, loop, ends))).toEqual(['|-3-!', '|-3-/', '.../', '...|', '/']);
  });
});

describe('columns', () => {
  test('a bar that is no whole number of columns keeps its number', () => {
    expect(drawRows(traceOf([[[0, 2.3, 'io']], [[0, 2.6, 'io']], [[0, 0.1, 'io']]]))).toEqual([
      '|--|',
      '|2.6|',
      '|-|',
    ]);
  });

  test('slices of work under a lock that changes hands are work that takes longer', () => {
    const slices = Array.from(
      { length: 100 },
      (_, slice): Piece => [slice / 25, (slice + 1) / 25, slice % 2 === 0 ? 'running' : 'gil'],
    );
    expect(drawRows(traceOf([slices]))).toEqual(['|=2==|']);
  });

  test('the unit follows the shortest bar and the width', () => {
    const short = traceOf([[[0, 0.3, 'io']], [[0, 0.5, 'io']]]);
    expect(textDiagram(short, workloadOf('0.3\n0.5'))).toBe('|0.3|\n|-0.5-|');
    const long = textDiagram(traceOf([[[0, 300, 'io']], [[0, 150, 'io']]]), workloadOf('300\n150'));
    expect(Math.max(...long.split('\n').map((line) => line.length))).toBe(62);
    expect(long).toContain('-300-');
  });
});

test('names stand in front, Chinese ones two cells wide, and an axis below', () => {
  const trace = traceOf([
    [[0, 5, 'io']],
    [
      [0, 5, 'gated'],
      [5, 12, 'io'],
    ],
  ]);
  expect(textDiagram(trace, workloadOf('fetch: 5\n抓取页面: 7'), { axis: true })).toBe(
    `
fetch     |--5--|
抓取页面  .....|---7---|
          └────5────10─`.trim(),
  );
  expect(textDiagram(gather, five, { labels: true, rows: 2 })).toBe('1  |--5--|\n2  |---7---|\n⋮ +3');
});

test('a line is for tasks of one bar: others keep a row each, which can be read back', () => {
  const trace = traceOf(
    [
      [
        [0, 3, 'blocked', 0],
        [3, 6, 'running', 1],
      ],
      [[6, 9, 'blocked', 0]],
    ],
    thread,
  );
  expect(textDiagram(trace, workloadOf('block 3, cpu 3\nblock 3'))).toBe('|-3-|3=|\n      |-3-|');
  expect(textDiagram(trace, workloadOf('block 3, cpu 3\nblock 3'), { line: true })).toBe('|-3-|=3=|-3-|');
});

test('bars that overlap are no line, and idle time on a line is dots', () => {
  expect(drawLine(gather)).toBeUndefined();
  expect(drawLine(traceOf([[[0, 3, 'blocked']], [[5, 8, 'blocked']]], thread))).toBe('|-3-|..|-3-|');
});
