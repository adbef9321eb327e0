import { expect, test } from 'vitest';
import { changed, changesFor } from '../../../explain/what-if.ts';
import { parseNotation } from '../../../model/notation.ts';
import { defaultWorld } from '../../../model/world.ts';
import { completeValues } from '../../../modes/mode.ts';
import { modes, topologyOf } from '../../../modes/registry.ts';
import { applicationOf } from './apply-change.ts';

const read = parseNotation('io 5\ncpu 2\nblock 3 x6');
if ('diagnostics' in read) throw new Error('the workload cannot be read');
const { workload } = read;

test('whatever helps by a number of a mode is done by that mode’s own parameter', () => {
  const asked = modes.flatMap((mode) => {
    const choice = { mode: mode.id, values: completeValues(mode, {}) };
    const prediction = { workload, world: defaultWorld, topology: topologyOf(choice) };
    return changesFor(prediction)
      .filter(({ kind }) => kind === 'permits' || kind === 'executors' || kind === 'consumers')
      .map((change) => {
        const application = applicationOf(prediction, choice, change);
        if (application?.kind !== 'choice') return `${mode.id}: ${change.kind} is not done`;
        expect(topologyOf(application.choice)).toEqual(changed(prediction, change).topology);
        return 'done';
      });
  });
  expect(asked.length).toBeGreaterThan(10);
  expect([...new Set(asked)]).toEqual(['done']);
});

test('blocking calls are awaited in the tasks, cores are put into the world', () => {
  const prediction = { workload, world: defaultWorld, topology: topologyOf({ mode: 'gather', values: {} }) };
  const choice = { mode: 'gather', values: {} };
  const awaited = applicationOf(prediction, choice, { kind: 'awaiting' });
  expect(awaited?.kind === 'rows' && awaited.rows[2].steps[0].kind).toBe('io');
  const cores = applicationOf(prediction, choice, { kind: 'cores', count: 8 });
  expect(cores?.kind === 'world' && cores.world.cores).toBe(8);
});

test('starting all at once is another mode, beside the first', () => {
  const prediction = { workload, world: defaultWorld, topology: topologyOf({ mode: 'sync', values: {} }) };
  const application = applicationOf(prediction, { mode: 'sync', values: {} }, { kind: 'at once' });
  expect(application?.kind === 'mode' && application.choice.mode).toBe('threads');
});
