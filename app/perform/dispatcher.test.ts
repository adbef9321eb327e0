import { describe, expect, test } from 'vitest';
import type { Dispatch, ExecutorKind } from '../model/topology.ts';
import { defaultWorld } from '../model/world.ts';
import { Dispatcher } from './dispatcher.ts';
import { type Plan, TaskTable } from './plan.ts';

/** Hands in `tasks` tasks at once and writes down who runs what: `0: 1 2` is executor 0 with a job of tasks 1 and 2. */
async function dispatched(
  dispatch: Dispatch,
  tasks: number,
  executors: number,
  kind: ExecutorKind = 'thread',
) {
  const history: string[] = [];
  const failed = new Set<number>();
  const plan: Plan = {
    workload: { rows: [{ steps: [], count: tasks }], locks: [], queues: [] },
    topology: {
      groups: [{ kind, host: 'worker', count: executors }],
      gil: 'none',
      dispatch,
      ending: { until: 'all', rest: 'left' },
      yielding: 'none',
    },
    world: defaultWorld,
    scale: 100,
    unitsPerMillisecond: 0,
  };
  const dispatcher = new Dispatcher(plan.topology, new TaskTable(plan), executors, plan.scale, {
    waitUntil: () => Promise.resolve(true),
    waitForRoom: (room) => room.then(() => true),
    create: () => {},
    run: (executor, jobs) => {
      for (const job of jobs) history.push(`${executor}: ${job.tasks.join(' ')}`);
    },
    link: (link, from, to) => history.push(`${link} ${from}→${to}`),
    dropped: (gone) => history.push(`dropped ${gone.join(' ')}`),
    hasFailed: (task) => failed.has(task),
  });
  await dispatcher.begin(Array.from({ length: tasks }, (_, task) => task));
  return { dispatcher, history, failed };
}

const queue: Dispatch = { how: 'queue', chunk: 1, slots: 1, fill: 'even', gap: 0 };

describe('tasks reach executors', () => {
  test('from one line, as executors become free', async () => {
    const { dispatcher, history } = await dispatched(queue, 4, 2);
    dispatcher.jobEnded(1, { tasks: [1], carrier: 1 });
    expect(history).toEqual(['0: 0', '1: 1', 'executor 1→2', '1: 2']);
  });

  test('in chunks', async () => {
    const { history } = await dispatched({ ...queue, chunk: 2 }, 5, 4);
    expect(history).toEqual(['0: 0 1', '1: 2 3', '2: 4']);
  });

  test('into the slots of loops, evenly or greedily', async () => {
    const even = await dispatched({ ...queue, slots: 2 }, 3, 2, 'loop');
    const greedy = await dispatched({ ...queue, slots: 2, fill: 'greedy' }, 3, 2, 'loop');
    expect(even.history).toEqual(['0: 0', '1: 1', '0: 2']);
    expect(greedy.history).toEqual(['0: 0', '0: 1', '1: 2']);
  });

  test('in order, until one fails', async () => {
    const { dispatcher, history, failed } = await dispatched({ how: 'in order' }, 4, 1);
    dispatcher.jobEnded(0, { tasks: [0], carrier: 0 });
    failed.add(1);
    dispatcher.jobEnded(0, { tasks: [1], carrier: 0 });
    expect(history).toEqual(['0: 0', 'next 0→1', '0: 1', 'dropped 2 3']);
  });

  test('in shares that are fixed beforehand', async () => {
    const turns = await dispatched({ how: 'shares', split: 'round robin' }, 4, 2);
    const blocks = await dispatched({ how: 'shares', split: 'blocks' }, 5, 2);
    expect(turns.history).toEqual(['0: 0', '0: 2', '1: 1', '1: 3']);
    expect(blocks.history).toEqual(['0: 0', '0: 1', '0: 2', '1: 3', '1: 4']);
  });

  test('what nobody has taken can be taken back', async () => {
    const { dispatcher } = await dispatched(queue, 4, 1);
    expect(dispatcher.takeBack()).toEqual([1, 2, 3]);
  });
});
