import type { Microseconds } from '../model/time.ts';
import { type InstantKind, instantKinds, type LinkKind, linkKinds, type State } from '../model/trace.ts';
import { type Context, isAlive, lazily, mostAsked, stateOf, tasksIn } from './context.ts';
import { indicesAt, latestMoment, nextMoment } from './moments.ts';
import { occupantOf } from './occupancy.ts';
import { named, type Sentence, type TaskList, taskList } from './sentence.ts';
import { endKey, endOfMany } from './why-end.ts';
import { handover } from './why-link.ts';
import { whyState } from './why-state.ts';
import { whyWait } from './why-wait.ts';

/**
 * What just happened, at the latest moment not after the given one, the most important first, and what follows from it:
 * who was woken, who still waits and for whom.
 */
export function whyMoment(context: Context, time: Microseconds): readonly Sentence[] {
  const { trace } = context;
  if (trace.tasks === 0) return [{ code: 'no task', values: {} }];
  if (time >= trace.makespan) return over(context);
  const moment = latestMoment(context, time);
  if (moment === undefined) return [{ code: 'nothing yet', values: {} }];
  const [first, second] = eventsAt(context, moment);
  if (first === undefined) return [present(context, time)];
  if (second !== undefined && !minorCodes.has(second.code)) return [first, second];
  const now = present(context, time);
  return [first, second === undefined || tellsOfWaiting(now) ? now : second];
}

/** Events that say less than who waits for whom now. */
const minorCodes: ReadonlySet<Sentence['code']> = new Set([
  'created',
  'begun',
  'put',
  'seen',
  'yielded',
  'gives turn',
]);

function tellsOfWaiting({ code }: Sentence): boolean {
  return code !== 'under way' && code !== 'nobody under way';
}

/** What happened at exactly one moment, the most important first. */
export function eventsAt(context: Context, moment: Microseconds): readonly Sentence[] {
  const { instants, links } = context.trace;
  const ends = new Groups();
  const starts = new Groups();
  const handovers = new Groups();
  const others = new Groups();
  let returned = false;
  let finished = false;
  for (const index of indicesAt(instants.time, moment)) {
    const kind = instantKinds[instants.kind[index]];
    const task = instants.task[index];
    switch (kind) {
      case 'ended':
        ends.add(endKey(context, task), task);
        break;
      case 'created':
      case 'begun':
      case 'started':
        starts.add(kind, task);
        break;
      case 'returned':
        returned = true;
        break;
      case 'finished':
        finished = true;
        break;
      case 'seen':
      case 'yielded':
      case 'raised':
      case 'cut':
      case 'put':
      case 'too many open files':
        others.add(kind, task);
    }
  }
  const told = new Set<number>();
  for (const index of indicesAt(links.time, moment)) {
    const kind = linkKinds[links.kind[index]];
    handovers.add(`${kind} ${links.from[index]}`, links.to[index]);
    if (tellsOfEnd.has(kind)) told.add(links.from[index]);
    told.add(links.to[index]);
  }
  const handed = (minor: boolean) =>
    [...handovers.all]
      .map(([key, list]) => {
        const [kind, from] = key.split(' ');
        return { kind: linkKindOf(kind), from: Number(from), to: list };
      })
      .filter(({ kind }) => minorKinds.has(kind) === minor)
      .sort((a, b) => weight.indexOf(a.kind) - weight.indexOf(b.kind))
      .map(({ kind, from, to }) => handover(context, kind, from, to, moment));
  const endings = [...ends.all]
    .filter(([key, list]) => key !== 'done' || list.count > 1 || !told.has(list.some[0]))
    .sort(([a], [b]) => Number(a === 'done') - Number(b === 'done'))
    .map(([, list]) => endOfMany(context, list.some[0], list, undefined));
  const begins = (['started', 'begun', 'created'] as const)
    .map((kind) => ({ kind, list: starts.all.get(kind) }))
    .filter(({ list }) => list !== undefined && !(list.count === 1 && told.has(list.some[0])))
    .slice(0, 1)
    .map(({ kind, list }) => instantSentence(context, kind, list ?? taskList([]), undefined));
  const rest = [...others.all].map(([kind, list]) =>
    instantSentence(context, instantKindOf(kind), list, undefined),
  );
  const spoken: Sentence[] = [...endings, ...handed(false), ...begins, ...rest, ...handed(true)];
  if (returned) spoken.push({ code: 'returned', values: { at: moment, left: leftAt(context, moment) } });
  if (finished) spoken.push({ code: 'finished', values: { at: moment } });
  return spoken;
}

/** The sentence of one instant. */
export function whyInstant(context: Context, instant: number): Sentence {
  const { instants } = context.trace;
  const kind = instantKinds[instants.kind[instant]];
  const list = taskList([instants.task[instant]]);
  return instantSentence(context, kind, list, instants.time[instant]);
}

function instantSentence(
  context: Context,
  kind: InstantKind,
  tasks: TaskList,
  at: Microseconds | undefined,
): Sentence {
  const values = { tasks, at };
  switch (kind) {
    case 'created':
    case 'begun':
    case 'started':
    case 'seen':
    case 'yielded':
    case 'raised':
    case 'cut':
    case 'put':
      return { code: kind, values };
    case 'ended':
      return endOfMany(context, tasks.some[0], tasks, at);
    case 'returned':
      return { code: kind, values: { at: at ?? 0, left: leftAt(context, at ?? 0) } };
    case 'finished':
      return { code: kind, values: { at: at ?? 0 } };
    case 'too many open files':
      return { code: kind, values: { ...values, limit: context.world.openFiles ?? 0 } };
  }
}

