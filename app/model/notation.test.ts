import { describe, expect, test } from 'vitest';
import { diagnosticsEn } from '../words/diagnostics.en.ts';
import { messageOf, mostDiagnostics } from './diagnostic.ts';
import { parseNotation, printNotation } from './notation.ts';
import { limits, type TaskRow, taskCount } from './workload.ts';

const second = 1_000_000;

function rowsOf(text: string): readonly TaskRow[] {
  const read = parseNotation(text);
  if ('workload' in read) return read.workload.rows;
  throw new Error(read.diagnostics.map((each) => messageOf(diagnosticsEn, each)).join('\n'));
}

/** The text as we would write it. */
function printed(text: string): string {
  const read = parseNotation(text);
  return 'workload' in read
    ? printNotation(read.workload)
    : read.diagnostics.map(({ code }) => code).join('; ');
}

/** Each mistake as `line:column+length code`. */
function mistakes(text: string): readonly string[] {
  const read = parseNotation(text);
  if ('workload' in read) return [];
  return read.diagnostics.map(({ line, column, length, code }) => `${line}:${column}+${length} ${code}`);
}

describe('steps', () => {
  test.each([
    ['io 5', 'io 5'],
    ['5', 'io 5'],
    ['.5', 'io 0.5'],
    ['io 300ms', 'io 0.3'],
    ['io 5s, cpu 2 s', 'io 5, cpu 2'],
    ['2 min', 'io 120'],
    ['IO 5, Cpu 1', 'io 5, cpu 1'],
    ['io 1..30', 'io 1..30'],
    ['1-30', 'io 1..30'],
    ['io 1~30', 'io 1..30'],
    ['io 100..300ms', 'io 0.1..0.3'],
    ['io 500ms..2s', 'io 0.5..2'],
    ['io5', 'io 5'],
    ['request 3, request api 3', 'request 3, request api 3'],
    ['request server 3', 'request 3'],
    ['acquire a, read x, add, write x, release a', 'acquire a, read x, add, write x, release a'],
    ['put q, get q, fail', 'put q, get q, fail'],
    ['io 5,', 'io 5'],
    ['()', '()'],
    ['() x3', '() x3'],
  ])('%s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  test('a group is written out', () => {
    expect(printed('(io 1, cpu 0.5) x3, io 2')).toBe('io 1, cpu 0.5, io 1, cpu 0.5, io 1, cpu 0.5, io 2');
    expect(printed('((1) x2, cpu 1) x2')).toBe('io 1, io 1, cpu 1, io 1, io 1, cpu 1');
    expect(printed('(io 1) x2 x100')).toBe('io 1, io 1 x100');
    expect(printed('(io 1), cpu 1 x2')).toBe('io 1, cpu 1 x2');
  });
});

describe('rows', () => {
  test('suffixes come in any order', () => {
    const expected = 'fetch: io 5 x100 at 3 every 0.5 timeout 2.5 on loop';
    expect(printed('fetch: io 5 timeout 2.5 on loop every .5 at 3 x100')).toBe(expected);
    expect(printed('fetch:io 5 × 100 at 3s every 500ms timeout 2.5 on LOOP # all of it')).toBe(expected);
  });

  test('names', () => {
    expect(rowsOf('抓取: io 1..30')[0].name).toBe('抓取');
    expect(rowsOf('task 1: io 1')[0].name).toBe('task 1');
    expect(rowsOf('"my: task, #1": io 1')[0].name).toBe('my: task, #1');
    expect(rowsOf('io: io 1')[0].name).toBe('io');
    expect(rowsOf('lock: io 1')[0].name).toBe('lock');
  });

  test('Chinese words and punctuation', () => {
    expect(printed('抓取：等待 5，计算 ２ × 3')).toBe('抓取: io 5, cpu 2 x3');
    expect(printed('（等待5秒，阻塞300毫秒）×2，请求 3 超时 2')).toBe(
      'io 5, block 0.3, io 5, block 0.3, request 3 timeout 2',
    );
    expect(printed('信号量 s 3\n队列 q 5\n锁 a')).toBe('semaphore s 3\nlock a\nqueue q 5');
  });

  test('ten million tasks are one row', () => {
    const read = parseNotation('io 3 x10000000');
    expect('workload' in read && taskCount(read.workload)).toBe(limits.tasks);
  });

  test('comments and blank lines say nothing, and each row knows its line', () => {
    const read = parseNotation('# five\n\nio 5\r\n  // not this\n7 # seven\n');
    expect(read).toMatchObject({ lines: [3, 5], workload: { rows: [{}, {}] } });
    expect(parseNotation('')).toEqual({ workload: { rows: [], locks: [], queues: [] }, lines: [] });
  });
});

