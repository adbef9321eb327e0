// Tells the playhead and the shared time axis how long the shown runs are and where their events lie.
import type { Trace } from '../../model/trace.ts';
import { eventsOf, type Playhead } from '../../timeline/playhead.ts';
import type { ViewRange } from '../../timeline/view-range.ts';
import type { SandboxStore } from './actions.ts';
import { measurementOf, type SandboxState } from './state.ts';

/** Above this, single events are no longer something to step through one by one. */
const MOST_EVENTS = 200_000;

/** Follows the predictions and measurements of a store. Returns how to stop that. */
export function followRuns(store: SandboxStore, playhead: Playhead, range: ViewRange): () => void {
  const follow = (state: SandboxState, before: SandboxState | undefined): void => {
    if (
      before !== undefined &&
      state.predictions === before.predictions &&
      state.measurements === before.measurements
    ) {
      return;
    }
    const predicted = [...state.predictions.values()].flatMap(({ trace }) => trace ?? []);
    const measured = [...state.predictions.keys()].flatMap((id) => measurementOf(state, id)?.trace ?? []);
    const end = latest([...predicted, ...measured]);
    range.setExtent(end);
    if (state.predictions === before?.predictions && end === playhead.get().end) return;
    playhead.setRun(end, eventsIn(predicted));
  };
  follow(store.getState(), undefined);
  return store.subscribe(follow);
}

function latest(traces: readonly Trace[]): number {
  return traces.reduce((end, trace) => Math.max(end, trace.makespan), 0);
}

function eventsIn(traces: readonly Trace[]): Float64Array {
  const columns = traces.flatMap(({ segments }) => [segments.start, segments.end]);
  const written = columns.reduce((sum, column) => sum + column.length, 0);
  return written > MOST_EVENTS ? new Float64Array(0) : eventsOf(columns);
}
