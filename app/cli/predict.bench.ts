import { bench, describe } from 'vitest';
import { parseNotation } from '../model/notation.ts';
import { emptyWorkload } from '../model/workload.ts';
import { defaultWorld } from '../model/world.ts';
import { parseModes } from '../modes/choice-text.ts';
import { jsonOf } from './json-format.ts';
import { runOf } from './run-of.ts';

/** From tasks to a printed prediction: how long a hundred thousand tasks take in a mode of each family. */

const read = parseNotation('io 1..30, cpu 0.01 x100000');
const workload = 'workload' in read ? read.workload : emptyWorkload;
const modes = parseModes('sync,gather,semaphore:100,thread-pool:8,pool-map:8,workers:8');
const choices = 'choices' in modes ? modes.choices : [];
const once = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

describe('100,000 tasks', () => {
  for (const choice of choices) {
    bench(choice.mode, () => void runOf(workload, defaultWorld, choice), once);
  }
  const gather = choices.filter(({ mode }) => mode === 'gather');
  const runs = gather.map((choice) => runOf(workload, defaultWorld, choice));
  bench('gather as JSON', () => void [...jsonOf(runs)].length, once);
});
