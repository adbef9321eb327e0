import { type Remote, wrap } from 'comlink';
import type { Trace } from '../model/trace.ts';
import type { Prediction } from '../simulate/simulate.ts';
import type { SimulateWorker } from './simulate-worker.ts';

/**
 * The page's side of predictions: they are made in a worker, and only the newest request counts. While one is being
 * answered, a newer one waits and an older waiting one is given up: dragging a bar asks more often than is answered.
 */

export type PredictionResult =
  /** One trace for each request, in their order. */
  | { readonly kind: 'predicted'; readonly traces: readonly Trace[] }
  /** A newer request took its place. */
  | { readonly kind: 'superseded' }
  /** The engine, or its worker, failed; the next request starts a fresh worker. */
  | { readonly kind: 'failed'; readonly message: string };

interface Request {
  readonly predictions: readonly Prediction[];
  readonly answer: (result: PredictionResult) => void;
}

export interface Simulator {
  predict(predictions: readonly Prediction[]): Promise<PredictionResult>;
  /** Ends the worker; a later `predict` starts another. */
  close(): void;
}

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<SimulateWorker>;
}

/** `impatience`: after how many milliseconds a computation that a newer request has overtaken is broken off. */
export function createSimulator(impatience = 300): Simulator {
  let running: Running | undefined;
  let current: Request | undefined;
  let next: Request | undefined;
  let breakOff: ReturnType<typeof setTimeout> | undefined;

  const settle = (result: PredictionResult) => {
    clearTimeout(breakOff);
    breakOff = undefined;
    const request = current;
    current = next;
    next = undefined;
    request?.answer(result);
    if (current !== undefined) begin(current);
  };

  const end = () => {
    running?.worker.terminate();
    running = undefined;
  };

  const begin = (request: Request) => {
    running ??= start((message) => {
      end();
      settle({ kind: 'failed', message });
    });
    const { remote } = running;
    const compute = async () => {
      const traces: Trace[] = [];
      for (const prediction of request.predictions) {
        if (next !== undefined && current === request) break;
        traces.push(await remote.simulate(prediction));
      }
      return traces;
    };
    compute().then(
      (traces) => {
        if (current !== request) return;
        const complete = traces.length === request.predictions.length;
        settle(complete && next === undefined ? { kind: 'predicted', traces } : { kind: 'superseded' });
      },
      (error: unknown) => {
        if (current === request) settle({ kind: 'failed', message: messageOf(error) });
      },
    );
  };

  return {
    predict: (predictions) =>
      new Promise((answer) => {
        const request = { predictions, answer };
        if (current === undefined) {
          current = request;
          begin(request);
          return;
        }
        next?.answer({ kind: 'superseded' });
        next = request;
        breakOff ??= setTimeout(() => {
          end();
          settle({ kind: 'superseded' });
        }, impatience);
      }),
    close: () => {
      end();
      clearTimeout(breakOff);
      current?.answer({ kind: 'superseded' });
      next?.answer({ kind: 'superseded' });
      current = undefined;
      next = undefined;
    },
  };
}

function start(died: (message: string) => void): Running {
  const worker = new Worker(new URL('../../workers/simulate.ts', import.meta.url), { type: 'module' });
  worker.onerror = (event) => died(event.message ?? '');
  worker.onmessageerror = () => died('');
  return { worker, remote: wrap<SimulateWorker>(worker) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
