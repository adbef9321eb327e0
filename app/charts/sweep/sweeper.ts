// The page's side of a sweep: its points are worked out one after the other in a worker of their own, so that dragging a
// bar is not held up by them, and a newer sweep takes the place of an older one.
import { type Remote, wrap } from 'comlink';
import type { SimulateWorker } from '../../perform/simulate-worker.ts';
import type { Prediction } from '../../simulate/simulate.ts';
import type { SweepFigure } from './figure.ts';

export type SweepEnd = 'complete' | 'superseded' | 'failed';

/** What a point is worked out from, and its place in the answer. */
export interface SweepPoint {
  readonly place: number;
  readonly predict: () => Prediction;
}

export interface Sweeper {
  /** Works out the points in their order. A later call supersedes this one. */
  readonly run: (
    points: readonly SweepPoint[],
    onFigure: (place: number, figure: SweepFigure) => void,
  ) => Promise<SweepEnd>;
  /** Gives up what is under way and ends the worker; a later `run` starts another. */
  readonly close: () => void;
}

interface Running {
  readonly remote: Remote<SimulateWorker>;
  /** Settles when the worker is gone: it never answers any more. */
  readonly gone: Promise<'gone'>;
  readonly end: () => void;
}

/** Milliseconds that a superseded point may go on before its worker is ended. */
const IMPATIENCE_MS = 200;

export function createSweeper(makeWorker: () => Worker): Sweeper {
  let running: Running | undefined;
  let turn = 0;
  let underWay: Promise<unknown> | undefined;

  const begin = (): Running => {
    const worker = makeWorker();
    let leave: (value: 'gone') => void = () => {};
    const gone = new Promise<'gone'>((resolve) => {
      leave = resolve;
    });
    const begun: Running = {
      remote: wrap<SimulateWorker>(worker),
      gone,
      end: () => {
        worker.terminate();
        if (running === begun) running = undefined;
        leave('gone');
      },
    };
    worker.onerror = begun.end;
    return begun;
  };

  /** Waits for the point under way, or ends it: it belongs to nobody any more. */
  const settle = async (): Promise<void> => {
    const before = running;
    if (underWay === undefined || before === undefined) return;
    if (!(await isDoneWithin(underWay, IMPATIENCE_MS))) before.end();
  };

  const run: Sweeper['run'] = async (points, onFigure) => {
    turn += 1;
    const mine = turn;
    await settle();
    for (const { place, predict } of points) {
      if (turn !== mine) return 'superseded';
      running ??= begin();
      const { remote, gone } = running;
      const answer = Promise.race([remote.figure(predict()), gone]).catch(() => 'gone' as const);
      underWay = answer;
      const figure = await answer;
      if (turn !== mine) return 'superseded';
      if (figure === 'gone') return 'failed';
      onFigure(place, figure);
    }
    underWay = undefined;
    return 'complete';
  };

  return {
    run,
    close: () => {
      turn += 1;
      running?.end();
    },
  };
}

async function isDoneWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const done = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return done;
}
