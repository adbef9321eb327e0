import { type Context, lazily } from '../context.ts';
import { blockingOnLoop } from './blocking-on-loop.ts';
import { chunksLeaveIdle } from './chunks-leave-idle.ts';
import type { Detector, Finding } from './finding.ts';
import { joinInLoop } from './join-in-loop.ts';
import { limitAboveTasks } from './limit-above-tasks.ts';
import { neverAwaited } from './never-awaited.ts';
import { orderOfLocks } from './order-of-locks.ts';
import { poolAboveCores } from './pool-above-cores.ts';
import { serverBottleneck } from './server-bottleneck.ts';
import { timeoutNotObeyed } from './timeout-not-obeyed.ts';
import { unboundedFanOut } from './unbounded-fan-out.ts';
import { updateCanBeLost } from './update-can-be-lost.ts';
import { workOnLoop } from './work-on-loop.ts';

/** All detectors, the gravest first. A new finding is one new file and one new line here. */
export const detectors: readonly Detector[] = [
  orderOfLocks,
  updateCanBeLost,
  blockingOnLoop,
  workOnLoop,
  joinInLoop,
  neverAwaited,
  timeoutNotObeyed,
  unboundedFanOut,
  serverBottleneck,
  chunksLeaveIdle,
  poolAboveCores,
  limitAboveTasks,
];

/** What is found in a run, the gravest first. Predicts up to four changed runs where there are at most 2,000 tasks. */
export const findingsOf: (context: Context) => readonly Finding[] = lazily((context) =>
  detectors.flatMap((detect) => {
    const finding = detect(context);
    return finding === undefined ? [] : [finding];
  }),
);
