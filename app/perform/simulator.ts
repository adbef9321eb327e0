import { type Remote, wrap } from 'comlink';
import type { Trace } from '../model/trace.ts';
import type { Prediction } from '../simulate/simulate.ts';
import type { SimulateWorker } from './simulate-worker.ts';

/**
 * The page's side of predictions: they are made in a worker, all of one request in one message. What is under way is
 * finished and answered, in order; of the requests that wait behind it only the newest counts. A drag asks more often
 * than is answered, and is answered all the same:
 *
 *     asked      1  2 3 4      5 6
 *     computed   |--1--||--4--||--6--|        2, 3 and 5 are superseded, unanswered
 *
 * What takes too long is broken off for what is newer. The patience doubles each time in a row, so that even the
 * slowest drag is drawn in the end.
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

/** Somebody who computes, and can be ended. */
export interface Computer {
  readonly compute: (predictions: readonly Prediction[]) => Promise<readonly Trace[]>;
  readonly end: () => void;
}

/** Starts a computer, which says when it died by itself. */
export type StartComputer = (died: (message: string) => void) => Computer;

/** Breaking off more often than so in a row makes nobody more patient. */
const MOST_DOUBLINGS = 7;

/** `impatience`: after how many milliseconds a computation that a newer request has overtaken is broken off. */
export function createSimulator(impatience = 300, start: StartComputer = startWorker): Simulator {
  let computer: Computer | undefined;
  let current: Request | undefined;
  let next: Request | undefined;
  let breakOff: ReturnType<typeof setTimeout> | undefined;
  let brokenOff = 0;

  const settle = (result: PredictionResult) => {
    clearTimeout(breakOff);
    breakOff = undefined;
    const request = current;
    current = next;
    next = undefined;
    if (current !== undefined) begin(current);
    request?.answer(result);
  };

  const end = () => {
    computer?.end();
    computer = undefined;
  };

  const begin = (request: Request) => {
    computer ??= start((message) => {
      end();
      settle({ kind: 'failed', message });
    });
    computer.compute(request.predictions).then(
      (traces) => {
        if (current !== request) return;
        brokenOff = 0;
        settle({ kind: 'predicted', traces });
      },
      (error: unknown) => {
        if (current === request) settle({ kind: 'failed', message: messageOf(error) });
      },
    );
  };

  const overtake = () => {
    brokenOff = Math.min(MOST_DOUBLINGS, brokenOff + 1);
    end();
    settle({ kind: 'superseded' });
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
        breakOff ??= setTimeout(overtake, impatience * 2 ** brokenOff);
      }),
    close: () => {
      end();
      clearTimeout(breakOff);
      breakOff = undefined;
      current?.answer({ kind: 'superseded' });
      next?.answer({ kind: 'superseded' });
      current = undefined;
      next = undefined;
    },
  };
}

function startWorker(died: (message: string) => void): Computer {
  const worker = newSimulateWorker();
  worker.onerror = (event) => died(event.message ?? '');
  worker.onmessageerror = () => died('');
  const remote: Remote<SimulateWorker> = wrap<SimulateWorker>(worker);
  return {
    // In one message: what the predictions share, their workload above all, is copied once.
    compute: (predictions) => remote.simulateAll(predictions),
    end: () => worker.terminate(),
  };
}

/** A fresh worker of predictions, for whoever needs one of his own. */
export function newSimulateWorker(): Worker {
  return new Worker(new URL('../../workers/simulate.ts', import.meta.url), { type: 'module' });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
