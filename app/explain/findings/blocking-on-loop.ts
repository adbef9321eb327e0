import { taskList } from '../sentence.ts';
import { costAgainst } from './cost.ts';
import type { Detector } from './finding.ts';
import { heldLoops } from './held-loops.ts';

/** A blocking call in a coroutine: the loop stands still, and everyone on it. */
export const blockingOnLoop: Detector = (context) => {
  const { tasks, time } = heldLoops(context, 'blocked');
  if (tasks.length === 0) return undefined;
  return {
    code: 'blocking call on the loop',
    values: { tasks: taskList(tasks), time },
    cost: costAgainst(context, { kind: 'awaiting' }),
  };
};
