import { choice, flag, integer, optionalNumber } from '../../modes/mode.ts';
import { usedBy } from '../used.ts';
import { collect, eachJob, gatherAll } from './main.ts';
import type { PythonContext, PythonMode, PythonStyle } from './mode.ts';
import { sharedNames } from './shared.ts';

/** The modes with processes: pools whose workers run plain functions, and processes with a loop each. */

const plain: PythonStyle = { colour: 'function', primitives: 'multiprocessing' };
const dispatch = { part: 'dispatch' } as const;
const coroutines: PythonStyle = { colour: 'coroutine', primitives: 'multiprocessing' };

/** The globals that a new process takes over from the main one, as a tuple. */
function handed(context: PythonContext): string {
  return ['BEGAN', ...sharedNames(usedBy(context.workload, context.world))].join(', ');
}

function initializer(context: PythonContext): string {
  const names = handed(context);
  return `initializer=enter, initargs=(${names}${names.includes(',') ? '' : ','})`;
}

/** `run`, which takes a job apart, unless the task's function can take it as it is. Gives the name to be mapped. */
function writeRun(context: PythonContext): string {
  const { out, jobs, style } = context;
  if (jobs.unpack === 'name' && !jobs.timeouts) return jobs.callee;
  const async = style.colour === 'coroutine';
  out.line(`${async ? 'async ' : ''}def run(job):`, { part: 'dispatch' });
  out.inside(() => {
    out.line(`${jobs.unpack} = job`, { part: 'dispatch' });
    if (jobs.arrivals) out.line(`${async ? 'await ' : ''}until(at)`, { part: 'create' });
    out.line(`${async ? 'await ' : ''}${jobs.call}`, { part: 'dispatch' });
  });
  out.gap(2);
  return 'run';
}

/** In a process of its own a task starts others as threads beside itself. */
const spawnThreads: PythonMode['spawn'] = (jobs) => [
  `for ${jobs.unpack} in LATER.pop(row, []):`,
  `    threading.Thread(${jobs.target}).start()  # in this very process`,
];

function pool(title: string, use: (context: PythonContext, run: string) => void): PythonMode {
  return {
    title,
    style: () => plain,
    spawn: spawnThreads,
    main: (context) => {
      const { out, values } = context;
      const run = writeRun(context);
      out.line('def main():');
      out.inside(() => {
        const processes = optionalNumber(values, 'processes') ?? integer(values, 'workers');
        out.line(`with multiprocessing.Pool(${processes}, ${initializer(context)}) as pool:`, {
          part: 'create',
        });
        out.inside(() => use(context, run));
      });
    },
  };
}

export const poolMap = pool(
  'multiprocessing.Pool.map: chunks of tasks, handed to whichever process is free.',
  ({ out, values }, run) => {
    const chunk = optionalNumber(values, 'chunk');
    const size = chunk === undefined ? '' : `, chunksize=${chunk}`;
    out.line(`pool.map(${run}, JOBS${size})`, { part: 'dispatch' }, { part: 'ending' });
  },
);

export const poolImap = pool(
  'multiprocessing.Pool.imap: results one by one, while the others still run.',
  (context, run) => {
    const { out, values, canFail } = context;
    const name = flag(values, 'ordered') ? 'imap' : 'imap_unordered';
    const chunk = integer(values, 'chunk');
    if (canFail) {
      out.line(`results = pool.${name}(${run}, JOBS${chunk === 1 ? '' : `, chunksize=${chunk}`})`, {
        part: 'dispatch',
      });
      out.line('for _ in JOBS:', { part: 'yield' });
      out.inside(() => {
        out.line('try:');
        out.inside(() => out.line('next(results)', { part: 'yield' }));
        out.line(`except Failed as error:`);
        out.inside(() => out.line('print(f"main gets {error!r} at {clock():.2f}")', { part: 'yield' }));
        out.line('print(f"a result at {clock():.2f}")', { part: 'yield' });
      });
      return;
    }
    out.line(
      `for _ in pool.${name}(${run}, JOBS${chunk === 1 ? '' : `, chunksize=${chunk}`}):`,
      { part: 'dispatch' },
      { part: 'ending' },
    );
    out.inside(() => out.line('print(f"a result at {clock():.2f}")', { part: 'yield' }));
  },
);

