import { taskCount, type Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';

/** What the sandbox predicts and a program of this workload does not do, a line each, for the program's head. */
export function whatDiffers({
  workload,
  world,
}: {
  readonly workload: Workload;
  readonly world: World;
}): readonly string[] {
  const steps = workload.rows.flatMap((row) => row.steps);
  const told: string[] = [];
  if (steps.some((step) => 'duration' in step && typeof step.duration !== 'number')) {
    told.push('Random times: the same ranges as in the sandbox, but other draws.');
  }
  const { openFiles } = world;
  const requests = steps.some((step) => step.kind === 'request');
  if (requests && openFiles !== undefined && taskCount(workload) > openFiles) {
    told.push(
      `The sandbox allows ${openFiles} open files at once; sleeping opens none, so nothing fails here.`,
    );
  }
  return told;
}
