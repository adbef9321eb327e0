import type { Milliseconds } from './plan.ts';

/**
 * Work for a core: a fixed amount of arithmetic that no compiler can leave out. A `cpu` step is an amount and not a
 * time, because only then does it show that two cores do four pieces of work in twice the time of two.
 */

const unit = 2_000;
let state = 1;

/** Does `units` units of work, without pause. */
export function work(units: number): number {
  let x = state;
  for (let remaining = units * unit; remaining > 0; remaining -= 1) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  state = x;
  return x;
}

/**
 * How many units an idle core does in a millisecond. Whatever else the machine does makes a measurement slower and
 * never faster, so of many short ones it is the second best: the best may owe something to the clock's coarseness.
 */
export function unitsPerMillisecond(): number {
  warmUp(20);
  const samples: number[] = [];
  for (let sample = 0; sample < 16; sample += 1) samples.push(measure(5));
  samples.sort((a, b) => b - a);
  return samples[1];
}

/** Works until the compiler has had its chance: each worker compiles for itself. */
export function warmUp(duration: Milliseconds): void {
  measure(duration);
}

function measure(duration: Milliseconds): number {
  const start = performance.now();
  let units = 0;
  let elapsed = 0;
  while (elapsed < duration) {
    work(20);
    units += 20;
    elapsed = performance.now() - start;
  }
  return units / elapsed;
}
