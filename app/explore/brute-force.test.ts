// The counts against brute force: every schedule written down one by one, and those that swap independent neighbours
// put together.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '../model/step.ts';
import { emptyWorkload, type Workload } from '../model/workload.ts';
import { independent, keyOf, Machine, type MachineState, switchPoints, type Transition } from './machine.ts';
import { search } from './search.ts';
import { serialResults, verdictOf } from './verdict.ts';

const MOST_SCHEDULES = 700;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Step>({ kind: 'read', variable: 'x' }, { kind: 'write', variable: 'x' }),
  },
  fc.constantFrom<Step>(
    { kind: 'read', variable: 'y' },
    { kind: 'write', variable: 'y' },
    { kind: 'add' },
    { kind: 'io', duration: 1 },
    { kind: 'block', duration: 1 },
    { kind: 'put', queue: 'q' },
    { kind: 'get', queue: 'q' },
    { kind: 'fail' },
  ),
);

const locked: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.constantFrom('a', 'b', 's'), fc.array(step, { maxLength: 2 }), fc.boolean())
  .map(([lock, inner, isGivenBack]) => [
    { kind: 'acquire', lock },
    ...inner,
    ...(isGivenBack ? [{ kind: 'release', lock } as const] : []),
  ]);

const body = fc
  .array(fc.oneof({ weight: 3, arbitrary: step.map((each) => [each]) }, locked), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.flat());

const workloads: fc.Arbitrary<Workload> = fc
  .tuple(
    fc.array(body, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('nobody', 'join', 'spawn'),
    fc.integer({ min: 1, max: 2 }),
    fc.constantFrom(undefined, 1),
  )
  .map(([bodies, meeting, count, capacity]) => {
    const rows = bodies.map((steps, row) => ({ name: `t${row}`, count: row === 0 ? count : 1, steps }));
    const last = rows.length - 1;
    if (meeting !== 'nobody' && last > 0) {
      const steps: readonly Step[] = [{ kind: meeting, task: 't0' }, ...rows[last].steps];
      rows[last] = { ...rows[last], steps: [...steps] };
    }
    return {
      ...emptyWorkload,
      rows,
      locks: [{ name: 's', permits: 2 }],
      queues: capacity === undefined ? [] : [{ name: 'q', capacity }],
    };
  });

/** Every schedule, or `undefined` where there are too many to write down. */
function allSchedules(machine: Machine): readonly (readonly Transition[])[] | undefined {
  const all: (readonly Transition[])[] = [];
  const visit = (state: MachineState, path: readonly Transition[]): boolean => {
    const enabled = machine.enabled(state);
    if (enabled.length === 0) {
      all.push(path);
      return all.length <= MOST_SCHEDULES;
    }
    return enabled.every((task) => {
      const transition = machine.advance(state, task);
      return visit(transition.state, [...path, transition]);
    });
  };
  return visit(machine.initial(), []) ? all : undefined;
}

const nameOf = (schedule: readonly Transition[]): string =>
  schedule.map(({ task, firstStep, endStep }) => `${task}:${firstStep}-${endStep}`).join(' ');

/** Puts together what swaps of independent neighbours lead to, and checks that these are legal and change nothing. */
function classes(all: readonly (readonly Transition[])[]): number {
  const numbers = new Map(all.map((schedule, number) => [nameOf(schedule), number]));
  const parent = all.map((_, number) => number);
  const rootOf = (number: number): number => (parent[number] === number ? number : rootOf(parent[number]));
  all.forEach((schedule, number) => {
    for (let at = 0; at + 1 < schedule.length; at += 1) {
      const [one, other] = [schedule[at], schedule[at + 1]];
      if (one.task === other.task || !independent(one.footprint, other.footprint)) continue;
      const swapped = [...schedule.slice(0, at), other, one, ...schedule.slice(at + 2)];
      const twin = numbers.get(nameOf(swapped));
      // A spawn and the first steps of what it starts touch nothing in common, and cannot be swapped all the same.
      if (twin === undefined) {
        expect(other.firstStep).toBe(0);
        continue;
      }
      expect(keyOf(all[twin][all[twin].length - 1].state)).toBe(keyOf(schedule[schedule.length - 1].state));
      parent[rootOf(number)] = rootOf(twin);
    }
  });
  return parent.filter((up, number) => up === number).length;
}

test.each(switchPoints)('%s: counts, verdicts and classes are those of brute force', (where) => {
  fc.assert(
    fc.property(workloads, (workload) => {
      const machine = new Machine(workload, where);
      const all = allSchedules(machine);
      if (all === undefined) return;
      const result = search(workload, where);
      if ('tooLarge' in result) throw new Error('too large');
      const serial = serialResults(machine, 10_000) ?? new Set();
      expect(result.schedules).toBe(BigInt(all.length));
      for (const [verdict, count] of Object.entries(result.byVerdict)) {
        const same = all.filter((path) => {
          const end = path.at(-1)?.state ?? machine.initial();
          return verdictOf(machine, end, serial) === verdict;
        });
        expect(count, verdict).toBe(BigInt(same.length));
        const simplest = Object.entries(result.simplest).find(([name]) => name === verdict)?.[1];
        expect(simplest !== undefined, verdict).toBe(same.length > 0);
        if (simplest !== undefined) {
          expect(switches(simplest)).toBe(Math.min(...same.map(switches)));
          expect(same.map(nameOf)).toContain(nameOf(simplest));
        }
      }
      expect(result.different?.all).toBe(classes(all));
    }),
    { numRuns: 150, seed: 4 },
  );
});

function switches(path: readonly Transition[]): number {
  return path.filter(({ task }, at) => at > 0 && path[at - 1].task !== task).length;
}
