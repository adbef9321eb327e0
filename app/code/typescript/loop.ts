import { choice, flag, integer, optionalNumber } from '../../modes/mode.ts';
import {
  caught,
  create,
  dispatch,
  eachJob,
  ending,
  goesOn,
  literal,
  result,
  startAll,
  waitForSpawned,
  yielding,
} from './main.ts';
import type { ScriptContext, ScriptMode } from './mode.ts';

/** The modes of one thread: a plain loop, and one event loop with its several ways to wait. */

const onLoop = { where: 'main', colour: 'async' } as const;

export const sync: ScriptMode = {
  title: 'A plain loop: each task starts when the one before it has ended.',
  style: () => ({ where: 'main', colour: 'sync' }),
  main: (context) => eachJob(context, () => context.out.line(`${context.jobs.call};`, dispatch, ending)),
};

export const awaitEach: ScriptMode = {
  title: 'await in a loop: asynchronous, but each starts when the one before it has ended.',
  style: () => onLoop,
  // The loop is the only one who starts tasks: what is spawned comes last.
  spawn: () => ['JOBS.push(...(LATER[row] ?? []));', 'delete LATER[row];'],
  main: (context) => {
    eachJob(context, () => context.out.line(`await ${context.jobs.call};`, dispatch, ending));
  },
};

/** `Promise.all`, and what is cancelled after a failure. */
function allOrExit(context: ScriptContext): void {
  const { out, jobs, canFail } = context;
  startAll(context, jobs.call);
  if (!canFail) {
    out.line('await Promise.all(tasks);', ending);
    waitForSpawned(context);
    return;
  }
  out.line('try {');
  out.inside(() => {
    out.line('await Promise.all(tasks);', ending);
    waitForSpawned(context);
  });
  out.line('} catch (error) {');
  out.inside(() => {
    out.line(caught, ending);
    out.line(
      'RUN.abort(new Cancelled()); // asyncio.run does this at its end; a promise would go on',
      ending,
    );
    out.line('await Promise.allSettled(tasks);', ending);
  });
  out.line('}');
}

export const gather: ScriptMode = {
  title: 'Promise.all: all at once on one loop.',
  style: () => onLoop,
  cancels: (values, canFail) =>
    canFail && !flag(values, 'return_exceptions') && choice(values, 'on_error') === 'exit',
  main: (context) => {
    const { out, jobs, values, canFail } = context;
    if (flag(values, 'return_exceptions')) {
      startAll(context, jobs.call);
      out.line('await Promise.allSettled(tasks);', ending);
      waitForSpawned(context);
      return;
    }
    if (!canFail || choice(values, 'on_error') === 'exit') {
      allOrExit(context);
      return;
    }
    startAll(context, jobs.call);
    out.line('try {');
    out.inside(() => out.line('await Promise.all(tasks);', ending));
    out.line('} catch (error) {');
    out.inside(() => out.line(caught, ending));
    out.line('}');
    out.line('await Promise.allSettled(tasks); // the others were not cancelled', ending);
    waitForSpawned(context);
  },
};

export const semaphore: ScriptMode = {
  title: 'Promise.all with a semaphore: never more than so many inside it at once.',
  style: (values) => ({ ...onLoop, gate: integer(values, 'permits') }),
  cancels: (_, canFail) => canFail,
  main: allOrExit,
};

export const asCompleted: ScriptMode = {
  title: 'Each result as soon as it is there.',
  style: (values) => ({ ...onLoop, gate: optionalNumber(values, 'permits') }),
  main: (context) => {
    const { out, jobs, canFail } = context;
    out.line('const handOut = async (task: Promise<void>) => {', yielding);
    out.inside(() => {
      if (canFail) {
        out.line('await task.catch((error) => {', yielding);
        out.inside(() => out.line(caught, yielding)).line('});');
      } else out.line('await task;', yielding);
      out.line(result, yielding);
    });
    out.line('};');
    startAll(context, `handOut(${jobs.call})`);
    out.line('await Promise.all(tasks);', ending);
    waitForSpawned(context);
  },
};

export const wait: ScriptMode = {
  title: 'Until all, the first, or a moment; the rest is for you to decide on.',
  style: () => onLoop,
  cancels: (values) => choice(values, 'rest') === 'cancel',
  main: (context) => {
    const { out, jobs, values } = context;
    startAll(context, jobs.call);
    const timeout = optionalNumber(values, 'timeout');
    const until = waitUntil(choice(values, 'return_when'));
    out.line(
      timeout === undefined
        ? `await ${until};`
        : `await Promise.race([sleep(${literal(timeout)}), ${until}]);`,
      ending,
    );
    out.line(goesOn, ending);
    if (choice(values, 'rest') === 'cancel') out.line('RUN.abort(new Cancelled());', ending);
    out.line('await Promise.allSettled(tasks);', ending);
    waitForSpawned(context);
  },
};

