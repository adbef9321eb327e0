import { expect, test } from 'vitest';
import { parseNotation } from '../../model/notation.ts';
import { parseModes } from '../../modes/choice-text.ts';
import { simulate } from '../../simulate/simulate.ts';
import { documentFrom } from '../store/initial.ts';
import { axesOf, axisId, sourcesOf } from './sweep-axes.ts';

function document(tasks: string, modes: string) {
  const parsed = parseNotation(tasks);
  const read = parseModes(modes);
  if ('diagnostics' in parsed || 'diagnostics' in read) throw new Error('cannot be read');
  return documentFrom({ workload: parsed.workload, choices: read.choices });
}

const five = document('io 5\nio 7\nio 5\nio 5\nio 7', 'sync,gather,semaphore:2,workers-async:2');

test('what can be varied is what the modes and the tasks have', () => {
  expect(axesOf(five).map(axisId)).toEqual(['limit', 'tasks', 'parameter 3 slots']);
  expect(axesOf(document('cpu 5', 'sync')).map(axisId)).toEqual(['tasks', 'cores']);
  expect(axesOf(document('', 'semaphore'))).toEqual([]);
});

test('the limit gives a line for each mode that has one, with the point of now among its values', () => {
  const [semaphore, workers, ...none] = sourcesOf({ kind: 'limit' }, five);
  expect(none).toEqual([]);
  expect(semaphore).toMatchObject({ key: 'permits', current: 2, values: [1, 2, 3, 4, 5, 6, 7, 8] });
  expect(workers).toMatchObject({ key: 'workers', current: 2 });
  const totals = semaphore.values.map((value) => simulate(semaphore.predict(value)).makespan / 1e6);
  expect(totals).toEqual([29, 17, 12, 12, 7, 7, 7, 7]);
});

test('a chart never has more marks than it can bear', () => {
  const many = document('io 1 x5000', Array.from({ length: 12 }, () => 'semaphore:321').join(','));
  for (const axis of axesOf(many)) {
    const marks = sourcesOf(axis, many).reduce((sum, { values }) => sum + values.length, 0);
    expect(marks).toBeLessThanOrEqual(200);
  }
});
