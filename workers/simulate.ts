/** The worker of predictions: the engine, away from the page. A trace's columns change their owner and are not copied. */
import { expose, transfer } from 'comlink';
import { sweepFigure } from '../app/charts/sweep/figure.ts';
import { columnBuffers, type SimulateWorker } from '../app/perform/simulate-worker.ts';
import { simulate } from '../app/simulate/simulate.ts';

const worker: SimulateWorker = {
  simulate(prediction) {
    const trace = simulate(prediction);
    return transfer(trace, columnBuffers(trace));
  },
  simulateAll(predictions) {
    const traces = predictions.map((prediction) => simulate(prediction));
    return transfer(traces, traces.flatMap(columnBuffers));
  },
  figure: sweepFigure,
};

expose(worker);
