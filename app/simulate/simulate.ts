import type { Topology } from '../model/topology.ts';
import type { Trace } from '../model/trace.ts';
import type { Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';
import { Engine } from './engine.ts';

export interface Prediction {
  readonly workload: Workload;
  readonly topology: Topology;
  readonly world: World;
}

/** Bounds what one prediction may write: segments, instants, links and events together. */
export const defaultLimit = 100_000_000;

/**
 * Runs a workload in virtual time. Pure: the same input gives the same trace, byte for byte.
 * A run that writes more than `limit` is stopped there, and a run in which nobody can go on ends as a deadlock: both
 * are told in the trace's `halt`. How CPython decides is told in `docs/model.md`, with sources.
 */
export function simulate({ workload, topology, world }: Prediction, limit = defaultLimit): Trace {
  return new Engine(workload, topology, world, limit).run();
}
