import { expect, test } from 'vitest';
import { parseNotation } from '../../model/notation.ts';
import { topologyOf } from '../../modes/registry.ts';
import { freeze, freezePlan, longestFreeze } from './freeze.ts';
import { freezes } from './freezes.ts';

function workload(text: string) {
  const parsed = parseNotation(text);
  if ('diagnostics' in parsed) throw new Error('not a workload');
  return parsed.workload;
}

test('what freezes is a program of one thread, or a loop that is deaf to its waits', () => {
  const of = (mode: string, values = {}) => freezes(topologyOf({ mode, values }));
  expect(of('sync')).toBe(true);
  expect(of('green', { patched: false })).toBe(true);
  expect([of('green'), of('gather'), of('threads'), of('workers')]).toEqual([false, false, false, false]);
});

test('the tasks as they are, up to three seconds', () => {
  expect(freezePlan(workload('io 5\nblock 7\ncpu 1, io 2'), 7, 100)).toEqual({
    holds: [500, 700, 300],
    total: 1500,
    isShortened: false,
  });
  const long = freezePlan(workload('io 5 x10000000'), 7, 1000);
  expect(long).toEqual({ holds: [longestFreeze], total: longestFreeze, isShortened: true });
});

test('the thread is held from the first frame to the last, and given back', async () => {
  let clock = 0;
  const frames: number[] = [];
  const frozen = await freeze(
    { holds: [20, 30], total: 50, isShortened: false },
    {
      now: () => {
        clock += 1;
        return clock;
      },
      nextFrame: async () => {
        frames.push(clock);
      },
      pulse: { start: () => {}, stop: () => {}, longestFrame: () => 51 },
    },
  );
  expect(frozen.until - frozen.from).toBeGreaterThanOrEqual(50);
  expect(frozen.longestFrame).toBe(51);
  expect(frames).toEqual([0, 0, frozen.until, frozen.until]);
});
