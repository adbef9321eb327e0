import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDuration } from '../model/seeded.ts';
import type { Topology } from '../model/topology.ts';
import { instantKinds, outcomes, type State, states, type Trace } from '../model/trace.ts';
import { rowOffsets, rowOfTask, taskCount } from '../model/workload.ts';
import { modes, topologyOf } from '../modes/registry.ts';
import { type Prediction, simulate } from './simulate.ts';
import { choices, workloads, worlds } from './workloads.testing.ts';

// What holds for every workload in every mode and every world.

const limit = 300_000;

describe.each(modes.map((mode) => [mode.id, mode] as const))('%s', (_, mode) => {
  test('whatever the workload and the world', () => {
    const predictions = fc
      .record({ workload: workloads, choice: choices(mode), world: worlds })
      .map(({ workload, choice, world }) => ({ workload, world, topology: topologyOf(choice) }));
    fc.assert(
      fc.property(predictions, (prediction) => {
        const trace = simulate(prediction, limit);
        everyLifeIsWhole(trace, prediction.topology);
        momentsAreInOrder(trace);
        linksJoinTheLiving(trace);
        neverMoreThanAllowed(trace, prediction);
        workIsConserved(trace, prediction);
        nothingIsFasterThanItCanBe(trace, prediction);
        endsAreAccountedFor(trace, prediction);
        expect(isDeepStrictEqual(simulate(prediction, limit), trace)).toBe(true);
      }),
      { numRuns: 120, seed: 20_260_000 },
    );
  });
});

interface Segment {
  readonly task: number;
  readonly executor: number;
  readonly state: State;
  readonly start: number;
  readonly end: number;
}

function segmentsOf({ segments }: Trace): readonly Segment[] {
  return Array.from({ length: segments.length }, (_, index) => ({
    task: segments.task[index],
    executor: segments.executor[index],
    state: states[segments.state[index]],
    start: segments.start[index],
    end: segments.end[index],
  }));
}

/** No gap and no overlap from a task's creation to its end. One in order is first seen when it is its turn. */
function everyLifeIsWhole(trace: Trace, { dispatch }: Topology): void {
  for (let task = 0; task < trace.tasks; task += 1) {
    const first = trace.offsets[task];
    const behind = trace.offsets[task + 1];
    if (first === behind) continue;
    const { start, end } = trace.segments;
    if (dispatch.how !== 'in order') expect(start[first]).toBe(trace.created[task]);
    for (let index = first; index < behind; index += 1) {
      expect(end[index]).toBeGreaterThanOrEqual(start[index]);
      if (index > first) expect(start[index]).toBe(end[index - 1]);
    }
    if (!Number.isNaN(trace.ended[task])) expect(end[behind - 1]).toBe(trace.ended[task]);
  }
}

function momentsAreInOrder(trace: Trace): void {
  const { time, length } = trace.instants;
  for (let index = 1; index < length; index += 1) expect(time[index]).toBeGreaterThanOrEqual(time[index - 1]);
  for (let task = 0; task < trace.tasks; task += 1) {
    const moments = [trace.created[task], trace.begun[task], trace.started[task], trace.ended[task]];
    const known = moments.filter((moment) => !Number.isNaN(moment));
    expect(known).toEqual([...known].sort((a, b) => a - b));
    for (const moment of known) expect(moment).toBeLessThanOrEqual(trace.makespan);
  }
  expect(new Set(trace.completion).size).toBe(trace.completion.length);
}

function linksJoinTheLiving(trace: Trace): void {
  const { from, to, time, length } = trace.links;
  for (let index = 0; index < length; index += 1) {
    if (index > 0) expect(time[index]).toBeGreaterThanOrEqual(time[index - 1]);
    if (from[index] !== -1) expect(time[index]).toBeGreaterThanOrEqual(trace.created[from[index]]);
    if (to[index] === -1) continue;
    expect(time[index]).toBeGreaterThanOrEqual(trace.created[to[index]]);
    if (!Number.isNaN(trace.ended[to[index]]))
      expect(time[index]).toBeLessThanOrEqual(trace.ended[to[index]]);
  }
}

