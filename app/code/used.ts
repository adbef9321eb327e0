import type { Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';
import { rowNamed } from './shape.ts';

/** What the tasks of a workload share, in the order of its first mention, with what the program needs to declare it. */
export interface Used {
  readonly locks: ReadonlyMap<string, number>;
  readonly queues: ReadonlyMap<string, number | undefined>;
  /** Those with a capacity; the others answer at once and need no declaration. */
  readonly servers: ReadonlyMap<string, number>;
  readonly variables: readonly string[];
  /** Rows that someone waits for, and how many tasks they have together. */
  readonly joined: ReadonlyMap<string, number>;
}

export function usedBy(workload: Workload, world: World): Used {
  const locks = new Map<string, number>();
  const queues = new Map<string, number | undefined>();
  const servers = new Map<string, number>();
  const variables = new Set<string>();
  const joined = new Map<string, number>();
  for (const step of workload.rows.flatMap((row) => row.steps)) {
    switch (step.kind) {
      case 'acquire':
      case 'release':
        locks.set(step.lock, workload.locks.find((lock) => lock.name === step.lock)?.permits ?? 1);
        break;
      case 'put':
      case 'get':
        queues.set(step.queue, workload.queues.find((queue) => queue.name === step.queue)?.capacity);
        break;
      case 'request': {
        const capacity = world.servers.find((server) => server.name === step.server)?.capacity;
        if (capacity !== undefined) servers.set(step.server, capacity);
        break;
      }
      case 'read':
      case 'write':
        variables.add(step.variable);
        break;
      case 'join':
        joined.set(step.task, workload.rows[rowNamed(workload, step.task)]?.count ?? 0);
        break;
      case 'io':
      case 'block':
      case 'cpu':
      case 'spawn':
      case 'add':
      case 'fail':
        break;
    }
  }
  return { locks, queues, servers, variables: [...variables], joined };
}
