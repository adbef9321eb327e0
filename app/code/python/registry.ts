import * as loop from './loop.ts';
import type { PythonMode } from './mode.ts';
import * as processes from './processes.ts';
import { sync } from './sync.ts';
import * as threads from './threads.ts';

/** The Python program of every mode, by the mode's id. A test holds it against the modes' own registry. */
export const pythonModes: ReadonlyMap<string, PythonMode> = new Map([
  ['sync', sync],
  ['await', loop.awaitEach],
  ['gather', loop.gather],
  ['semaphore', loop.semaphore],
  ['as-completed', loop.asCompleted],
  ['wait', loop.wait],
  ['wait-for', loop.waitFor],
  ['task-group', loop.taskGroup],
  ['consumers', loop.consumers],
  ['threads', threads.threads],
  ['thread-pool', threads.threadPool],
  ['executor', threads.executor],
  ['pool-map', processes.poolMap],
  ['pool-imap', processes.poolImap],
  ['pool-apply', processes.poolApply],
  ['process-executor', processes.processExecutor],
  ['loops', processes.loops],
  ['aiomultiprocess', processes.aiomultiprocess],
  ['workers', processes.workers],
  ['workers-async', processes.workersAsync],
  ['green', threads.green],
]);
