import type { Microseconds } from '../model/time.ts';
import { type Context, parks, placeOf, segmentEnd, sliceOf, stateOf, stepOf, tasksIn } from './context.ts';
import { holdEnd, isReadyForCore, runnersAt } from './occupancy.ts';
import { type Sentence, type TaskList, taskList } from './sentence.ts';
import { whyWait } from './why-wait.ts';

/** What a task is doing at a moment of one of its segments, and what that means for others. */
export function whyState(context: Context, segment: number, time: Microseconds): readonly Sentence[] {
  switch (stateOf(context, segment)) {
    case 'running':
      return [whyRunning(context, segment, time)];
    case 'io':
      return [whyFree(context, segment)];
    case 'blocked':
      return whyHolding(context, segment, time);
    case 'ready':
    case 'gil':
    case 'queued':
    case 'gated':
    case 'lock':
    case 'queue':
    case 'server':
    case 'join': {
      const { task, start, end } = context.trace.segments;
      if (start[segment] === end[segment] && segmentEnd(context, segment) !== undefined) {
        if (stateOf(context, segment) === 'ready')
          return [{ code: 'is ready', values: { task: task[segment] } }];
        return [{ code: 'waits no time', values: { task: task[segment], at: start[segment] } }];
      }
      const why = whyWait(context, segment, time);
      return segmentEnd(context, segment) === undefined
        ? [why, { code: 'waits for ever', values: { task: task[segment] } }]
        : [why];
    }
  }
}

function whyRunning(context: Context, segment: number, time: Microseconds): Sentence {
  const { segments } = context.trace;
  const task = segments.task[segment];
  if (segments.start[segment] === segments.end[segment]) return whyInstant(context, segment);
  const until = holdEnd(context, segment);
  const others = runnersAt(context, time)
    .map((runner) => segments.task[runner])
    .filter((other) => other !== task);
  const over = sharedOver(context, segment);
  if (over !== undefined) {
    const waiting = tasksIn(
      context,
      time,
      new Set([over === 'gil' ? ('gil' as const) : ('ready' as const)]),
      (other) => over === 'gil' || isReadyForCore(context, other),
    );
    const list = taskList(waiting);
    return {
      code: 'computes in turns',
      values: { task, until, others: list, slice: sliceOf(context), over },
    };
  }
  if (others.length === 0) {
    return {
      code: 'computes alone',
      values: { task, until, place: placeOf(context, segments.executor[segment]) },
    };
  }
  const list = taskList(others.sort((a, b) => a - b));
  return {
    code: 'computes beside others',
    values: { task, until, others: list, cores: context.world.cores },
  };
}

/** What the task had to stop for in this step, and will again. */
function sharedOver(context: Context, segment: number): 'gil' | 'core' | undefined {
  const { segments, offsets } = context.trace;
  const task = segments.task[segment];
  for (const next of [segment + 1, segment - 1]) {
    if (next < offsets[task] || next >= offsets[task + 1]) continue;
    if (segments.step[next] !== segments.step[segment]) continue;
    const state = stateOf(context, next);
    if (state === 'gil') return 'gil';
    if (state === 'ready') return 'core';
  }
  return undefined;
}

function whyFree(context: Context, segment: number): Sentence {
  const task = context.trace.segments.task[segment];
  const step = stepOf(context, segment);
  const until = segmentEnd(context, segment);
  return step?.kind === 'request'
    ? { code: 'is answered', values: { task, until, server: step.server } }
    : { code: 'waits freely', values: { task, until } };
}

function whyHolding(context: Context, segment: number, time: Microseconds): readonly Sentence[] {
  const { segments } = context.trace;
  const task = segments.task[segment];
  const executor = segments.executor[segment];
  const place = placeOf(context, executor);
  const step = stepOf(context, segment);
  const until = segmentEnd(context, segment);
  const server = step?.kind === 'request' ? step.server : undefined;
  if (place?.kind !== 'loop') {
    const inLine = tasksIn(context, time, new Set(['queued' as const])).length;
    return [{ code: 'holds thread', values: { task, until, place, server, inLine } }];
  }
  const heldUp = heldUpBy(context, executor, time);
  const deaf = !parks(context, executor);
  const holds: Sentence = { code: 'holds loop', values: { task, until, place, heldUp, server, deaf } };
  return heldUp.count > 0 && !deaf ? [holds, { code: 'an await would free the loop', values: {} }] : [holds];
}

/** The tasks that could go on if the executor were free. */
export function heldUpBy(context: Context, executor: number, time: Microseconds): TaskList {
  const { segments } = context.trace;
  return taskList(
    tasksIn(
      context,
      time,
      new Set(['ready' as const]),
      (other) => segments.executor[other] === executor && !isReadyForCore(context, other),
    ),
  );
}

/** A step that takes no time. */
function whyInstant(context: Context, segment: number): Sentence {
  const { segments } = context.trace;
  const task = segments.task[segment];
  const at = segments.start[segment];
  const step = stepOf(context, segment);
  switch (step?.kind) {
    case 'acquire':
      return { code: 'takes lock', values: { task, at, lock: step.lock } };
    case 'release':
      return { code: 'gives lock back', values: { task, at, lock: step.lock } };
    case 'put':
      return { code: 'puts item', values: { task, at, queue: step.queue } };
    case 'get':
      return { code: 'takes item', values: { task, at, queue: step.queue } };
    case 'spawn':
      return { code: 'starts row', values: { task, at, row: step.task } };
    case 'join':
      return { code: 'need not wait for', values: { task, at, row: step.task } };
    case 'read':
      return { code: 'reads variable', values: { task, at, variable: step.variable } };
    case 'write':
      return { code: 'writes variable', values: { task, at, variable: step.variable } };
    case 'add':
      return { code: 'adds one', values: { task, at } };
    case 'fail':
      return { code: 'raises', values: { task, at } };
    case 'io':
    case 'block':
    case 'cpu':
    case 'request':
    case undefined:
      return { code: 'takes no time', values: { task, at } };
  }
}
