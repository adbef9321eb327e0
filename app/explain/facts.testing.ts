import { expect } from 'vitest';
import type { Microseconds } from '../model/time.ts';
import { instantKinds, type LinkKind, linkKinds, outcomes, type State, states } from '../model/trace.ts';
import { rowOffsets } from '../model/workload.ts';
import type { Context } from './context.ts';
import type { Holder, Sentence, SentenceCode, SentenceValues, TaskList } from './sentence.ts';

/**
 * Reads sentences back: every name and number in a sentence is looked up in the trace again, by plain scanning and without
 * the indexes that the sentence was made with.
 */

type Checks = { readonly [Code in SentenceCode]: (values: SentenceValues[Code]) => void };

/** Where a sentence is said: the moment, and the moment of the events it tells. */
export interface Said {
  readonly at: Microseconds;
  readonly moment: Microseconds;
  /** The segment it is said of, where it is. */
  readonly segment?: number;
}

export function checkSentence(context: Context, sentence: Sentence, said: Said): void {
  const checks = checksFor(context, said);
  // Which values belong to which code, the union knows; here it is taken on trust.
  (checks[sentence.code] as (values: unknown) => void)(sentence.values);
}

function checksFor(context: Context, { at, moment, segment: given }: Said): Checks {
  const { trace, workload, topology, world } = context;
  const { segments } = trace;
  const offsets = rowOffsets(workload);

  const stepsOf = (task: number) => {
    const row = offsets.findLastIndex((first) => first <= task);
    return workload.rows[row].steps;
  };
  const segmentAt = (task: number, time: Microseconds): number => {
    for (let segment = 0; segment < segments.length; segment += 1) {
      if (segments.task[segment] !== task) continue;
      if (segments.start[segment] <= time && segments.end[segment] > time) return segment;
    }
    return -1;
  };
  const lastSegment = (task: number): number => trace.offsets[task + 1] - 1;
  /** The segment at a moment; for one that waits for ever, its last. */
  const segmentNear = (task: number, time: Microseconds): number => {
    if (given !== undefined && segments.task[given] === task && time === at) return given;
    const found = segmentAt(task, time);
    return found >= 0 ? found : lastSegment(task);
  };
  const stateAt = (task: number, time: Microseconds): State | undefined => {
    const segment = segmentAt(task, time);
    return segment < 0 ? undefined : states[segments.state[segment]];
  };
  const stateNear = (task: number, time: Microseconds): State =>
    states[segments.state[segmentNear(task, time)]];
  const all = (): readonly number[] => Array.from({ length: trace.tasks }, (_, task) => task);
  const stepAt = (task: number, time: Microseconds) => stepsOf(task)[segments.step[segmentNear(task, time)]];
  const isBusy = (task: number) => trace.begun[task] <= at && !(trace.ended[task] <= at);

  const exists = (task: number) => {
    expect(Number.isInteger(task) && task >= 0 && task < trace.tasks, `task ${task}`).toBe(true);
  };
  const isList = (list: TaskList) => {
    for (const task of list.some) exists(task);
    expect(list.some.length).toBeGreaterThan(0);
    expect(list.some.length).toBeLessThanOrEqual(list.count);
    expect(new Set(list.some).size).toBe(list.some.length);
  };
  /** A holder of something that is given back at the holder's end. */
  const endsThen = ({ task, until }: Holder) => {
    exists(task);
    if (until === undefined) expect(outcomes[trace.outcome[task]]).toBe('unfinished');
    else expect(until).toBe(trace.ended[task]);
  };
  const segmentEndsThen = ({ task, until }: Holder) => {
    exists(task);
    const segment = segmentNear(task, at);
    if (until === undefined) {
      expect(segment).toBe(lastSegment(task));
      expect(outcomes[trace.outcome[task]]).toBe('unfinished');
    } else {
      expect(until).toBe(segments.end[segment]);
    }
  };
  /** The holder has the executor from now until then, in one and the same step. */
  const holdsUntil = ({ task, until }: Holder, executor: number | undefined) => {
    exists(task);
    const now = segmentNear(task, at);
    expect(now).toBeGreaterThanOrEqual(0);
    if (executor !== undefined) expect(segments.executor[now]).toBe(executor);
    if (until === undefined) {
      expect(outcomes[trace.outcome[task]]).toBe('unfinished');
      return;
    }
    const last = segmentAt(task, until - 1);
    expect(segments.end[last]).toBe(until);
    expect(segments.executor[last]).toBe(segments.executor[now]);
    expect(segments.step[last]).toBe(segments.step[now]);
    expect(['running', 'blocked', 'gil', 'ready', 'lock', 'queue', 'server', 'join']).toContain(
      states[segments.state[last]],
    );
  };
  const countIn = (test: (task: number) => boolean): number => all().filter(test).length;
  const linked = (kind: LinkKind, from: number, to: TaskList, time: Microseconds) => {
    isList(to);
    if (from >= 0) exists(from);
    const found: number[] = [];
    for (let link = 0; link < trace.links.length; link += 1) {
      if (linkKinds[trace.links.kind[link]] !== kind || trace.links.time[link] !== time) continue;
      if (trace.links.from[link] === from) found.push(trace.links.to[link]);
    }
    for (const task of to.some) expect(found).toContain(task);
    if (to.count > 1) expect(found.length).toBe(to.count);
  };
  const handover =
    (kind: LinkKind) =>
    (values: { readonly from: number; readonly to: TaskList; readonly at: Microseconds | undefined }) =>
      linked(kind, values.from, values.to, values.at ?? moment);
  const instants =
    (kind: (typeof instantKinds)[number]) =>
    (values: { readonly tasks: TaskList; readonly at: Microseconds | undefined }) => {
      isList(values.tasks);
      const time = values.at ?? moment;
      const found: number[] = [];
      for (let instant = 0; instant < trace.instants.length; instant += 1) {
        if (instantKinds[trace.instants.kind[instant]] !== kind) continue;
        if (trace.instants.time[instant] === time) found.push(trace.instants.task[instant]);
      }
      for (const task of values.tasks.some) expect(found).toContain(task);
      if (values.tasks.count > 1) expect(found.length).toBe(values.tasks.count);
    };
  const endedWith =
    (outcome: (typeof outcomes)[number]) =>
    (values: { readonly tasks: TaskList; readonly at: Microseconds | undefined }) => {
      isList(values.tasks);
      for (const task of values.tasks.some) {
        expect(outcomes[trace.outcome[task]]).toBe(outcome);
        if (outcome === 'never started' && Number.isNaN(trace.ended[task])) continue;
        expect(trace.ended[task]).toBe(values.at ?? moment);
      }
    };
  const passes = (kind: string) => (values: { readonly task: number; readonly at: Microseconds }) => {
    exists(values.task);
    const found = all()
      .filter((task) => task === values.task)
      .flatMap((task) => {
        const list: number[] = [];
        for (let segment = trace.offsets[task]; segment < trace.offsets[task + 1]; segment += 1)
          list.push(segment);
        return list;
      })
      .some(
        (segment) =>
          segments.start[segment] === values.at &&
          segments.end[segment] === values.at &&
          stepsOf(values.task)[segments.step[segment]]?.kind === kind,
      );
    expect(found, `${kind} at ${values.at}`).toBe(true);
  };
  /** How often more a task has passed a lock's acquire than its release by a moment. */
  const holdsLock = (task: number, lock: string, time: Microseconds): boolean => {
    const segment = segmentAt(task, time);
    if (segment < 0 && !(outcomes[trace.outcome[task]] === 'unfinished' && trace.begun[task] <= time))
      return false;
    const current = segments.step[segmentNear(task, time)];
    let depth = 0;
    stepsOf(task).forEach((step, index) => {
      if (index >= current) return;
      if (step.kind === 'acquire' && step.lock === lock) depth += 1;
      if (step.kind === 'release' && step.lock === lock) depth = Math.max(0, depth - 1);
    });
    const step = stepsOf(task)[current];
    const isHanded = step?.kind === 'acquire' && step.lock === lock && stateNear(task, time) === 'ready';
    return depth > 0 || isHanded;
  };
  const waitsIn = (task: number, state: State) => {
    exists(task);
    expect(stateNear(task, at)).toBe(state);
  };
  const running = (values: { readonly task: number; readonly until: Microseconds | undefined }) => {
    waitsIn(values.task, 'running');
    holdsUntil(values, undefined);
  };

  return {
    'computes alone': (v) => {
      running(v);
      expect(countIn((task) => stateAt(task, at) === 'running')).toBe(1);
    },
    'computes beside others': (v) => {
      running(v);
      isList(v.others);
      for (const task of v.others.some) expect(stateAt(task, at)).toBe('running');
      expect(countIn((task) => stateAt(task, at) === 'running')).toBe(v.others.count + 1);
      expect(v.others.count).toBeLessThan(v.cores);
    },
    'computes in turns': (v) => {
      running(v);
      const wanted = v.over === 'gil' ? 'gil' : 'ready';
      for (const task of v.others.some) expect(stateAt(task, at)).toBe(wanted);
      expect(v.slice).toBeGreaterThanOrEqual(world.switchInterval);
    },
    'waits freely': (v) => {
      waitsIn(v.task, 'io');
      segmentEndsThen(v);
    },
    'is answered': (v) => {
      waitsIn(v.task, 'io');
      segmentEndsThen(v);
      expect(stepAt(v.task, at)).toMatchObject({ kind: 'request', server: v.server });
    },
    'holds loop': (v) => {
      waitsIn(v.task, 'blocked');
      segmentEndsThen(v);
      expect(v.place.kind).toBe('loop');
      const executor = segments.executor[segmentNear(v.task, at)];
      expect(trace.executors[executor]).toEqual(v.place);
      const held = all().filter((task) => {
        const segment = segmentAt(task, at);
        return (
          segment >= 0 &&
          states[segments.state[segment]] === 'ready' &&
          segments.executor[segment] === executor
        );
      });
      expect(v.heldUp.count).toBe(held.length);
      for (const task of v.heldUp.some) expect(held).toContain(task);
    },
    'holds thread': (v) => {
      waitsIn(v.task, 'blocked');
      segmentEndsThen(v);
      expect(trace.executors[segments.executor[segmentNear(v.task, at)]]).toEqual(v.place);
      expect(v.inLine).toBe(countIn((task) => stateAt(task, at) === 'queued'));
    },
    'waits for turn': (v) => {
      waitsIn(v.task, 'ready');
      const executor = segments.executor[segmentNear(v.task, at)];
      expect(trace.executors[executor]).toEqual(v.place);
      expect(v.holder.task).not.toBe(v.task);
      holdsUntil(v.holder, executor);
    },
    'waits for core': (v) => {
      waitsIn(v.task, 'ready');
      expect(v.holders.count).toBe(world.cores);
      for (const holder of v.holders.some) {
        expect(stateAt(holder.task, at)).toBe('running');
        holdsUntil(holder, undefined);
      }
    },
    'waits for executor to start': (v) => {
      exists(v.task);
      expect(['ready', 'queued']).toContain(stateNear(v.task, at));
      expect(world.startCost.worker).toBeGreaterThan(0);
      if (v.until !== undefined) expect(v.until).toBe(trace.begun[v.task]);
    },
    'waits for GIL': (v) => {
      waitsIn(v.task, 'gil');
      expect(topology.gil).toBe('shared');
      expect(v.holder).toBeDefined();
      if (v.holder !== undefined) expect(stateAt(v.holder.task, at)).toBe('running');
    },
    'waits for the one before': (v) => {
      waitsIn(v.task, 'queued');
      endsThen(v.before);
      expect(v.before.until).toBeLessThanOrEqual(segments.end[segmentAt(v.task, at)]);
      expect(trace.begun[v.task]).toBeGreaterThanOrEqual(v.before.until ?? 0);
    },
    'waits for executor': (v) => {
      waitsIn(v.task, 'queued');
      if (v.first !== undefined) endsThen(v.first);
      if (v.first?.until !== undefined) expect(v.first.until).toBeGreaterThan(at);
      expect(v.executors).toBe(trace.executors.filter(({ host }) => host === v.place.host).length);
      if (
        world.startCost.worker === 0 &&
        topology.dispatch.how === 'queue' &&
        topology.dispatch.chunk === 1
      ) {
        const taken = countIn((task) => isBusy(task) || stateAt(task, at) === 'ready');
        // A place is free again only when the loop has had a turn for the end of its task.
        if (v.place.kind === 'thread') expect(taken).toBe(v.slots);
        else expect(taken).toBeLessThanOrEqual(v.slots);
      }
      expect(v.ahead).toBeLessThan(countIn((task) => stateAt(task, at) === 'queued'));
    },
    'waits in job': (v) => {
      waitsIn(v.task, 'queued');
      endsThen(v.before);
      expect(v.before.until).toBe(trace.begun[v.task]);
      expect(trace.carrier[v.task]).toBe(trace.carrier[v.before.task]);
    },
    'waits for consumer': (v) => {
      waitsIn(v.task, 'queued');
      expect(countIn(isBusy)).toBe(v.consumers);
      if (v.first !== undefined) {
        endsThen(v.first);
        expect(isBusy(v.first.task)).toBe(true);
      }
      expect(v.ahead).toBeLessThan(countIn((task) => stateAt(task, at) === 'queued'));
    },
    'taker waits for turn': (v) => {
      waitsIn(v.task, 'queued');
      holdsUntil(
        v.holder,
        trace.executors.findIndex((one) => one.host === v.place.host && one.number === v.place.number),
      );
    },
    'waits in line': (v) => exists(v.task),
    'is ready': (v) => {
      exists(v.task);
      const segment = segmentNear(v.task, at);
      expect(states[segments.state[segment]]).toBe('ready');
      expect(segments.end[segment]).toBe(segments.start[segment]);
    },
    'waits no time': (v) => {
      const segment = segmentNear(v.task, at);
      expect([segments.start[segment], segments.end[segment]]).toEqual([v.at, v.at]);
    },
    'waits for permit': (v) => {
      waitsIn(v.task, 'gated');
      expect(v.permits).toBe(topology.gate);
      expect(v.holders.count).toBe(v.permits);
      expect(v.holders.some.length).toBeGreaterThan(0);
      for (const holder of v.holders.some) {
        endsThen(holder);
        expect(trace.begun[holder.task]).toBeLessThanOrEqual(at);
        expect(trace.ended[holder.task] <= at).toBe(false);
        expect(['gated', 'queued']).not.toContain(stateNear(holder.task, at));
      }
      expect(v.ahead).toBeLessThan(countIn((task) => stateNear(task, at) === 'gated'));
    },
    'waits for lock': (v) => {
      waitsIn(v.task, 'lock');
      expect(stepAt(v.task, at)).toMatchObject({ kind: 'acquire', lock: v.lock });
      expect(v.holders.count).toBeGreaterThanOrEqual(v.permits);
      for (const { task, until } of v.holders.some) {
        exists(task);
        expect(holdsLock(task, v.lock, at), `task ${task} holds ${v.lock} at ${at}`).toBe(true);
        if (until === undefined) {
          expect(outcomes[trace.outcome[task]]).toBe('unfinished');
        } else {
          expect(holdsLock(task, v.lock, until - 1)).toBe(true);
          expect(
            holdsLock(task, v.lock, until) && trace.ended[task] !== until && !takesAgain(task, v.lock, until),
          ).toBe(false);
        }
      }
    },
    'waits behind others': (v) => waitsIn(v.task, 'lock'),
    'waits for item': (v) => {
      waitsIn(v.task, 'queue');
      expect(stepAt(v.task, at)).toMatchObject({ kind: 'get', queue: v.queue });
      if (v.putter?.until !== undefined) {
        linked('item', v.putter.task, { some: [v.task], count: 1 }, v.putter.until);
        expect(stepsOf(v.putter.task)).toContainEqual({ kind: 'put', queue: v.queue });
      }
    },
    'waits for room': (v) => {
      waitsIn(v.task, 'queue');
      expect(stepAt(v.task, at)).toMatchObject({ kind: 'put', queue: v.queue });
      expect(workload.queues.find(({ name }) => name === v.queue)?.capacity).toBe(v.capacity);
      if (v.taker?.until !== undefined)
        linked('room', v.taker.task, { some: [v.task], count: 1 }, v.taker.until);
    },
    'waits at server': (v) => {
      waitsIn(v.task, 'server');
      expect(stepAt(v.task, at)).toMatchObject({ kind: 'request', server: v.server });
      expect(world.servers.find(({ name }) => name === v.server)?.capacity).toBe(v.capacity);
      expect(v.holders.count).toBe(v.capacity);
      for (const holder of v.holders.some) {
        expect(['io', 'blocked']).toContain(stateAt(holder.task, at));
        expect(stepAt(holder.task, at)).toMatchObject({ kind: 'request', server: v.server });
        segmentEndsThen(holder);
      }
    },
    'waits for end': (v) => {
      waitsIn(v.task, 'join');
      const step = stepAt(v.task, at);
      expect(step?.kind).toBe('join');
      const row = workload.rows.findIndex(({ name }) => step?.kind === 'join' && name === step.task);
      const left = all().filter(
        (task) => task >= offsets[row] && task < offsets[row + 1] && !(trace.ended[task] <= at),
      );
      expect(v.tasks.count).toBe(left.length);
      for (const task of v.tasks.some) expect(left).toContain(task);
      if (v.last?.until !== undefined)
        expect(v.last.until).toBe(Math.max(...left.map((task) => trace.ended[task])));
    },
    'waits for ever': (v) => expect(outcomes[trace.outcome[v.task]]).toBe('unfinished'),
    'an await would free the loop': () => {},
    'takes lock': passes('acquire'),
    'gives lock back': passes('release'),
    'puts item': passes('put'),
    'takes item': passes('get'),
    'starts row': passes('spawn'),
    'need not wait for': passes('join'),
    'reads variable': passes('read'),
    'adds one': passes('add'),
    'writes variable': passes('write'),
    raises: passes('fail'),
    'takes no time': (v) => exists(v.task),
    done: endedWith('done'),
    fails: endedWith('failed'),
    'fails for open files': (v) => {
      endedWith('failed')(v);
      expect(v.limit).toBe(world.openFiles);
    },
    cancelled: (v) => {
      endedWith('cancelled')(v);
      if (v.by >= 0) expect(outcomes[trace.outcome[v.by]]).toBe('failed');
    },
    'timed out': endedWith('timed out'),
    'never started': (v) => {
      endedWith('never started')(v);
      if (v.by !== undefined && v.by >= 0) expect(outcomes[trace.outcome[v.by]]).toBe('failed');
      for (const task of v.tasks.some) expect(trace.begun[task]).toBeNaN();
    },
    unfinished: (v) => {
      for (const task of v.tasks.some) expect(outcomes[trace.outcome[task]]).toBe('unfinished');
    },
    ring: (v) => {
      const { halt } = trace;
      expect(halt?.kind === 'deadlock' && halt.cycle.length).toBe(v.tasks.count);
    },
    'hands permit': handover('permit'),
    'hands lock': handover('lock'),
    'puts for': handover('item'),
    'makes room for': handover('room'),
    'leaves place at server': handover('server'),
    'frees executor': handover('executor'),
    'gives turn': handover('turn'),
    'hands GIL': handover('gil'),
    'hands core': handover('core'),
    'starts others': handover('spawn'),
    'lets go on': handover('join'),
    cancels: handover('cancel'),
    'is followed by': handover('next'),
    created: instants('created'),
    begun: instants('begun'),
    started: instants('started'),
    seen: instants('seen'),
    yielded: instants('yielded'),
    returned: (v) => {
      expect(v.at).toBe(trace.returned);
      expect(v.left).toBe(countIn((task) => trace.created[task] <= v.at && !(trace.ended[task] <= v.at)));
    },
    finished: (v) => expect(v.at).toBeLessThanOrEqual(trace.makespan),
    raised: instants('raised'),
    cut: instants('cut'),
    put: instants('put'),
    'too many open files': instants('too many open files'),
    'nothing yet': () => {
      expect([...trace.instants.time].every((time) => time > at)).toBe(true);
    },
    'no task': () => expect(trace.tasks).toBe(0),
    'under way': (v) => {
      expect(v.count).toBe(countIn(isBusy));
      expect(v.count).toBeGreaterThan(0);
      if (v.next !== undefined) expect(v.next).toBeGreaterThan(at);
    },
    'nobody under way': (v) => {
      expect(countIn(isBusy)).toBe(0);
      if (v.next !== undefined) expect(v.next).toBeGreaterThan(at);
    },
    over: (v) => {
      expect(v.total).toBe(trace.makespan);
      const last = all().filter((task) => trace.ended[task] === trace.makespan);
      expect(v.last.count).toBe(last.length);
      for (const task of v.last.some) expect(last).toContain(task);
    },
    'over without last': (v) => expect(v.total).toBe(trace.makespan),
    deadlock: (v) => {
      const { halt } = trace;
      expect(halt?.kind === 'deadlock' && halt.waiting.length).toBe(v.waiting.count);
    },
    limit: () => expect(trace.halt?.kind).toBe('limit'),
    stopped: () => expect(trace.halt?.kind).toBe('stopped'),
  };

  /** The task takes the lock anew at the very moment at which it gave it back. */
  function takesAgain(task: number, lock: string, time: Microseconds): boolean {
    for (let segment = trace.offsets[task]; segment < trace.offsets[task + 1]; segment += 1) {
      const step = stepsOf(task)[segments.step[segment]];
      if (segments.start[segment] === time && step?.kind === 'release' && step.lock === lock) return true;
    }
    return false;
  }
}
