import type { Microseconds } from '../model/time.ts';
import type { ExecutorInfo, State } from '../model/trace.ts';
import { carriedBefore, jobHead } from './carriers.ts';
import {
  type Context,
  endOf,
  groupsOf,
  isAlive,
  mostAsked,
  placeOf,
  segmentEnd,
  sliceOf,
  stateAt,
  stateOf,
  stepOf,
  tasksIn,
} from './context.ts';
import { linkTo, sourceOf } from './handovers.ts';
import { lockHolders, permitHolders, serverHolders, unfinishedOf } from './holders.ts';
import { holdEnd, holdingOf, isReadyForCore, occupantOf, runnersAt } from './occupancy.ts';
import { type Holder, holderList, type Sentence, taskList } from './sentence.ts';

/** Why a task waits at a moment: who has what it wants, until when, and how many are before it. */
export function whyWait(context: Context, segment: number, time: Microseconds): Sentence {
  const { segments } = context.trace;
  const task = segments.task[segment];
  const executor = segments.executor[segment];
  const step = stepOf(context, segment);
  const ahead = (same: (other: number) => boolean) => aheadOf(context, segment, time, same);
  switch (stateOf(context, segment)) {
    case 'ready':
      return whyReady(context, segment, time);
    case 'gil': {
      const holder = runnersAt(context, time)[0];
      const values = {
        task,
        slice: sliceOf(context),
        holder: holder === undefined ? undefined : holderOf(context, holder),
      };
      return { code: 'waits for GIL', values };
    }
    case 'queued':
      return whyQueued(context, segment, time);
    case 'gated': {
      const holders = holderList(permitHolders(context, executor, time));
      const isLoop = placeOf(context, executor)?.kind === 'loop';
      const count = ahead((other) => !isLoop || segments.executor[other] === executor);
      const permits = context.topology.gate ?? holders.count;
      return { code: 'waits for permit', values: { task, permits, holders, ahead: count } };
    }
    case 'lock': {
      if (step?.kind !== 'acquire') return { code: 'waits in line', values: { task } };
      const { lock } = step;
      const holders = holderList(lockHolders(context, lock, time));
      const permits = context.workload.locks.find(({ name }) => name === lock)?.permits ?? 1;
      if (holders.count < permits) return { code: 'waits behind others', values: { task, lock } };
      const count = ahead((other) => {
        const wanted = stepOf(context, other);
        return wanted?.kind === 'acquire' && wanted.lock === lock;
      });
      return { code: 'waits for lock', values: { task, lock, permits, holders, ahead: count } };
    }
    case 'queue': {
      const end = segments.end[segment];
      const by = sourceOf(context, linkTo(context, task, ['item', 'room'], segments.start[segment], end));
      const other =
        by === undefined || by < 0 ? undefined : { task: by, until: segmentLink(context, task, segment) };
      if (step?.kind === 'put') {
        const capacity = context.workload.queues.find(({ name }) => name === step.queue)?.capacity ?? 0;
        return { code: 'waits for room', values: { task, queue: step.queue, capacity, taker: other } };
      }
      if (step?.kind !== 'get') return { code: 'waits in line', values: { task } };
      return { code: 'waits for item', values: { task, queue: step.queue, putter: other } };
    }
    case 'server': {
      if (step?.kind !== 'request') return { code: 'waits in line', values: { task } };
      const { server } = step;
      const holders = holderList(serverHolders(context, server, time));
      const capacity = context.world.servers.find(({ name }) => name === server)?.capacity ?? holders.count;
      const count = ahead((other) => {
        const asked = stepOf(context, other);
        return asked?.kind === 'request' && asked.server === server;
      });
      return { code: 'waits at server', values: { task, server, capacity, holders, ahead: count } };
    }
    case 'join': {
      const left = step?.kind === 'join' ? unfinishedOf(context, step.task, time) : [];
      const last = left.some(({ until }) => until === undefined)
        ? undefined
        : left.reduce<Holder | undefined>(
            (latest, one) => ((one.until ?? 0) > (latest?.until ?? -1) ? one : latest),
            undefined,
          );
      const tasks = taskList(left.map((one) => one.task));
      return { code: 'waits for end', values: { task, tasks, last } };
    }
    case 'running':
    case 'io':
    case 'blocked':
      return { code: 'is ready', values: { task } };
  }
}

