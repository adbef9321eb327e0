import { expect, test } from 'vitest';
import { parseNotation } from '../../../model/notation.ts';
import { defaultWorld } from '../../../model/world.ts';
import { topologyOf } from '../../../modes/registry.ts';
import { simulate } from '../../../simulate/simulate.ts';
import { permitHolders } from './permit-slots.ts';

function gated(text: string, permits: number) {
  const read = parseNotation(text);
  if ('diagnostics' in read) throw new Error('the workload cannot be read');
  const topology = topologyOf({ mode: 'semaphore', values: { permits } });
  return simulate({ workload: read.workload, topology, world: defaultWorld });
}

test('a permit that is handed on keeps its place', () => {
  const trace = gated('io 5\nio 7\nio 5\nio 5\nio 7', 2);
  const at = (seconds: number) => permitHolders(trace, 2, seconds * 1_000_000);
  expect([0, 5, 7, 10, 12, 17].map(at)).toEqual([
    [0, 1],
    [2, 1],
    [2, 3],
    [4, 3],
    [4, undefined],
    [undefined, undefined],
  ]);
});

test('never two at one place, never one at two', () => {
  const trace = gated('io 3 x20\nio 1 x20\nio 2', 4);
  for (let time = 0; time <= trace.makespan; time += 500_000) {
    const holders = permitHolders(trace, 4, time).filter((task) => task !== undefined);
    expect(new Set(holders).size).toBe(holders.length);
    let under = 0;
    for (let task = 0; task < trace.tasks; task += 1)
      if (trace.started[task] <= time && trace.ended[task] > time) under += 1;
    expect(holders.length).toBe(under);
  }
});
