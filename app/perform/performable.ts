import type { Topology } from '../model/topology.ts';
import { taskCount, type Workload } from '../model/workload.ts';

/**
 * Whether a browser can do a topology for real. It is decided by the topology's words: what a browser lacks is a
 * lock that several threads share, and processes; the rest it has. It says why not, as data; the sentences are in
 * the catalogues.
 */

export const mostExecutors = 64;
export const mostTasks = 10_000;

export type Unperformable =
  /** Several threads share one interpreter lock: a browser has no such lock. */
  | 'gil'
  /** The executors are processes: a page cannot start any. */
  | 'process'
  /** A loop that hands work to a pool of threads: only one kind of executor is performed at a time. */
  | 'mixed'
  /** More than `mostExecutors` workers. */
  | 'too many executors'
  /** More than `mostTasks` tasks. */
  | 'too many tasks'
  /** No task at all. */
  | 'empty';

/** `'yes'`, or the first reason why a browser cannot do it. */
export function performable(topology: Topology, workload: Workload): 'yes' | Unperformable {
  const tasks = taskCount(workload);
  if (topology.groups.some((group) => group.host === 'process')) return 'process';
  const executors = topology.groups.map((group) => (group.count === 'one per task' ? tasks : group.count));
  const threads = executors.reduce((sum, count) => sum + count, 0);
  const hosts = topology.groups.map((group) => group.host);
  if (topology.gil === 'shared' && (threads > 1 || hosts.includes('thread'))) return 'gil';
  if (topology.groups.length !== 1) return 'mixed';
  if (tasks === 0) return 'empty';
  if (tasks > mostTasks) return 'too many tasks';
  if (threads > mostExecutors) return 'too many executors';
  return 'yes';
}