/** How the whole ended. */
function over(context: Context): readonly Sentence[] {
  const { trace } = context;
  const { halt, makespan } = trace;
  switch (halt?.kind) {
    case 'deadlock': {
      const deadlock: Sentence = {
        code: 'deadlock',
        values: { at: makespan, waiting: taskList(halt.waiting) },
      };
      if (halt.cycle.length > 0) return [deadlock, { code: 'ring', values: { tasks: taskList(halt.cycle) } }];
      const stuck = halt.waiting
        .map((task) => trace.offsets[task + 1] - 1)
        .find((segment) => segment >= 0 && stuckStates.has(stateOf(context, segment)));
      return stuck === undefined ? [deadlock] : [deadlock, whyWait(context, stuck, makespan)];
    }
    case 'limit':
      return [{ code: 'limit', values: { events: halt.events } }];
    case 'stopped':
      return [{ code: 'stopped', values: { at: makespan } }];
    case undefined: {
      const last = lastToEnd(context);
      const told = eventsAt(context, makespan)
        .filter(({ code }) => !saidByTheWhole.has(code))
        .slice(0, 1);
      const whole: Sentence =
        last.count === 0
          ? { code: 'over without last', values: { total: makespan } }
          : { code: 'over', values: { total: makespan, last } };
      return [...told, whole];
    }
  }
}

/** Waits of which one member's reason tells why all of them wait for ever. */
const stuckStates: ReadonlySet<State> = new Set(['queue', 'join', 'lock']);

/** What the end of the whole says already. */
const saidByTheWhole: ReadonlySet<Sentence['code']> = new Set([
  'done',
  'finished',
  'returned',
  'yielded',
  'seen',
  'hands permit',
  'lets go on',
]);

/** Who ended at the very end; empty where the main line outlived them all. */
const lastToEnd = lazily(({ trace }): TaskList => {
  const last: number[] = [];
  for (let task = 0; task < trace.tasks; task += 1) if (trace.ended[task] === trace.makespan) last.push(task);
  return taskList(last);
});

/** What is so at a moment: the wait that tells most, else how many are under way. */
function present(context: Context, time: Microseconds): Sentence {
  const { trace } = context;
  const next = nextMoment(context, time);
  for (const state of trace.tasks > mostAsked ? [] : telling) {
    const first = tasksIn(context, time, new Set([state])).at(0);
    if (first === undefined) continue;
    const segment = segmentOf(context, first, time);
    if (segment === undefined) continue;
    if (state !== 'ready') return whyWait(context, segment, time);
    const occupant = occupantOf(context, trace.segments.executor[segment], time);
    if (occupant !== undefined && stateOf(context, occupant) === 'blocked') {
      return whyState(context, occupant, time)[0];
    }
    return whyWait(context, segment, time);
  }
  let count = 0;
  for (let task = 0; task < trace.tasks; task += 1) {
    if (trace.begun[task] <= time && isAlive(context, task, time)) count += 1;
  }
  return count === 0
    ? { code: 'nobody under way', values: { next } }
    : { code: 'under way', values: { count, next } };
}

/** States of which one member's reason tells most about a moment, in that order. */
const telling: readonly State[] = ['ready', 'gated', 'lock', 'server', 'gil', 'queue', 'join', 'queued'];

function segmentOf({ trace }: Context, task: number, time: Microseconds): number | undefined {
  for (let segment = trace.offsets[task]; segment < trace.offsets[task + 1]; segment += 1) {
    if (trace.segments.start[segment] <= time && trace.segments.end[segment] > time) return segment;
  }
  return undefined;
}

/** Links that say that the one who hands over has ended. */
const tellsOfEnd: ReadonlySet<LinkKind> = new Set(['permit', 'executor', 'join', 'next']);
/** Hand-overs that say little where something else is to be told. */
const minorKinds: ReadonlySet<LinkKind> = new Set(['turn', 'gil', 'core']);
const weight: readonly LinkKind[] = [
  'cancel',
  'permit',
  'lock',
  'next',
  'executor',
  'join',
  'item',
  'room',
  'server',
  'spawn',
  'turn',
  'gil',
  'core',
];

function linkKindOf(text: string): LinkKind {
  return linkKinds.find((kind) => kind === text) ?? 'turn';
}

function instantKindOf(text: string): InstantKind {
  return instantKinds.find((kind) => kind === text) ?? 'created';
}

/** Tasks that are not over at a moment. */
function leftAt({ trace }: Context, time: Microseconds): number {
  let left = 0;
  for (let task = 0; task < trace.tasks; task += 1) {
    if (trace.created[task] <= time && !(trace.ended[task] <= time)) left += 1;
  }
  return left;
}

/** Tasks by what is said of them, the first few kept. */
class Groups {
  readonly all = new Map<string, { readonly some: number[]; count: number }>();

  add(key: string, task: number): void {
    const group = this.all.get(key) ?? { some: [], count: 0 };
    if (group.count === 0) this.all.set(key, group);
    group.count += 1;
    if (group.count <= named || group.count === named + 1) group.some.push(task);
    else if (group.some.length > named) group.some.length = named;
  }
}