describe('mistakes are reported where they are', () => {
  test.each([
    ['sleep 5', '1:1+5 unknown step'],
    ['io 5\n  oi 3', '2:3+2 unknown step'],
    ['io', '1:3+0 missing duration'],
    ['io -3', '1:4+2 negative duration'],
    ['io NaN', '1:4+3 bad duration'],
    ['io Infinity', '1:4+8 bad duration'],
    ['io 1e99', '1:4+4 duration too long'],
    ['io 1e999', '1:4+5 duration too long'],
    ['io 30..1', '1:4+5 range backwards'],
    ['io 5 timeout 1..2', '1:14+4 bad duration'],
    ['io 5 x0', '1:7+1 bad count'],
    ['io 5 x1.5', '1:7+3 bad count'],
    ['io 5 x', '1:7+0 bad count'],
    ['io 5 x1000000000', '1:7+10 too many tasks'],
    ['io 5 x6000000\nio 5 x6000000', '2:1+13 too many tasks'],
    ['io 2592000 x10000000', '1:1+20 too much work'],
    ['io 5 io 3', '1:6+2 missing comma'],
    ['io 5,, io 3', '1:6+1 empty step'],
    ['name:', '1:1+5 empty step'],
    ['io 5 x3, io 3', '1:6+1 suffix inside'],
    ['io 5 x3 x4', '1:9+1 repeated suffix'],
    ['io 5 on moon', '1:9+4 bad place'],
    ['io 5 timeuot 3', '1:6+7 unexpected text'],
    ['(io 5', '1:1+1 unclosed group'],
    ['io 5)', '1:5+1 unopened group'],
    ['(io 1) x5000', '1:1+12 too many steps'],
    ['acquire', '1:8+0 missing name'],
    ['acquire "a', '1:9+2 unclosed quote'],
    [`${'n'.repeat(41)}: io 5`, '1:1+42 bad name'],
    ['spawn a', '1:1+7 unknown task'],
    ['a: spawn a', '1:4+7 task names itself'],
    ['a: 5\na: 5\njoin a', '3:1+6 ambiguous task'],
    ['release a, acquire a', '1:1+9 release without acquire'],
    ['semaphore s', '1:12+0 bad permits'],
    ['queue q 0', '1:9+1 bad capacity'],
    ['lock a\nsemaphore a 3', '2:1+13 declared twice'],
    ['|-=5=-|', '1:1+7 bad bar'],
  ])('%j', (text, expected) => {
    expect(mistakes(text)).toEqual([expected]);
  });

  test('all of them, up to a bound', () => {
    expect(mistakes('io -1, sleep 2, cpu\nx y')).toHaveLength(4);
    expect(mistakes('nonsense\n'.repeat(100))).toHaveLength(mostDiagnostics);
  });

  test('near misses are named', () => {
    const suggestions = ['sleep 5', 'oi 5', 'slep 5', 'aquire a', 'time.sleep 3', 'requets 3'].map((text) => {
      const read = parseNotation(text);
      const [first] = 'diagnostics' in read ? read.diagnostics : [];
      return first?.code === 'unknown step' ? first.values.suggestion : first?.code;
    });
    expect(suggestions).toEqual(['io', 'io', 'io', 'acquire', 'block', 'request']);
  });

  test('limits', () => {
    expect(mistakes('5\n'.repeat(limits.rows))).toEqual([]);
    expect(mistakes('5\n'.repeat(limits.rows + 1))).toEqual(['1001:1+1 too many rows']);
    expect(mistakes('5,'.repeat(limits.stepsPerRow))).toEqual([]);
    expect(mistakes('5,'.repeat(limits.stepsPerRow + 1))).toEqual(['1:2001+1 too many steps']);
    expect(mistakes(' '.repeat(limits.textLength + 1))).toEqual(['1:1+0 text too long']);
  });
});

test('seconds are kept to the microsecond', () => {
  expect(rowsOf('io 0.000001')[0].steps).toEqual([{ kind: 'io', duration: 1 }]);
  expect(rowsOf('io 2591999.999999')[0].steps).toEqual([{ kind: 'io', duration: limits.duration - 1 }]);
  expect(rowsOf('io 5')[0].steps).toEqual([{ kind: 'io', duration: 5 * second }]);
});

test('nothing a person can paste takes long', () => {
  const hostile = [
    '"',
    '(',
    ' ',
    '|',
    '|-',
    '.',
    '5 ',
    'io,',
    '()',
    '|..',
    '1.',
    'x',
    '#',
    'a:',
    '“',
    '\\"',
    '--',
  ];
  const started = performance.now();
  for (const piece of hostile) {
    parseNotation(piece.repeat(limits.textLength / piece.length));
    parseNotation(`|${piece.repeat(limits.textLength / piece.length - 2)}x`);
  }
  // Quadratic time would be minutes.
  expect(performance.now() - started).toBeLessThan(5_000);
});
