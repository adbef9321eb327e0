import { taskList } from '../sentence.ts';
import type { Detector } from './finding.ts';
import { heldLoops } from './held-loops.ts';

/** Computing in a coroutine while others could go on: no other has a turn before it is done. */
export const workOnLoop: Detector = (context) => {
  const { tasks, time, heldUp } = heldLoops(context, 'running');
  if (tasks.length === 0 || heldUp === 0) return undefined;
  return { code: 'work on the loop', values: { tasks: taskList(tasks), time }, cost: undefined };
};
