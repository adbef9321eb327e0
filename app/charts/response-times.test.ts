import { expect, test } from 'vitest';
import { parseNotation } from '../model/notation.ts';
import { defaultWorld } from '../model/world.ts';
import { topologyOf } from '../modes/registry.ts';
import { simulate } from '../simulate/simulate.ts';
import { hasResponseTimes, percentile, responseTimes } from './response-times.ts';

function workload(text: string) {
  const parsed = parseNotation(text);
  if ('diagnostics' in parsed) throw new Error('not a workload');
  return parsed.workload;
}

function times(text: string, mode: string) {
  const given = workload(text);
  const topology = topologyOf({ mode, values: {} });
  return responseTimes(simulate({ workload: given, topology, world: defaultWorld }), given);
}

test('a queue grows where one thread cannot keep up, and nobody waits where all go at once', () => {
  const arriving = 'io 3 x4 every 1';
  expect(times(arriving, 'sync')).toMatchObject({ p50: 5_000_000, max: 9_000_000, ended: 4 });
  expect(times(arriving, 'gather')).toMatchObject({ p50: 3_000_000, max: 3_000_000, ended: 4 });
});

test('percentiles are nearest ranks', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([50, 90, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 90, 99, 100]);
  expect(percentile([7], 50)).toBe(7);
});

test('they are asked for where tasks arrive over time or last random times', () => {
  expect(hasResponseTimes(workload('io 5 x3'))).toBe(false);
  expect(hasResponseTimes(workload('io 5 x3 every 1'))).toBe(true);
  expect(hasResponseTimes(workload('io 1..30 x3'))).toBe(true);
});