function waitUntil(returnWhen: string): string {
  switch (returnWhen) {
    case 'first-completed':
      return 'Promise.race(tasks).catch(() => {})';
    case 'first-exception':
      return 'Promise.all(tasks).catch(() => {})';
    default:
      return 'Promise.allSettled(tasks)';
  }
}

export const waitFor: ScriptMode = {
  title: 'Each task has a limit in time of its own.',
  style: () => onLoop,
  timeout: (values) => optionalNumber(values, 'timeout'),
  main: (context) => {
    startAll(context, context.jobs.call);
    context.out.line('await Promise.allSettled(tasks);', ending);
    waitForSpawned(context);
  },
};

export const taskGroup: ScriptMode = {
  title: 'A group: if one fails, the others are cancelled and waited for.',
  style: () => onLoop,
  cancels: (_, canFail) => canFail,
  main: (context) => {
    const { out, jobs, canFail } = context;
    if (!canFail) {
      startAll(context, jobs.call);
      out.line('await Promise.all(tasks);', ending);
      waitForSpawned(context);
      return;
    }
    out.line('const inGroup = async (task: Promise<void>) => {', ending);
    out.inside(() => {
      out.line('await task.catch((error) => {', ending);
      out.inside(() => {
        out.line('RUN.abort(new Cancelled());', ending);
        out.line(`if (!(error instanceof Cancelled)) ${caught}`, ending);
      });
      out.line('});');
    });
    out.line('};');
    startAll(context, `inGroup(${jobs.call})`);
    out.line('await Promise.all(tasks);', ending);
    waitForSpawned(context);
  },
};

export const consumers: ScriptMode = {
  title: 'Consumers on one loop take tasks from a queue that the main function fills.',
  style: () => onLoop,
  spawn: (values) => [
    'for (const job of LATER[row] ?? []) {',
    '  unfinished += 1;',
    ...(optionalNumber(values, 'capacity') === undefined
      ? ['  queue.push(job);', '  items.release();']
      : ['  void room.acquire().then(() => {', '    queue.push(job);', '    items.release();', '  });']),
    '}',
    'delete LATER[row];',
  ],
  main: (context, before) => {
    const { out, jobs, values, canFail } = context;
    const capacity = optionalNumber(values, 'capacity');
    before.line('const queue: Job[] = [];', dispatch);
    before.line('const items = new Semaphore(0);', dispatch);
    if (capacity !== undefined) before.line(`const room = new Semaphore(${capacity});`, dispatch);
    before.line('const over = new Semaphore(0);', ending);
    before.line('let unfinished = JOBS.length;', ending);
    before.gap();
    before.line('async function consumer(): Promise<void> {', dispatch);
    before.inside(() => {
      before.line('for (;;) {', dispatch);
      before.inside(() => {
        before.line('await items.acquire();', dispatch);
        before.line('const job = queue.shift();', dispatch);
        before.line('if (job === undefined) return; // no more to come', ending);
        if (capacity !== undefined) before.line('room.release();', dispatch);
        before.line(`await ${jobs.call}${canFail ? '.catch(() => {})' : ''};`, dispatch);
        before.line('unfinished -= 1;', ending);
        before.line('if (unfinished === 0) over.release();', ending);
      });
      before.line('}');
    });
    before.line('}');
    const count = integer(values, 'consumers');
    out.line(`const consumers = Array.from({ length: ${count} }, consumer);`, dispatch);
    const gap = optionalNumber(values, 'gap') ?? 0;
    const put = () => {
      if (capacity !== undefined) out.line('await room.acquire();', create);
      out.line('queue.push(job);', create, dispatch);
      out.line('items.release();', dispatch);
    };
    const pause = () => {
      if (gap > 0) out.line(`await sleep(${literal(gap)});`, create);
    };
    eachJob(context, put, pause);
    out.line('await over.acquire();', ending);
    out.line('for (const _ of consumers) items.release();', ending);
    out.line('await Promise.all(consumers);', ending);
  },
};

export const green: ScriptMode = {
  title: 'Green threads have no counterpart here: async functions give way only where they say await.',
  style: (values) => ({ ...onLoop, deaf: !flag(values, 'patched') }),
  main: (context) => {
    startAll(context, context.jobs.call);
    context.out.line('await Promise.allSettled(tasks);', ending);
    waitForSpawned(context);
  },
};
