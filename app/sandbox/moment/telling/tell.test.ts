import { expect, test } from 'vitest';
import { textOf as programText } from '../../../code/program.ts';
import { textOf } from '../../../explain/phrase.ts';
import { topologyOf } from '../../../modes/registry.ts';
import { simulate } from '../../../simulate/simulate.ts';
import { firstDocument } from '../../store/initial.ts';
import { createTelling } from './tell.ts';

const { workload, world, cards } = firstDocument();
const [{ choice }] = cards;
const trace = simulate({ workload, world, topology: topologyOf(choice) });

test('a run that was shown is told of in either language', async () => {
  const telling = createTelling();
  telling.know(1, { trace, workload, choice, world });
  const [first, last] = await telling.moments(1, [0, trace.makespan], 'en');
  expect(textOf(first)).toMatch(/task/i);
  expect(textOf(last)).not.toBe(textOf(first));
  expect(textOf((await telling.moments(1, [0], 'zh-CN'))[0])).toMatch(/任务/);
  expect(await telling.segment(1, 0, 'en')).not.toBe('');
  expect((await telling.bound(1, 'en'))?.time).toBeLessThanOrEqual(trace.makespan);
});

test('a run that was never shown, or is forgotten, is a mistake', async () => {
  const telling = createTelling();
  await expect(telling.segment(2, 0, 'en')).rejects.toThrow('no run 2');
  telling.know(2, { trace, workload, choice, world });
  telling.forget(2);
  await expect(telling.segment(2, 0, 'en')).rejects.toThrow('no run 2');
});

test('a program is written, or there is none', () => {
  const telling = createTelling();
  const program = telling.program('python', { workload, choice, world });
  expect(program && programText(program)).toContain('def ');
  expect(telling.program('python', { workload, choice: { ...choice, mode: 'none' }, world })).toBeUndefined();
});