function segmentLink(context: Context, task: number, segment: number): Microseconds | undefined {
  const { segments, links } = context.trace;
  const link = linkTo(context, task, ['item', 'room'], segments.start[segment], segments.end[segment]);
  return link === undefined ? undefined : links.time[link];
}

/** A running or holding segment as a holder: the task, until its step lets go. */
function holderOf(context: Context, segment: number): Holder {
  return { task: context.trace.segments.task[segment], until: holdEnd(context, segment) };
}

function whyReady(context: Context, segment: number, time: Microseconds): Sentence {
  const { segments } = context.trace;
  const task = segments.task[segment];
  const executor = segments.executor[segment];
  const place = placeOf(context, executor);
  if (isReadyForCore(context, segment)) {
    const holders = holderList(runnersAt(context, time).map((runner) => holderOf(context, runner)));
    return { code: 'waits for core', values: { task, cores: context.world.cores, holders } };
  }
  const occupant = occupantOf(context, executor, time);
  if (place === undefined) return { code: 'is ready', values: { task } };
  if (occupant !== undefined && segments.task[occupant] !== task) {
    const values = { task, place, holder: holderOf(context, occupant), doing: holdingOf(context, occupant) };
    return { code: 'waits for turn', values };
  }
  if (segments.end[segment] > segments.start[segment] && isStarting(context, place, time)) {
    const until = segmentEnd(context, segment);
    return { code: 'waits for executor to start', values: { task, place, until } };
  }
  return { code: 'is ready', values: { task } };
}

function isStarting({ world }: Context, place: ExecutorInfo, time: Microseconds): boolean {
  if (place.host === 'main') return false;
  return place.host === 'thread' ? world.startCost.thread > 0 : world.startCost[place.host] > time;
}

function whyQueued(context: Context, segment: number, time: Microseconds): Sentence {
  const { trace, topology } = context;
  const { segments, begun } = trace;
  const task = segments.task[segment];
  const start = segments.start[segment];
  const end = segments.end[segment];
  const { dispatch } = topology;
  const ahead = aheadOf(context, segment, time, () => true);
  switch (dispatch.how) {
    case 'in order': {
      const before = sourceOf(context, linkTo(context, task, ['next'], start, end));
      if (before === undefined || before < 0) break;
      return {
        code: 'waits for the one before',
        values: { task, before: { task: before, until: endOf(context, before) } },
      };
    }
    case 'queue': {
      const head = begun[task] >= 0 ? jobHead(context, task) : task;
      if (head !== task && begun[head] <= time) {
        const before = carriedBefore(context, task);
        const place = placeOf(context, trace.carrier[task]);
        if (place === undefined) break;
        return {
          code: 'waits in job',
          values: { task, place, before: { task: before, until: endOf(context, before) } },
        };
      }
      return whyInPool(context, task, head, time, 0, ahead);
    }
    case 'consumers':
      return whyForConsumer(context, task, time, dispatch.consumers, ahead);
    case 'at once':
    case 'shares':
      if (groupsOf(context)[trace.executors.length - 1] !== topology.groups[0]) {
        return whyInPool(context, task, task, time, 1, ahead);
      }
  }
  if (begun[task] === end) {
    const place = placeOf(context, trace.carrier[task]);
    return {
      code: 'waits for executor to start',
      values: { task, place, until: segmentEnd(context, segment) },
    };
  }
  return { code: 'waits in line', values: { task } };
}

