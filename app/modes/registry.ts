import type { Topology } from '../model/topology.ts';
import { aiomultiprocess } from './aiomultiprocess.ts';
import { asCompleted } from './as-completed.ts';
import { awaiting } from './await.ts';
import { consumers } from './consumers.ts';
import { executor } from './executor.ts';
import { gather } from './gather.ts';
import { green } from './green.ts';
import { loops } from './loops.ts';
import { completeValues, type Mode, type ModeChoice } from './mode.ts';
import { poolApply } from './pool-apply.ts';
import { poolImap } from './pool-imap.ts';
import { poolMap } from './pool-map.ts';
import { processExecutor } from './process-executor.ts';
import { semaphore } from './semaphore.ts';
import { sync } from './sync.ts';
import { taskGroup } from './task-group.ts';
import { threadPool } from './thread-pool.ts';
import { threads } from './threads.ts';
import { wait } from './wait.ts';
import { waitFor } from './wait-for.ts';
import { workers } from './workers.ts';
import { workersAsync } from './workers-async.ts';

/** All modes, in the order in which a person is offered them. A new mode is one new file and one new line here. */
export const modes: readonly Mode[] = [
  sync,
  awaiting,
  gather,
  semaphore,
  asCompleted,
  wait,
  waitFor,
  taskGroup,
  consumers,
  green,
  threads,
  threadPool,
  executor,
  poolMap,
  poolImap,
  poolApply,
  processExecutor,
  loops,
  aiomultiprocess,
  workers,
  workersAsync,
];

const byId: ReadonlyMap<string, Mode> = new Map(modes.map((mode) => [mode.id, mode]));

/** The mode of that id, `undefined` where there is none. */
export function modeOf(id: string): Mode | undefined {
  return byId.get(id);
}

/** The topology of a choice; throws where the mode does not exist (the border has checked it). */
export function topologyOf(choice: ModeChoice): Topology {
  const mode = byId.get(choice.mode);
  if (mode === undefined) throw new Error(`no mode ${choice.mode}`);
  return mode.topology(completeValues(mode, choice.values));
}
