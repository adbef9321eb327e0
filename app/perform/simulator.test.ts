import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Recorder } from '../model/recorder.ts';
import { emptyWorkload } from '../model/workload.ts';
import { defaultWorld } from '../model/world.ts';
import { topologyOf } from '../modes/registry.ts';
import type { Prediction } from '../simulate/simulate.ts';
import { createSimulator, type PredictionResult, type StartComputer } from './simulator.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A computer that takes so many milliseconds, and answers with traces whose number of tasks is the request's seed. */
function slowComputer(milliseconds: number) {
  const log: string[] = [];
  let died: (message: string) => void = () => {};
  const start: StartComputer = (hear) => {
    log.push('start');
    died = hear;
    let isEnded = false;
    return {
      compute: (predictions) => {
        log.push(`compute ${predictions[0].world.seed}`);
        return new Promise((resolve) => {
          const answer = () =>
            resolve(
              predictions.map(({ world }) => new Recorder(world.seed).finish(0, [], new Map(), undefined)),
            );
          setTimeout(() => !isEnded && answer(), milliseconds);
        });
      },
      end: () => {
        log.push('end');
        isEnded = true;
      },
    };
  };
  return { start, log, die: (message: string) => died(message) };
}

const numbered = (seed: number): readonly Prediction[] => [
  {
    workload: emptyWorkload,
    topology: topologyOf({ mode: 'sync', values: {} }),
    world: { ...defaultWorld, seed },
  },
];

const kinds = (results: readonly PredictionResult[]) =>
  results.map((result) => (result.kind === 'predicted' ? result.traces[0].tasks : result.kind));

/** Asks every `pause` milliseconds, and gives the answers in the order they came in. */
async function drag(simulator: ReturnType<typeof createSimulator>, times: number, pause: number) {
  const results: PredictionResult[] = [];
  for (let number = 1; number <= times; number += 1) {
    simulator.predict(numbered(number)).then((result) => results.push(result));
    await vi.advanceTimersByTimeAsync(pause);
  }
  return results;
}

test('a steady drag is answered as it goes, and only what waited is superseded', async () => {
  const { start } = slowComputer(40);
  const results = await drag(createSimulator(300, start), 12, 16);
  await vi.advanceTimersByTimeAsync(200);
  const drawn = kinds(results).filter((kind) => kind !== 'superseded');
  expect(drawn.length).toBeGreaterThanOrEqual(5);
  expect(drawn).toEqual([...drawn].sort((one, other) => Number(one) - Number(other)));
  expect(drawn.at(-1)).toBe(12);
  expect(results).toHaveLength(12);
});

test('what takes too long is broken off for what is newer', async () => {
  const { start, log } = slowComputer(5_000);
  const simulator = createSimulator(300, start);
  const first = simulator.predict(numbered(1));
  simulator.predict(numbered(2));
  await vi.advanceTimersByTimeAsync(300);
  expect((await first).kind).toBe('superseded');
  expect(log).toEqual(['start', 'compute 1', 'end', 'start', 'compute 2']);
});

test('a drag over something that takes longer than the patience is still drawn', async () => {
  const { start } = slowComputer(1_000);
  const results = await drag(createSimulator(300, start), 400, 16);
  expect(kinds(results).filter((kind) => kind !== 'superseded').length).toBeGreaterThanOrEqual(2);
});

test('a worker that dies fails its request, and the next one gets another', async () => {
  const { start, log, die } = slowComputer(10);
  const simulator = createSimulator(300, start);
  const first = simulator.predict(numbered(1));
  die('out of memory');
  expect(await first).toEqual({ kind: 'failed', message: 'out of memory' });
  const second = simulator.predict(numbered(2));
  await vi.advanceTimersByTimeAsync(10);
  expect((await second).kind).toBe('predicted');
  expect(log.filter((line) => line === 'start')).toHaveLength(2);
});

test('closing answers everybody who waits', async () => {
  const { start } = slowComputer(10);
  const simulator = createSimulator(300, start);
  const both = [simulator.predict(numbered(1)), simulator.predict(numbered(2))];
  simulator.close();
  expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['superseded', 'superseded']);
});
