// How the tasks of a run ended, counted; and whether the run did all of its work, without which its total cannot be
// compared with another's.
import { instantNumber, type Outcome, outcomes, type Trace } from '../../model/trace.ts';

export interface OutcomeCounts {
  readonly of: Readonly<Record<Outcome, number>>;
  readonly isComplete: boolean;
  /** A request failed because too many files were open. */
  readonly tooManyFiles: boolean;
}

const kept = new WeakMap<Trace, OutcomeCounts>();

/** The counts of a trace, made once for each. */
export function outcomeCounts(trace: Trace): OutcomeCounts {
  const known = kept.get(trace);
  if (known !== undefined) return known;
  const counts = new Float64Array(outcomes.length);
  for (const outcome of trace.outcome) counts[outcome] += 1;
  const of = {
    unfinished: counts[0],
    done: counts[1],
    failed: counts[2],
    cancelled: counts[3],
    'timed out': counts[4],
    'never started': counts[5],
  } satisfies Record<Outcome, number>;
  const made = {
    of,
    isComplete: of.done === trace.tasks,
    tooManyFiles: of.failed > 0 && trace.instants.kind.includes(instantNumber['too many open files']),
  };
  kept.set(trace, made);
  return made;
}
