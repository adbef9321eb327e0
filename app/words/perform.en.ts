import type { Unperformable } from '../perform/performable.ts';
import type { WorkerFailure } from '../perform/worker-pool.ts';

/** The words of real runs, in English. Figures come in ready made: `12.06 s`, `18 ms`. */
export const performEn = {
  /** Why a mode is predicted and not performed. */
  reasons: {
    gil: 'Predicted only: these threads share one GIL, and a browser has no such lock. Web Workers run without one.',
    process:
      'Predicted only: a page cannot start processes. Web Workers are the nearest thing; compare with them.',
    mixed: 'Predicted only: a loop together with a pool of threads is not performed here.',
    'too many executors':
      'Predicted only: this needs more than 64 workers at once. With fewer it can be performed.',
    'too many tasks':
      'Predicted only: beyond 10,000 tasks a real run would measure the browser, not the tasks.',
    empty: 'There is nothing to do yet: add a task.',
  } satisfies Record<Unperformable, string>,
  /** Why a run was broken off. The prediction is untouched by it. */
  failures: {
    'cannot start':
      'No worker could be started. A strict content security policy of the page around this one may forbid it: it has to allow “worker-src blob:”.',
    died: 'A worker broke off in the middle of the run. What had been measured until then is shown.',
    'message lost': 'A worker’s message could not be read. What had been measured until then is shown.',
  } satisfies Record<WorkerFailure['code'], string>,
  /** The browser's own words about it. */
  failureDetail: (detail: string) => `The browser says: ${detail}`,
  stopped: 'Stopped. What had been measured until then is shown.',
  void: 'Not measured: the page was hidden meanwhile, and browsers slow hidden pages down. Run it again with the page in view.',
  deadlock: 'It came to a standstill for real: these tasks wait for each other.',
  measured: (measured: string, predicted: string) => `measured ${measured}, predicted ${predicted}`,
  startTook: (time: string, workers: number) =>
    `${workers === 1 ? 'One worker was' : `${workers} workers were`} ready after ${time}; that is not part of the measurement.`,
  coresDiffer: (world: number, machine: number) =>
    `Predicted for ${world} cores; this browser reports ${machine}.`,
  heartbeat: {
    name: 'Pulse of the page',
    longestFrame: (time: string) => `longest frame ${time}`,
    alive: 'The page stays responsive: the work goes on in workers.',
  },
};

export type PerformWords = typeof performEn;
