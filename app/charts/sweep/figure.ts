// One point of a sweep: what a prediction comes to, without its trace. It is worked out in a worker, hundreds of times, and
// only these few numbers come back.
import { boundsOf } from '../../explain/bounds.ts';
import type { Microseconds } from '../../model/time.ts';
import { outcomeNumber } from '../../model/trace.ts';
import { taskCount } from '../../model/workload.ts';
import { type Prediction, simulate } from '../../simulate/simulate.ts';

export interface SweepFigure {
  /** `undefined` where the run does not end by itself. */
  readonly total: Microseconds | undefined;
  /** Whether every task was done; a total of less is not one to compare. */
  readonly isComplete: boolean;
  /** The highest of the bounds of theory; `undefined` where none is known. */
  readonly bound: Microseconds | undefined;
}

/** What one point may write: a sweep is many predictions, and the page waits for the last of them. */
const mostWritten = 20_000_000;
/** Above this many tasks, looking for bounds would take longer than the prediction. */
const mostBounded = 5_000;

export function sweepFigure(prediction: Prediction): SweepFigure {
  const trace = simulate(prediction, mostWritten);
  const isEnded = trace.halt === undefined;
  const isBounded = isEnded && taskCount(prediction.workload) <= mostBounded;
  return {
    total: isEnded ? trace.makespan : undefined,
    isComplete: trace.outcome.every((outcome) => outcome === outcomeNumber.done),
    bound: isBounded ? boundsOf({ trace, ...prediction }).binding?.values.time : undefined,
  };
}
