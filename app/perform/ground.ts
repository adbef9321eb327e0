import type { ExecutorGroup } from '../model/topology.ts';
import type { Asker } from './asker.ts';
import type { Clock } from './clock.ts';
import type { EventLog } from './event-log.ts';
import type { Permits } from './permits.ts';
import type { Plan, TaskTable } from './plan.ts';
import type { Cut } from './protocol.ts';

/** What an executor and the bodies of its tasks stand on together. */
export interface Ground {
  readonly index: number;
  readonly group: ExecutorGroup;
  readonly plan: Plan;
  readonly table: TaskTable;
  readonly log: EventLog;
  readonly clock: Clock;
  readonly asker: Asker;
  /** Who has it goes on, or holds the loop. */
  readonly turn: Permits;
  readonly gate: Permits | undefined;
  /** The task waits no longer for the answer of that number, and does not want what it was given. */
  readonly withdraw: (id: number) => void;
  /** Called whenever one more task waits for another one. */
  readonly lookWhetherStill: () => void;
  /** How many tasks here wait for another one to do something. */
  waiting: number;
  stopped: boolean;
}

/** One task on its executor. */
export interface Life {
  readonly task: number;
  /** Aborted where the task is to be cut, or everything is to stop: wakes it from its wait. */
  readonly controller: AbortController;
  cut: Cut | undefined;
  begun: boolean;
  gated: boolean;
  register: number;
  readonly locks: string[];
}

export function newLife(task: number): Life {
  return {
    task,
    controller: new AbortController(),
    cut: undefined,
    begun: false,
    gated: false,
    register: 0,
    locks: [],
  };
}