export const workers = pool(
  'Processes: with a GIL each, the nearest that Python has to Web Workers.',
  ({ out, values }, run) =>
    out.line(
      `pool.map(${run}, JOBS, chunksize=${integer(values, 'chunk')})`,
      { part: 'dispatch' },
      { part: 'ending' },
    ),
);

export const poolApply: PythonMode = {
  title: 'multiprocessing.Pool.apply_async: tasks one by one, and a main process that has to wait for them.',
  style: () => plain,
  spawn: spawnThreads,
  main: (context) => {
    const { out, jobs, values } = context;
    out.line('def main():');
    out.inside(() => {
      out.line(`pool = multiprocessing.Pool(${integer(values, 'processes')}, ${initializer(context)})`, {
        part: 'create',
      });
      const passed = jobs.passed === 'name' ? 'name,' : jobs.passed;
      eachJob(context, () => out.line(`pool.apply_async(${jobs.callee}, (${passed}))`, { part: 'dispatch' }));
      if (flag(values, 'joined')) {
        out.line('pool.close()', { part: 'ending' });
        out.line('pool.join()', { part: 'ending' });
      } else out.line('# No close and no join: the pool dies with the main process.', { part: 'ending' });
    });
  },
};

export const processExecutor: PythonMode = {
  title: 'ProcessPoolExecutor: so many processes, one queue of tasks.',
  style: () => plain,
  spawn: spawnThreads,
  main: (context) => {
    const { out, jobs, values } = context;
    const map = choice(values, 'api') === 'map';
    const run = map ? writeRun(context) : '';
    out.line('def main():');
    out.inside(() => {
      out.line(
        `with ProcessPoolExecutor(${integer(values, 'processes')}, ${initializer(context)}) as pool:`,
        {
          part: 'create',
        },
      );
      out.inside(() => {
        if (map) {
          const chunk = integer(values, 'chunk');
          const size = chunk === 1 ? '' : `, chunksize=${chunk}`;
          out.line(`list(pool.map(${run}, JOBS${size}))`, { part: 'dispatch' }, { part: 'ending' });
        } else {
          collect(context, 'futures', `pool.submit(${jobs.submission})`);
          out.line('wait(futures)', { part: 'ending' });
        }
      });
    });
  },
};

/** `process`, the first function of a new process: takes over what is shared and runs a loop. */
function writeProcess(context: PythonContext, argument: string, coroutine: string): void {
  const { out } = context;
  out.line(`def process(${argument}, *shared):`, { part: 'dispatch' });
  out.inside(() => {
    out.line('enter(*shared)');
    out.line(`asyncio.run(${coroutine}(${argument}))`, { part: 'dispatch' });
  });
  out.gap(2);
}

function writeProcesses(context: PythonContext, argument: string, source: string): void {
  const { out } = context;
  out.line(
    `processes = [multiprocessing.Process(target=process, args=(${argument}, ${handed(context)})) for ${source}]`,
    {
      part: 'create',
    },
  );
  out.line('for other in processes:', { part: 'create' });
  out.inside(() => out.line('other.start()', { part: 'create' }));
}

function joinProcesses({ out }: PythonContext): void {
  out.line('for other in processes:', { part: 'ending' });
  out.inside(() => out.line('other.join()', { part: 'ending' }));
}

function waitForLater(context: PythonContext): void {
  if (!context.apart) return;
  context.out.line('for spawned in SPAWNED:  # it may grow meanwhile', { part: 'ending' });
  context.out.inside(() => context.out.line('await asyncio.wait([spawned])', { part: 'ending' }));
}

