import { choice, flag, integer, optionalNumber } from '../../modes/mode.ts';
import { collect, eachJob, gatherAll, gatherOrGoOn, realSeconds, waitForSpawned } from './main.ts';
import type { PythonContext, PythonMode } from './mode.ts';

/** The modes of one asyncio loop. They differ in how tasks are made and in what the main coroutine waits for. */

const onLoop = { colour: 'coroutine', primitives: 'asyncio' } as const;

function writeMain(context: PythonContext, body: () => void): void {
  context.out.line('async def main():');
  context.out.inside(() => {
    body();
    waitForSpawned(context);
  });
}

export const awaitEach: PythonMode = {
  title: 'await in a loop: coroutines, but each starts when the one before it has ended.',
  style: () => onLoop,
  // The loop is the only one who starts tasks: what is spawned comes last.
  spawn: () => ['JOBS.extend(LATER.pop(row, []))'],
  main: (context) =>
    writeMain(context, () =>
      eachJob(context, () =>
        context.out.line(`await ${context.jobs.call}`, { part: 'dispatch' }, { part: 'ending' }),
      ),
    ),
};

export const gather: PythonMode = {
  title: 'asyncio.gather: all at once on one loop.',
  style: () => onLoop,
  main: (context) =>
    writeMain(context, () => {
      const { values, canFail } = context;
      if (flag(values, 'return_exceptions')) {
        gatherAll(context, ', return_exceptions=True');
        return;
      }
      if (!canFail || choice(values, 'on_error') === 'exit') {
        gatherAll(context);
        return;
      }
      gatherOrGoOn(context);
    }),
};

export const semaphore: PythonMode = {
  title: 'asyncio.gather with a semaphore: never more than so many inside it at once.',
  style: (values) => ({ ...onLoop, gate: integer(values, 'permits') }),
  main: (context) => writeMain(context, () => gatherAll(context)),
};

export const asCompleted: PythonMode = {
  title: 'asyncio.as_completed: each result as soon as it is there.',
  style: (values) => ({ ...onLoop, gate: optionalNumber(values, 'permits') }),
  main: (context) =>
    writeMain(context, () => {
      const { out, jobs, canFail } = context;
      collect(context, 'tasks', `asyncio.create_task(${jobs.call})`);
      out.line('for result in asyncio.as_completed(tasks):', { part: 'yield' }, { part: 'ending' });
      out.inside(() => {
        if (canFail) {
          out.line('try:');
          out.inside(() => out.line('await result', { part: 'yield' }));
          out.line(`except Failed as error:`);
          out.inside(() => out.line('print(f"main gets {error!r} at {clock():.2f}")', { part: 'yield' }));
        } else out.line('await result', { part: 'yield' });
        out.line('print(f"a result at {clock():.2f}")', { part: 'yield' });
      });
    }),
};

export const wait: PythonMode = {
  title: 'asyncio.wait: until all, the first, or a moment; the rest is for you to decide on.',
  style: () => onLoop,
  main: (context) =>
    writeMain(context, () => {
      const { out, jobs, values } = context;
      collect(context, 'tasks', `asyncio.create_task(${jobs.call})`);
      const timeout = optionalNumber(values, 'timeout');
      const limit = timeout === undefined ? '' : `, timeout=${realSeconds(timeout)}`;
      const until = `asyncio.${waitConstant(choice(values, 'return_when'))}`;
      out.line(`done, pending = await asyncio.wait(tasks${limit}, return_when=${until})`, { part: 'ending' });
      out.line('print(f"main goes on at {clock():.2f}: {len(done)} done, {len(pending)} pending")');
      if (choice(values, 'rest') === 'cancel') {
        out.line(`for other in ${context.apart ? '[*pending, *SPAWNED]' : 'pending'}:`, { part: 'ending' });
        out.inside(() => out.line('other.cancel()', { part: 'ending' }));
      }
      out.line('await asyncio.gather(*tasks, return_exceptions=True)', { part: 'ending' });
    }),
};

