import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitEnd, formatDifference, formatTime, tickStep, ticksOf } from './axis.ts';

const S = 1_000_000;
const labels = (start: number, end: number, wanted: number): string =>
  ticksOf(start * S, end * S, wanted)
    .map(({ label }) => label)
    .join(' ');

test('figures are the ones a person would choose', () => {
  expect(labels(0, 30, 6)).toBe('0 5 10 15 20 25 30');
  expect(labels(0, 15, 6)).toBe('0 3 6 9 12 15');
  expect(labels(0, 7, 6)).toBe('0 1 2 3 4 5 6 7');
  expect(labels(0, 12, 6)).toBe('0 2 4 6 8 10 12');
  expect(labels(0, 30, 3)).toBe('0 10 20 30');
});

test('below a second there are milliseconds, above three minutes a clock', () => {
  expect(labels(0, 0.4, 4)).toBe('0 100 ms 200 ms 300 ms 400 ms');
  expect(labels(0, 0.002, 4)).toBe('0 0.5 ms 1 ms 1.5 ms 2 ms');
  expect(labels(0, 600, 5)).toBe('0:00 2:00 4:00 6:00 8:00 10:00');
  expect(labels(0, 7200, 4)).toBe('0:00 30:00 1:00:00 1:30:00 2:00:00');
});

test('moments and differences carry their unit', () => {
  expect(formatTime(7 * S)).toBe('7 s');
  expect(formatTime(12.0567 * S, 2)).toBe('12.06 s');
  expect(formatTime(35_000)).toBe('35 ms');
  expect(formatTime(120)).toBe('120 µs');
  expect(formatTime(0)).toBe('0 s');
  expect(formatTime(3600 * S)).toBe('1:00:00');
  expect(formatDifference(20_000)).toBe('+20 ms');
  expect(formatDifference(-2 * S)).toBe('−2 s');
});

test('a fitted axis ends at a round number near the end, or just after it', () => {
  expect(fitEnd(29 * S)).toBe(30 * S);
  expect(fitEnd(7 * S)).toBe(7 * S);
  expect(fitEnd(0)).toBe(S);
});

test('ticks are few, evenly spaced and inside, whatever the range', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3e12 }), fc.integer({ min: 2, max: 8 }), (length, wanted) => {
      const ticks = ticksOf(0, length, wanted);
      expect(tickStep(length, wanted)).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(wanted * 4 + 1);
      for (const { time } of ticks) expect(time).toBeLessThanOrEqual(length * (1 + 1e-6) + 1);
      expect(fitEnd(length)).toBeGreaterThanOrEqual(length);
      expect(fitEnd(length)).toBeLessThanOrEqual(length * 1.09 + 1);
    }),
  );
});
