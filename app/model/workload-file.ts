import type { Workload } from './workload.ts';
import type { World } from './world.ts';

/** What a workload file says, and how it is written. Reading one is another matter: `schema.ts` trusts nobody. */

export const fileVersion = 1;

/** A mode as a file names it; `checkModes` of `app/modes/choice-text.ts` makes a choice of it. */
export interface GivenMode {
  readonly mode: string;
  readonly values: Readonly<Record<string, number | string | boolean>>;
}

export interface WorkloadFile {
  readonly workload: Workload;
  readonly world: World;
  /** `undefined`: the file does not say. */
  readonly modes: readonly GivenMode[] | undefined;
}

/** The file as text, which `parseWorkloadFile` reads back to an equal one. */
export function printWorkloadFile({ workload, world, modes }: WorkloadFile): string {
  const none = (_key: string, value: unknown) => (value === undefined ? null : value);
  const orNull = <Spec extends { readonly capacity: number | undefined }>(spec: Spec) => ({
    ...spec,
    capacity: none('', spec.capacity),
  });
  return JSON.stringify({
    interleave: fileVersion,
    workload: { ...workload, queues: workload.queues.map(orNull) },
    world: { ...world, servers: world.servers.map(orNull), openFiles: none('', world.openFiles) },
    modes,
  });
}
