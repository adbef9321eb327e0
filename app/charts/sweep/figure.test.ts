import { expect, test } from 'vitest';
import { parseNotation } from '../../model/notation.ts';
import { defaultWorld } from '../../model/world.ts';
import { topologyOf } from '../../modes/registry.ts';
import { sweepFigure } from './figure.ts';

function figure(text: string, permits: number) {
  const parsed = parseNotation(text);
  if ('diagnostics' in parsed) throw new Error('not a workload');
  const topology = topologyOf({ mode: 'semaphore', values: { permits } });
  return sweepFigure({ workload: parsed.workload, topology, world: defaultWorld });
}

const five = 'io 5\nio 7\nio 5\nio 5\nio 7';

test('a limit of two and one of five, with what theory allows', () => {
  expect(figure(five, 2)).toEqual({ total: 17_000_000, isComplete: true, bound: 14_500_000 });
  expect(figure(five, 5)).toEqual({ total: 7_000_000, isComplete: true, bound: 7_000_000 });
});

test('a run that never ends has no total', () => {
  expect(figure('acquire a, io 1, acquire b\nacquire b, io 1, acquire a', 2)).toEqual({
    total: undefined,
    isComplete: false,
    bound: undefined,
  });
});