/** In the line of a pool: all executors of the group are busy, or the one that takes it is not up yet. */
function whyInPool(
  context: Context,
  task: number,
  head: number,
  time: Microseconds,
  group: number,
  ahead: number,
): Sentence {
  const { trace, topology } = context;
  const groups = groupsOf(context);
  const executor = groups.indexOf(topology.groups[group]);
  const executors = groups.filter((each) => each === topology.groups[group]).length;
  const slots = executors * (topology.dispatch.how === 'queue' ? topology.dispatch.slots : 1);
  const busy = inService(context, time, group);
  const place = placeOf(context, executor);
  if (place === undefined) return { code: 'waits in line', values: { task } };
  if (busy.length < slots && context.world.startCost[place.host === 'main' ? 'thread' : place.host] > 0) {
    const own = placeOf(context, trace.carrier[task]);
    const until = trace.begun[task] >= 0 ? trace.begun[task] : undefined;
    return { code: 'waits for executor to start', values: { task, place: own, until } };
  }
  const freed = sourceOf(context, linkTo(context, head, ['executor'], time, Number.POSITIVE_INFINITY));
  if (freed !== undefined && freed >= 0 && trace.ended[freed] <= time) {
    return takerWaits(context, task, trace.carrier[freed], time, 'place');
  }
  const first = freed === undefined || freed < 0 ? undefined : { task: freed, until: endOf(context, freed) };
  return { code: 'waits for executor', values: { task, place, slots, executors, first, ahead } };
}

/** The tasks that have a slot of the group's executors at a moment. */
export function inService(context: Context, time: Microseconds, group: number): readonly number[] {
  const { trace, topology } = context;
  const found: number[] = [];
  if (trace.tasks > mostAsked) return found;
  const groups = groupsOf(context);
  for (let task = 0; task < trace.tasks; task += 1) {
    if (!isAlive(context, task, time)) continue;
    const isThere =
      topology.groups.length > 1
        ? groups[trace.carrier[task]] === topology.groups[group] && trace.begun[task] <= time
        : trace.begun[task] <= time || stateAt(context, task, time) === 'ready';
    if (isThere) found.push(task);
  }
  return found;
}

function whyForConsumer(
  context: Context,
  task: number,
  time: Microseconds,
  consumers: number,
  ahead: number,
): Sentence {
  const busy = inService(context, time, 0);
  if (busy.length < consumers) return takerWaits(context, task, 0, time, 'consumer');
  const { begun } = context.trace;
  let before = begun[task] >= 0 ? carriedBefore(context, task) : -1;
  while (before >= 0 && !(begun[before] <= time)) before = carriedBefore(context, before);
  const first =
    before >= 0 && isAlive(context, before, time)
      ? { task: before, until: endOf(context, before) }
      : undefined;
  return { code: 'waits for consumer', values: { task, consumers, first, ahead } };
}

/** In line although there is room: who would take it needs a turn of the loop first. */
function takerWaits(
  context: Context,
  task: number,
  executor: number,
  time: Microseconds,
  taker: 'consumer' | 'place',
): Sentence {
  const place = placeOf(context, executor);
  const occupant = occupantOf(context, executor, time);
  if (place === undefined || occupant === undefined) return { code: 'waits in line', values: { task } };
  const doing = holdingOf(context, occupant);
  return {
    code: 'taker waits for turn',
    values: { task, taker, place, holder: holderOf(context, occupant), doing },
  };
}

/** How many wait for the same thing and came before: earlier, or at the same moment and served earlier. */
function aheadOf(
  context: Context,
  segment: number,
  time: Microseconds,
  same: (other: number) => boolean,
): number {
  const { task, start, end } = context.trace.segments;
  const states: ReadonlySet<State> = new Set([stateOf(context, segment)]);
  const isBefore = (other: number): boolean => {
    if (start[other] !== start[segment]) return start[other] < start[segment];
    return end[other] === end[segment] ? task[other] < task[segment] : end[other] < end[segment];
  };
  return tasksIn(context, time, states, (other) => other !== segment && isBefore(other) && same(other))
    .length;
}
