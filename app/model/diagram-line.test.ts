import { describe, expect, test } from 'vitest';
import { parseNotation, printNotation } from './notation.ts';

function printed(text: string, bars = false): string {
  const read = parseNotation(text);
  return 'workload' in read
    ? printNotation(read.workload, { bars })
    : read.diagnostics.map(({ code }) => code).join('; ');
}

const fiveTasks = 'io 5\nio 7\nio 5\nio 5\nio 7';

describe('a drawing of the articles, pasted with its captions, is its tasks', () => {
  test('one thread: end to end on one line', () => {
    expect(printed('请求开始\n↓\n|--5--|---7---|--5--|--5--|---7---|\n↑\n请求结束')).toBe(fiveTasks);
  });

  test('at once: a line each', () => {
    const drawing = '请求开始\n↓\n|--5--|\n|---7---|\n|--5--|\n|--5--|\n|---7---|\n↑\n请求结束';
    expect(printed(drawing)).toBe(fiveTasks);
    expect(printed(drawing.replaceAll('\n', '\r\n').replace('↑\r\n', '      ↑ '))).toBe(fiveTasks);
  });

  test('a loop without end, and the task that never gets its turn', () => {
    const drawing = `请求开始                      直到 for 循环结束
↓                                 ↓
|--------------------------------...|
                                    |------| // 第2个任务根本没机会执行.`;
    expect(printed(drawing)).toBe('io 32\nio 6');
  });
});

describe('bars', () => {
  test.each([
    ['   |--5--|   # moved', 'io 5'],
    ['.....|--5--|', 'io 5'],
    ['3  .....|--5--|', 'io 5'],
    ['|==2==|', 'cpu 2'],
    ['|##3##|', 'block 3'],
    ['|------|', 'io 6'],
    ['|5|', 'io 5'],
    ['|-0.5-|', 'io 0.5'],
    ['|-300ms-|', 'io 0.3'],
    ['| --5 s-- |', 'io 5'],
    ['|——5——|', 'io 5'],
    ['｜--５--｜', 'io 5'],
    ['|--5--| x100 timeout 3', 'io 5 x100 timeout 3'],
    ['|--5--||---7---|', 'io 5\nio 7'],
    ['|--5--|  ..|---7---|', 'io 5\nio 7'],
    ['|--5--|==2==|', 'io 5, cpu 2'],
    ['fetch |--5--|--2--|', 'fetch: io 5, io 2'],
    ['抓取：|--5--|', '抓取: io 5'],
    ['"a | b" |--5--|', '"a | b": io 5'],
    ['1  |--5--|--2--|', 'io 5, io 2'],
    ['|--5--! ', 'io 5'],
    ['|--5--| # as |--7--|', 'io 5'],
    ['# |--5--|', ''],
    ['io 5 # |--5--|', 'io 5'],
    ['|-=5=-|', 'bad bar'],
    ['|--x--|', 'bad bar'],
    ['|--5--', 'bad bar'],
    ['|--5--| |', 'io 5'],
    ['|--5--|\n/\n└────5\n⋮ +94', 'io 5'],
  ])('%s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });
});

test('rows that a drawing can say are drawn', () => {
  const text = '5\n7\nfetch: cpu 2, block 3 x4\nio 1..3\nio 1, io 2\na: io 1, io 2\n1: io 0.5';
  expect(printed(text, true)).toBe(
    [
      '|--5--|',
      '|---7---|',
      'fetch: |=2=|#3#| x4',
      'io 1..3',
      'io 1, io 2',
      'a: |-1-|-2-|',
      '1: io 0.5',
    ].join('\n'),
  );
});
