// Makes the account of a run: predicts it once more, which gives the same trace as the one on the page, and asks it. It is
// meant for a worker.
import { boundsOf } from '../../../explain/bounds.ts';
import { criticalPath } from '../../../explain/critical-path.ts';
import { findingsOf } from '../../../explain/findings/registry.ts';
import { whatHelps } from '../../../explain/what-if.ts';
import { taskCount } from '../../../model/workload.ts';
import { topologyOf } from '../../../modes/registry.ts';
import { simulate } from '../../../simulate/simulate.ts';
import type { Account, Question } from './account.ts';
import { applicationOf } from './apply-change.ts';

/** Beyond this, a second trace of the run would be too much for what it tells. */
const MOST_TASKS = 200_000;

export function accountOf({ workload, world, choice }: Question): Account | 'too many' {
  if (taskCount(workload) > MOST_TASKS) return 'too many';
  const prediction = { workload, world, topology: topologyOf(choice) };
  const trace = simulate(prediction);
  const context = { ...prediction, trace };
  return {
    chain: criticalPath(context).segments,
    bounds: boundsOf(context),
    helps: whatHelps(context).map((help) => ({
      ...help,
      application: applicationOf(prediction, choice, help.change),
    })),
    findings: findingsOf(context),
  };
}
