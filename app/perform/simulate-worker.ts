import type { SweepFigure } from '../charts/sweep/figure.ts';
import type { Trace } from '../model/trace.ts';
import type { Prediction } from '../simulate/simulate.ts';

/** What the worker of predictions offers the page. */
export interface SimulateWorker {
  simulate(prediction: Prediction): Trace;
  /** A trace for each of several predictions. */
  simulateAll(predictions: readonly Prediction[]): readonly Trace[];
  /** What the prediction comes to, without its trace. */
  figure(prediction: Prediction): SweepFigure;
}

/** The memory of a trace's columns: what changes its owner when a trace is handed to another thread. */
export function columnBuffers(trace: Trace): Transferable[] {
  const { segments, instants, links } = trace;
  const columns: readonly (Int32Array | Uint8Array | Float64Array)[] = [
    segments.task,
    segments.executor,
    segments.step,
    segments.state,
    segments.start,
    segments.end,
    trace.offsets,
    instants.task,
    instants.kind,
    instants.time,
    links.from,
    links.to,
    links.kind,
    links.time,
    trace.outcome,
    trace.created,
    trace.begun,
    trace.started,
    trace.ended,
    trace.carrier,
    trace.completion,
    trace.yielded,
  ];
  const buffers = columns.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  return [...new Set(buffers)];
}
