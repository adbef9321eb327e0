import * as loop from './loop.ts';
import type { ScriptMode } from './mode.ts';
import * as workers from './workers.ts';

/** The TypeScript program of every mode, by the mode's id. A test holds it against the modes' own registry. */
export const typescriptModes: ReadonlyMap<string, ScriptMode> = new Map([
  ['sync', loop.sync],
  ['await', loop.awaitEach],
  ['gather', loop.gather],
  ['semaphore', loop.semaphore],
  ['as-completed', loop.asCompleted],
  ['wait', loop.wait],
  ['wait-for', loop.waitFor],
  ['task-group', loop.taskGroup],
  ['consumers', loop.consumers],
  ['threads', workers.threads],
  ['thread-pool', workers.threadPool],
  ['executor', workers.executor],
  ['pool-map', workers.poolMap],
  ['pool-imap', workers.poolImap],
  ['pool-apply', workers.poolApply],
  ['process-executor', workers.processExecutor],
  ['loops', workers.loops],
  ['aiomultiprocess', workers.aiomultiprocess],
  ['workers', workers.workers],
  ['workers-async', workers.workersAsync],
  ['green', loop.green],
]);
