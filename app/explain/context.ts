import type { Step } from '../model/step.ts';
import type { Microseconds } from '../model/time.ts';
import type { ExecutorGroup, Topology } from '../model/topology.ts';
import {
  type ExecutorInfo,
  outcomeNumber,
  type State,
  segmentAt,
  states,
  type Trace,
} from '../model/trace.ts';
import { rowOffsets, rowOfTask, totalCpu, type Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';

/**
 * What an explanation is made from: a trace, and what it is the trace of. Indexes over it are built when they are first
 * asked for and kept with it, so that one context should be kept as long as its trace.
 */
export interface Context {
  readonly trace: Trace;
  readonly workload: Workload;
  readonly topology: Topology;
  readonly world: World;
}

const contexts = new WeakMap<Trace, Context>();

/** The context of a trace, the same one for as long as the trace and what it is the trace of are the same. */
export function contextOf(trace: Trace, workload: Workload, topology: Topology, world: World): Context {
  const known = contexts.get(trace);
  if (known?.workload === workload && known.world === world && isSame(known.topology, topology)) return known;
  const made = { trace, workload, topology, world };
  contexts.set(trace, made);
  return made;
}

/** Topologies are made anew for each look at a mode; they are small data. */
function isSame(one: Topology, other: Topology): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Above this many tasks, nobody is looked for by asking each task where it stands. */
export const mostAsked = 200_000;

/** Something computed once for each context. */
export function lazily<Value>(make: (context: Context) => Value): (context: Context) => Value {
  const kept = new WeakMap<Context, { readonly value: Value }>();
  return (context) => {
    const known = kept.get(context);
    if (known !== undefined) return known.value;
    const value = make(context);
    kept.set(context, { value });
    return value;
  };
}

export const offsetsOf = lazily(({ workload }) => rowOffsets(workload));

/** The row of a task. */
export function rowOf(context: Context, task: number): number {
  return rowOfTask(offsetsOf(context), task);
}

/** The steps of a task; none where the workload no longer has it. */
export function stepsOf(context: Context, task: number): readonly Step[] {
  return context.workload.rows[rowOf(context, task)]?.steps ?? [];
}

export function stepOf(context: Context, segment: number): Step | undefined {
  const { task, step } = context.trace.segments;
  return stepsOf(context, task[segment])[step[segment]];
}

export function stateOf({ trace }: Context, segment: number): State {
  return states[trace.segments.state[segment]];
}

/** The state of a task at a moment, `undefined` where it is not alive. */
export function stateAt(context: Context, task: number, time: Microseconds): State | undefined {
  const segment = segmentAt(context.trace, task, time);
  return segment === undefined ? undefined : stateOf(context, segment);
}

export function placeOf({ trace }: Context, executor: number): ExecutorInfo | undefined {
  return trace.executors[executor];
}

/** When a task lets go of what it has until its end; `undefined` where it never ended. */
export function endOf({ trace }: Context, task: number): Microseconds | undefined {
  return trace.outcome[task] === outcomeNumber.unfinished ? undefined : trace.ended[task];
}

/** When a segment ends by itself; `undefined` where the run came to rest in it. */
export function segmentEnd(context: Context, segment: number): Microseconds | undefined {
  const { segments, offsets } = context.trace;
  const task = segments.task[segment];
  const isLast = segment === offsets[task + 1] - 1;
  return isLast && endOf(context, task) === undefined ? undefined : segments.end[segment];
}

/** Whether the task was created, and has not ended, at a moment. */
export function isAlive({ trace }: Context, task: number, time: Microseconds): boolean {
  return trace.created[task] <= time && !(trace.ended[task] <= time);
}

/** The group that each executor belongs to. */
export const groupsOf: (context: Context) => readonly ExecutorGroup[] = lazily(({ trace, topology }) =>
  topology.groups
    .flatMap((group) =>
      Array.from({ length: group.count === 'one per task' ? trace.tasks : group.count }, () => group),
    )
    .slice(0, trace.executors.length),
);

/** A loop that others can use while a task waits; a thread, or a loop that is deaf to waits, is held by them. */
export function parks(context: Context, executor: number): boolean {
  return placeOf(context, executor)?.kind === 'loop' && groupsOf(context)[executor]?.deaf !== true;
}

/** How long a thread may keep the GIL or a core while another wants it, as the engine has it. */
export const sliceOf = lazily(({ workload, world }) =>
  Math.max(world.switchInterval, Math.ceil(totalCpu(workload) / 100_000)),
);

/** The tasks that are in one of the states at a moment and pass the test; none where there are too many to ask. */
export function tasksIn(
  context: Context,
  time: Microseconds,
  wanted: ReadonlySet<State>,
  test: (segment: number, task: number) => boolean = () => true,
): readonly number[] {
  const { trace } = context;
  const found: number[] = [];
  if (trace.tasks > mostAsked) return found;
  for (let task = 0; task < trace.tasks; task += 1) {
    const segment = segmentAt(trace, task, time);
    if (segment !== undefined && wanted.has(stateOf(context, segment)) && test(segment, task))
      found.push(task);
  }
  return found;
}
