import { choice, flag, integer, optionalNumber } from '../../modes/mode.ts';
import {
  collect,
  eachJob,
  gatherOrGoOn,
  goesOn,
  realSeconds,
  total,
  waitForSpawned,
  writeStart,
} from './main.ts';
import type { PythonContext, PythonMode } from './mode.ts';

/** The modes with threads: one each, a pool, a loop that hands blocking calls to a pool. */

/** What is printed when really all is over: after the threads that nobody joined. */
function totalAtExit(context: PythonContext, start: string): void {
  context.out.line(`atexit.register(lambda: ${total})  # after the last thread`, { part: 'ending' });
  writeStart(context, start);
}

export const threads: PythonMode = {
  title: 'A thread for every task.',
  style: () => ({ colour: 'function', primitives: 'threading' }),
  spawn: (jobs, values) =>
    choice(values, 'join') === 'in-loop'
      ? ['JOBS.extend(LATER.pop(row, []))']
      : [
          `for ${jobs.unpack} in LATER.pop(row, []):`,
          `    thread = threading.Thread(${jobs.target})`,
          '    thread.start()',
          '    SPAWNED.append(thread)',
        ],
  main: (context) => {
    const { out, jobs, values } = context;
    const thread = `threading.Thread(${jobs.target}${flag(values, 'daemon') ? ', daemon=True' : ''})`;
    const join = choice(values, 'join');
    out.line('def main():');
    out.inside(() => {
      if (join === 'in-loop') {
        eachJob(context, () => {
          out.line(`thread = ${thread}`, { part: 'create' });
          out.line('thread.start()', { part: 'dispatch' });
          out.line('thread.join()  # before the next one is made', { part: 'ending' });
        });
        waitForSpawned(context);
        return;
      }
      out.line('threads = []', { part: 'create' });
      eachJob(context, () => {
        out.line(`thread = ${thread}`, { part: 'create' });
        out.line('thread.start()', { part: 'dispatch' });
        out.line('threads.append(thread)', { part: 'create' });
      });
      if (join === 'end') {
        out.line('for thread in threads:', { part: 'ending' });
        out.inside(() => out.line('thread.join()', { part: 'ending' }));
        waitForSpawned(context);
        return;
      }
      if (join === 'first') out.line('threads[0].join()', { part: 'ending' });
      out.line(goesOn, { part: 'ending' });
    });
  },
  start: (context) => {
    const join = choice(context.values, 'join');
    if (join === 'end' || join === 'in-loop') {
      context.out.line('main()');
      context.out.line(total, { part: 'ending' });
    } else {
      context.out.line(`atexit.register(lambda: ${total})  # after the last thread that is no daemon`, {
        part: 'ending',
      });
      context.out.line('main()');
    }
  },
};

export const threadPool: PythonMode = {
  title: 'ThreadPoolExecutor: so many threads, one queue of tasks.',
  style: () => ({ colour: 'function', primitives: 'threading' }),
  spawn: (jobs) => [
    `for ${jobs.unpack} in LATER.pop(row, []):`,
    `    SPAWNED.append(pool.submit(${jobs.submission}))`,
  ],
  main: (context) => {
    const { out, jobs, values, spawns } = context;
    const gap = optionalNumber(values, 'gap') ?? 0;
    out.line('def main():');
    out.inside(() => {
      if (spawns) out.line('global pool');
      out.line(`with ThreadPoolExecutor(${integer(values, 'threads')}) as pool:`, { part: 'ending' });
      out.inside(() => {
        if (gap === 0) collect(context, 'futures', `pool.submit(${jobs.submission})`);
        else {
          out.line('futures = []', { part: 'create' });
          const pause = () => {
            out.line('if futures:', { part: 'create' });
            out.inside(() => out.line(`time.sleep(${realSeconds(gap)})`, { part: 'create' }));
          };
          const submit = () => {
            const parts = [{ part: 'create' }, { part: 'dispatch' }] as const;
            out.line(`futures.append(pool.submit(${jobs.submission}))`, ...parts);
          };
          eachJob(context, submit, 'JOBS', pause);
        }
        if (spawns) out.line('futures += SPAWNED  # it may grow meanwhile');
        out.line('wait(futures)', { part: 'ending' });
      });
    });
  },
};

export const executor: PythonMode = {
  title: 'run_in_executor: blocking calls leave the loop for a pool of threads.',
  style: () => ({ colour: 'both', primitives: 'threading' }),
  spawn: (jobs) => [
    `for ${jobs.unpack} in LATER.pop(row, []):`,
    `    LOOP.call_soon_threadsafe(lambda job=(${jobs.submission}): SPAWNED.append(begin(*job)))`,
  ],
  main: (context) => {
    const { out, jobs, shapes, spawns } = context;
    const mixed =
      spawns ||
      (shapes.some((shape) => shape.place === 'loop') && shapes.some((shape) => shape.place === 'thread'));
    const onLoop = !mixed && shapes.every((shape) => shape.place === 'loop');
    if (mixed) {
      out.line('def begin(function, *arguments):');
      out.inside(() => {
        out.line('"""A coroutine runs on the loop, a plain function on a thread of the pool."""');
        out.line('if asyncio.iscoroutinefunction(function):', { part: 'dispatch' });
        out.inside(() =>
          out.line('return asyncio.ensure_future(function(*arguments))', { part: 'dispatch' }),
        );
        out.line('return LOOP.run_in_executor(POOL, function, *arguments)', { part: 'dispatch' });
      });
      out.gap(2);
    }
    const call = mixed
      ? `begin(${jobs.submission})`
      : onLoop
        ? `${jobs.callee}(${jobs.passed})`
        : `LOOP.run_in_executor(POOL, ${jobs.submission})`;
    out.line('async def main():');
    out.inside(() => {
      out.line('global LOOP, POOL');
      out.line('LOOP = asyncio.get_running_loop()');
      out.line(`POOL = ThreadPoolExecutor(${integer(context.values, 'threads')})`, { part: 'dispatch' });
      gatherOrGoOn({ ...context, jobs: { ...jobs, call: jobs.limit(call) } }, mixed || !onLoop);
      waitForSpawned(context);
    });
  },
  start: (context) => totalAtExit(context, 'asyncio.run(main())'),
};

export const green: PythonMode = {
  title: 'Green threads (gevent): a patch makes the waits of plain functions give way.',
  packages: ['gevent'],
  style: () => ({ colour: 'function', primitives: 'gevent', green: true }),
  top: (values) =>
    flag(values, 'patched')
      ? ['from gevent import monkey', '', 'monkey.patch_all()  # before anything else is imported', '']
      : [],
  spawn: (jobs) => [
    `for ${jobs.unpack} in LATER.pop(row, []):`,
    `    SPAWNED.append(gevent.spawn(${jobs.submission}))`,
  ],
  main: (context) => {
    const { out, jobs, values } = context;
    const driver = flag(values, 'patched') ? 'monkey.get_original("time", "sleep")' : 'time.sleep';
    out.line(`driver_sleep = ${driver}  # a driver written in C: no patch reaches it`);
    out.gap(2);
    out.line('def main():');
    out.inside(() => {
      collect(context, 'greenlets', `gevent.spawn(${jobs.submission})`);
      out.line('gevent.joinall(greenlets)', { part: 'ending' });
      waitForSpawned(context);
    });
  },
};
