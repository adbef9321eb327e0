import { expect, test } from 'vitest';
import { generate } from '../../../code/generate.ts';
import { linesOf } from '../../../code/program.ts';
import { parseNotation } from '../../../model/notation.ts';
import { rowOffsets } from '../../../model/workload.ts';
import { defaultWorld } from '../../../model/world.ts';
import { modes, topologyOf } from '../../../modes/registry.ts';
import { simulate } from '../../../simulate/simulate.ts';
import { excerptOf } from './excerpt.ts';
import { litAt, placeKey } from './lit-places.ts';
import { segmentsOfLine } from './segments-of-line.ts';

function run(text: string, mode: string) {
  const read = parseNotation(text);
  if ('diagnostics' in read) throw new Error('the workload cannot be read');
  const { workload } = read;
  const choice = { mode, values: {} };
  const trace = simulate({ workload, topology: topologyOf(choice), world: defaultWorld });
  const offsets = rowOffsets(workload);
  const program = generate('python', { workload, choice, world: defaultWorld });
  const lit = (seconds: number, grace = 0) => {
    const { strong, weak } = litAt(trace, offsets, seconds * 1_000_000, grace * 1_000_000);
    return [strong.map(placeKey), weak.map(placeKey)];
  };
  return { trace, offsets, program, lit };
}

const five = 'io 5\nio 7\nio 5\nio 5\nio 7';

test('at a hand-over the gate is lit, between events the step where tasks are', () => {
  const { lit } = run(five, 'semaphore');
  expect(lit(0)[0]).toEqual(['create']);
  expect(lit(7)[0]).toEqual(['gate']);
  expect(lit(8)).toEqual([['step 2 0', 'step 3 0'], ['gate']]);
  expect(lit(7.3, 0.4)[0]).toEqual(['gate']);
  expect(lit(17)[0]).toEqual(['ending']);
});

test('the segments of a line are those in which a task is there', () => {
  const { trace, offsets, program } = run(five, 'semaphore');
  const [sleep] = linesOf(program, { part: 'step', row: 0, step: 0 });
  const marked = segmentsOfLine(trace, offsets, program, sleep);
  expect(marked.length).toBe(5);
  expect(new Set(marked.map((segment) => trace.segments.step[segment]))).toEqual(new Set([0]));
});

test('the excerpt of every mode shows each line that a task can be at, and no helper', () => {
  for (const { id } of modes) {
    const { program, trace, offsets } = run(five, id);
    const excerpt = excerptOf(program);
    const shown = new Set(excerpt.flatMap((each) => (each.kind === 'line' ? [each.number] : [])));
    for (let time = 0; time <= trace.makespan; time += 500_000) {
      const { strong } = litAt(trace, offsets, time, 0);
      const lines = strong.flatMap((place) => linesOf(program, place));
      expect(lines.length === 0 || lines.some((line) => shown.has(line)), `${id} at ${time}`).toBe(true);
    }
    expect(shown.size, id).toBeLessThan(program.lines.length);
  }
});

test('a long list of jobs is shortened, and says by how much', () => {
  const { program } = run(Array.from({ length: 30 }, (_, index) => `io ${index + 1}`).join('\n'), 'gather');
  expect(excerptOf(program).filter(({ kind }) => kind === 'left out')).toEqual([
    expect.objectContaining({ count: 28 }),
  ]);
});
