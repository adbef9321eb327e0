import type { Workload } from '../model/workload.ts';
import { ItemQueue } from './item-queue.ts';
import type { Kernel } from './kernel.ts';
import { Permits } from './permits.ts';
import { Server } from './server.ts';
import { WaitQueue } from './wait-queue.ts';

/** What the tasks of one run share: locks, queues, servers, open files, variables, and who waits for whose end. */
export class Resources {
  readonly locks: readonly Permits[];
  readonly queues: readonly ItemQueue[];
  readonly servers: readonly Server[];
  readonly variables: Int32Array;
  /** The strands that wait for the end of each row, and how many of its tasks have not ended. */
  readonly joiners: readonly WaitQueue[];
  readonly unfinished: Int32Array;
  /** The locks that a task holds, the last one taken last. */
  readonly held = new Map<number, number[]>();
  openFiles = 0;

  constructor(kernel: Kernel, workload: Workload, answer: (task: number) => void) {
    const { table, world } = kernel;
    const permits = new Map(workload.locks.map((lock) => [lock.name, lock.permits]));
    const capacity = new Map(workload.queues.map((queue) => [queue.name, queue.capacity]));
    const servers = new Map(world.servers.map((server) => [server.name, server.capacity]));
    this.locks = table.locks.map((name) => new Permits(kernel, permits.get(name) ?? 1));
    this.queues = table.queues.map((name) => new ItemQueue(kernel, capacity.get(name)));
    this.servers = table.servers.map((name) => new Server(kernel, servers.get(name), answer));
    this.variables = new Int32Array(table.variables.length);
    this.joiners = workload.rows.map(() => new WaitQueue(kernel.links));
    this.unfinished = Int32Array.from(workload.rows, (row) => row.count);
  }

  hold(task: number, lock: number): void {
    const locks = this.held.get(task);
    if (locks === undefined) this.held.set(task, [lock]);
    else locks.push(lock);
  }

  /** The task no longer holds the lock; one that never did changes nothing. */
  letGo(task: number, lock: number): void {
    const locks = this.held.get(task);
    const index = locks?.lastIndexOf(lock) ?? -1;
    if (locks !== undefined && index !== -1) locks.splice(index, 1);
  }
}