function neverMoreThanAllowed(trace: Trace, { topology, world }: Prediction): void {
  const segments = segmentsOf(trace).filter(({ start, end }) => end > start);
  const running = segments.filter(({ state }) => state === 'running');
  expect(mostAtOnce(running)).toBeLessThanOrEqual(world.cores);
  if (topology.gil === 'shared') expect(mostAtOnce(running)).toBeLessThanOrEqual(1);

  trace.executors.forEach(({ kind }, executor) => {
    const here = segments.filter((segment) => segment.executor === executor);
    const held: readonly State[] = ['running', 'blocked', 'gil'];
    // A thread has one task from its start to its end; a loop is held only by what it does not know to be a wait.
    const holding = kind === 'thread' ? here : here.filter(({ state }) => held.includes(state));
    expect(mostAtOnce(holding)).toBeLessThanOrEqual(1);
  });

  if (topology.gate === undefined) return;
  const past = new Map<number, number>();
  const { length, kind, task } = trace.instants;
  for (let index = 0; index < length; index += 1) {
    const carrier = trace.carrier[task[index]];
    const name = instantKinds[kind[index]];
    const started =
      name === 'started' ? 1 : name === 'ended' && !Number.isNaN(trace.started[task[index]]) ? -1 : 0;
    past.set(carrier, (past.get(carrier) ?? 0) + started);
    expect(past.get(carrier)).toBeLessThanOrEqual(topology.gate);
  }
}

/** How many of these intervals, each half-open, hold at one moment. */
function mostAtOnce(intervals: readonly { readonly start: number; readonly end: number }[]): number {
  const changes = intervals.flatMap(({ start, end }) => [
    { at: start, by: 1 },
    { at: end, by: -1 },
  ]);
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  let now = 0;
  let most = 0;
  for (const { by } of changes) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}

/** What the steps of a task take, drawn from the seed: computing, and waiting where it is not in line. */
function demand(
  task: number,
  { workload, world }: Prediction,
): { readonly cpu: number; readonly wait: number } {
  const offsets = rowOffsets(workload);
  let cpu = 0;
  let wait = 0;
  workload.rows[rowOfTask(offsets, task)].steps.forEach((step, index) => {
    if (!('duration' in step)) return;
    const drawn = drawDuration(step.duration, world.seed, task, index);
    if (step.kind === 'cpu') cpu += drawn;
    else wait += drawn;
  });
  return { cpu, wait };
}

/** A task that is done has computed and waited for exactly as long as its steps say. */
function workIsConserved(trace: Trace, prediction: Prediction): void {
  const spent = Array.from({ length: trace.tasks }, () => ({ cpu: 0, wait: 0 }));
  for (const { task, state, start, end } of segmentsOf(trace)) {
    if (state === 'running') spent[task].cpu += end - start;
    if (state === 'io' || state === 'blocked') spent[task].wait += end - start;
  }
  trace.outcome.forEach((outcome, task) => {
    if (outcomes[outcome] === 'done') expect(spent[task]).toEqual(demand(task, prediction));
  });
}

function nothingIsFasterThanItCanBe(trace: Trace, prediction: Prediction): void {
  const { topology, world } = prediction;
  let cpu = 0;
  trace.outcome.forEach((outcome, task) => {
    if (outcomes[outcome] !== 'done') return;
    const own = demand(task, prediction);
    cpu += own.cpu;
    expect(trace.ended[task] - trace.begun[task]).toBeGreaterThanOrEqual(own.cpu + own.wait);
  });
  const atOnce = topology.gil === 'shared' ? 1 : Math.min(world.cores, trace.executors.length);
  expect(trace.makespan).toBeGreaterThanOrEqual(atOnce === 0 ? 0 : cpu / atOnce);
}

function endsAreAccountedFor(trace: Trace, { workload }: Prediction): void {
  expect(trace.tasks).toBe(taskCount(workload));
  const unfinished = [...trace.outcome].filter((outcome) => outcomes[outcome] === 'unfinished').length;
  if (trace.halt === undefined) expect(unfinished).toBe(0);
  else if (trace.halt.kind === 'deadlock') expect(trace.halt.waiting.length).toBeGreaterThan(0);
  else expect(trace.halt.kind).toBe('limit');
  for (const task of trace.completion) expect(trace.ended[task]).not.toBeNaN();
}
