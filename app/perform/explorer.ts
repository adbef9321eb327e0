import { proxy, type Remote, wrap } from 'comlink';
import type { Answer, ExploreWorker, ShownSchedule } from '../explore/answer.ts';
import type { SwitchPoints } from '../explore/machine.ts';
import type { SearchProgress } from '../explore/search.ts';
import type { Workload } from '../model/workload.ts';

/** Why a question is not answered: it was given up. */
export class SearchStopped extends Error {}

/**
 * The page's side of a search over schedules. A search cannot be asked to stop, because it never looks up; so its worker is
 * ended, and the next question starts another.
 */
export interface Explorer {
  /** Rejects with `SearchStopped` where it was stopped, with another error where it failed. */
  readonly explore: (
    workload: Workload,
    switchPoints: SwitchPoints,
    onProgress: (progress: SearchProgress) => void,
  ) => Promise<Answer>;
  readonly another: (
    workload: Workload,
    switchPoints: SwitchPoints,
    seed: number,
  ) => Promise<ShownSchedule | undefined>;
  /** Gives up what is under way; whoever waits for it is told by a rejection. */
  readonly stop: () => void;
}

interface Running {
  readonly remote: Remote<ExploreWorker>;
  /** Rejects when the worker is gone: it never answers any more. */
  readonly gone: Promise<never>;
  readonly end: () => void;
}

export function createExplorer(): Explorer {
  let running: Running | undefined;
  const ask = <Result>(question: (remote: Remote<ExploreWorker>) => Promise<Result>): Promise<Result> => {
    running ??= begin(() => {
      running = undefined;
    });
    return Promise.race([question(running.remote), running.gone]);
  };
  return {
    explore: (workload, switchPoints, onProgress) =>
      ask<Answer>((remote) => remote.explore(workload, switchPoints, proxy(onProgress))),
    another: (workload, switchPoints, seed) => ask((remote) => remote.another(workload, switchPoints, seed)),
    stop: () => running?.end(),
  };
}

function begin(onEnd: () => void): Running {
  const worker = new Worker(new URL('../../workers/explore.ts', import.meta.url), { type: 'module' });
  let leave: (reason: Error) => void = () => {};
  const gone = new Promise<never>((_, reject) => {
    leave = reject;
  });
  // Nobody may be waiting when it ends.
  gone.catch(() => {});
  const end = (reason: Error): void => {
    worker.terminate();
    onEnd();
    leave(reason);
  };
  worker.onerror = (event) => end(new Error(event.message ?? ''));
  return { remote: wrap<ExploreWorker>(worker), gone, end: () => end(new SearchStopped()) };
}