function waitConstant(returnWhen: string): string {
  switch (returnWhen) {
    case 'first-completed':
      return 'FIRST_COMPLETED';
    case 'first-exception':
      return 'FIRST_EXCEPTION';
    default:
      return 'ALL_COMPLETED';
  }
}

export const waitFor: PythonMode = {
  title: 'asyncio.wait_for: each task has a limit in time of its own.',
  style: () => onLoop,
  timeout: (values) => optionalNumber(values, 'timeout'),
  main: (context) => writeMain(context, () => gatherAll(context, ', return_exceptions=True')),
};

export const taskGroup: PythonMode = {
  title: 'asyncio.TaskGroup: if one fails, the others are cancelled and waited for.',
  style: () => onLoop,
  spawn: (jobs) => [`for ${jobs.unpack} in LATER.pop(row, []):`, `    group.create_task(${jobs.call})`],
  main: (context) =>
    writeMain(context, () => {
      const { out, jobs } = context;
      if (context.spawns) out.line('global group');
      out.line('async with asyncio.TaskGroup() as group:', { part: 'ending' });
      out.inside(() =>
        eachJob(context, () => out.line(`group.create_task(${jobs.call})`, { part: 'create' })),
      );
    }),
  start: (context) => {
    const { out, canFail } = context;
    if (!canFail) {
      out.line('asyncio.run(main())');
      return;
    }
    out.line('try:');
    out.inside(() => out.line('asyncio.run(main())'));
    out.line(`except* Failed as group:`, { part: 'ending' });
    out.inside(() => {
      out.line('for error in group.exceptions:', { part: 'ending' });
      out.inside(() => out.line('print(f"main gets {error!r} at {clock():.2f}")', { part: 'ending' }));
    });
  },
};

export const consumers: PythonMode = {
  title: 'Consumers on one loop take tasks from a queue that the main coroutine fills.',
  style: () => onLoop,
  spawn: (_, values) => [
    'for job in LATER.pop(row, []):',
    optionalNumber(values, 'capacity') === undefined
      ? '    jobs.put_nowait(job)'
      : '    asyncio.create_task(jobs.put(job))  # which may have to wait for room',
  ],
  main: (context) => {
    const { out, jobs, values, canFail } = context;
    out.line('async def consumer(jobs):', { part: 'dispatch' });
    out.inside(() => {
      out.line('while True:', { part: 'dispatch' });
      out.inside(() => {
        out.line(`${jobs.unpack} = await jobs.get()`, { part: 'dispatch' });
        out.line('try:');
        out.inside(() => out.line(`await ${jobs.call}`, { part: 'dispatch' }));
        if (canFail) {
          out.line(`except Failed:`);
          out.inside(() => out.line('pass  # the consumer goes on with the next'));
        }
        out.line('finally:');
        out.inside(() => out.line('jobs.task_done()', { part: 'ending' }));
      });
    });
    out.gap(2);
    writeMain(context, () => {
      if (context.spawns) out.line('global jobs');
      const capacity = optionalNumber(values, 'capacity');
      const gap = optionalNumber(values, 'gap') ?? 0;
      out.line(`jobs = asyncio.Queue(${capacity === undefined ? '' : `maxsize=${capacity}`})`, {
        part: 'dispatch',
      });
      const count = integer(values, 'consumers');
      out.line(`consumers = [asyncio.create_task(consumer(jobs)) for _ in range(${count})]`, {
        part: 'dispatch',
      });
      out.line('for job in JOBS:', { part: 'create' });
      out.inside(() => {
        if (gap > 0) out.line(`await asyncio.sleep(${realSeconds(gap)})`, { part: 'create' });
        if (jobs.arrivals) out.line('await until(job[0])', { part: 'create' });
        out.line('await jobs.put(job)', { part: 'create' }, { part: 'dispatch' });
      });
      out.line('await jobs.join()', { part: 'ending' });
      out.line('for other in consumers:', { part: 'ending' });
      out.inside(() => out.line('other.cancel()', { part: 'ending' }));
    });
  },
};
