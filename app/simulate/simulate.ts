import { Recorder } from '../model/recorder.ts';
import type { Topology } from '../model/topology.ts';
import type { Trace } from '../model/trace.ts';
import { taskCount, type Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';

export interface Prediction {
  readonly workload: Workload;
  readonly topology: Topology;
  readonly world: World;
}

/** Runs a workload in virtual time. Pure: the same input gives the same trace, byte for byte. */
export function simulate({ workload }: Prediction): Trace {
  return new Recorder(taskCount(workload)).finish(0, [], new Map(), undefined);
}