export const loops: PythonMode = {
  title: 'Processes with an asyncio loop each; every one has its fixed share of the tasks.',
  style: (values) => ({ ...coroutines, gate: optionalNumber(values, 'permits') }),
  main: (context) => {
    const { out, values } = context;
    out.line('async def run(jobs):', { part: 'dispatch' });
    out.inside(() => {
      gatherAll(context, context.canFail ? ', return_exceptions=True' : '', 'jobs');
      waitForLater(context);
    });
    out.gap(2);
    writeProcess(context, 'jobs', 'run');
    out.line('def main():');
    out.inside(() => {
      const count = integer(values, 'processes');
      if (choice(values, 'share') === 'blocks') {
        out.line(`size, larger = divmod(len(JOBS), ${count})`, { part: 'dispatch' });
        out.line(`starts = [n * size + min(n, larger) for n in range(${count + 1})]`, { part: 'dispatch' });
        out.line('shares = [JOBS[start:end] for start, end in zip(starts, starts[1:])]', {
          part: 'dispatch',
        });
      } else out.line(`shares = [JOBS[n::${count}] for n in range(${count})]`, { part: 'dispatch' });
      writeProcesses(context, 'share', 'share in shares');
      joinProcesses(context);
    });
  },
  start: ({ out }) => out.line('main()'),
};

export const workersAsync: PythonMode = {
  title:
    'Processes with a loop each, all taking from one queue: the nearest Python has to asynchronous Web Workers.',
  style: () => coroutines,
  main: (context) => {
    const { out, jobs, values, canFail } = context;
    const count = integer(values, 'workers');
    const slots = integer(values, 'slots');
    out.line('async def slot(job, jobs):', dispatch);
    out.inside(() => {
      out.line('while job is not None:', dispatch);
      out.inside(() => {
        out.line(`${jobs.unpack} = job`, dispatch);
        if (jobs.arrivals) out.line('await until(at)', { part: 'create' });
        if (canFail) {
          out.line('try:');
          out.inside(() => out.line(`await ${jobs.call}`, dispatch));
          out.line('except Failed:');
          out.inside(() => out.line('pass  # on with the next'));
        } else out.line(`await ${jobs.call}`, dispatch);
        out.line('job = jobs.get()', dispatch);
      });
    });
    out.gap(2);
    out.line('async def run(first, jobs):', dispatch);
    out.inside(() => {
      out.line('await asyncio.gather(*(slot(job, jobs) for job in first))', dispatch);
      waitForLater(context);
    });
    out.gap(2);
    writeProcess(context, 'first, jobs', 'run');
    out.line('def main():');
    out.inside(() => {
      out.line(`slots = ${count * slots}  # ${slots} in each of ${count} processes`);
      out.line('jobs = multiprocessing.Queue()', dispatch);
      out.line('for job in JOBS[slots:]:', { part: 'create' });
      out.inside(() => out.line('jobs.put(job)', { part: 'create' }, dispatch));
      out.line('for _ in range(slots):', { part: 'ending' });
      out.inside(() => out.line('jobs.put(None)  # no more to come', { part: 'ending' }));
      out.line(`first = [JOBS[n:slots:${count}] for n in range(${count})]  # evenly`, dispatch);
      writeProcesses(context, 'share, jobs', 'share in first');
      joinProcesses(context);
    });
  },
  start: ({ out }) => out.line('main()'),
};

export const aiomultiprocess: PythonMode = {
  title: 'aiomultiprocess: processes with a loop each, which take tasks into their free slots.',
  packages: ['aiomultiprocess'],
  style: () => coroutines,
  main: (context) => {
    const { out, values } = context;
    const run = writeRun(context);
    const slots = integer(values, 'slots');
    out.line('async def main():');
    out.inside(() => {
      const width = slots === 16 ? '' : `, childconcurrency=${slots}`;
      out.line(
        `async with aiomultiprocess.Pool(${integer(values, 'processes')}${width}, ${initializer(context)}) as pool:`,
        { part: 'create' },
      );
      out.inside(() => out.line(`await pool.map(${run}, JOBS)`, { part: 'dispatch' }, { part: 'ending' }));
    });
  },
};
