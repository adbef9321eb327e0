import { phrase } from '../explain/phrase.ts';
import type { ExplainWords } from '../explain/render.ts';
import { executorsEn, pluralEn } from './explain.things.en.ts';

/** Mistakes, and what to do about them, in English. */
export const findingsEn: ExplainWords['findings'] = {
  'blocking call on the loop': {
    what: (v, say) =>
      phrase`A blocking call on the loop: ${say.tasks(v.tasks)} ${v.tasks.count === 1 ? 'holds' : 'hold'} it for ${say.span(v.time)}, and nobody else has a turn meanwhile.`,
    fix: () =>
      'Await instead: a library that knows asyncio (aiohttp for requests, asyncio.sleep for time.sleep), or asyncio.to_thread around the call.',
  },
  'work on the loop': {
    what: (v, say) =>
      phrase`Computing on the loop: ${say.tasks(v.tasks)} ${v.tasks.count === 1 ? 'computes' : 'compute'} for ${say.span(v.time)} without an await, and the others wait for their turn.`,
    fix: () => 'Put the computing into a process: loop.run_in_executor with a ProcessPoolExecutor.',
  },
  'limit above the tasks': {
    what: (v) => {
      const tasks = `there ${v.tasks === 1 ? 'is' : 'are'} only ${pluralEn(v.tasks, 'task', 'tasks')}`;
      switch (v.of) {
        case 'permits':
          return `A limit of ${v.limit} permits does nothing: ${tasks}.`;
        case 'consumers':
          return `${v.limit} consumers are more than can be busy: ${tasks}.`;
        case 'executors':
          return `${executorsEn(v.host, v.limit, 'of')} are more than can be busy: ${tasks}.`;
      }
    },
    fix: (v) => `Any number from ${v.tasks} up comes to the same; choose less if it is to limit anything.`,
  },
  'pool above the cores': {
    what: (v) =>
      v.gil
        ? `${executorsEn(v.host, v.executors, 'of')} compute under one GIL: only one of them computes at a time.`
        : `${executorsEn(v.host, v.executors, 'of')} compute on ${pluralEn(v.cores, 'core', 'cores')}: the others only take turns.`,
    fix: (v) =>
      v.gil
        ? 'Take processes for computing; threads help only where tasks wait.'
        : `${executorsEn(v.host, v.cores, 'of')} do the same work in the same time.`,
  },
  'join in the loop': {
    what: (v) =>
      v.threads
        ? 'Each thread is joined before the next is started: there is never more than one.'
        : 'Each task is awaited before the next is created: there is never more than one.',
    fix: (v) =>
      v.threads
        ? 'Start all of them first, and join them in a second loop.'
        : 'Create all of them first: asyncio.gather, or a TaskGroup.',
  },
  'chunks leave workers idle': {
    what: (v) =>
      `Tasks go out in jobs of ${v.chunk}: ${v.idle > 0 ? `${v.idle} of ${executorsEn(v.host, v.executors, 'of')} never get one` : 'at the end some have a whole job left and others nothing'}.`,
    fix: () => 'Set chunksize=1, or use imap: the next free one takes the next task.',
  },
  'unbounded fan-out': {
    what: (v) => {
      if (v.failed > 0) {
        return `All ${v.tasks} at once: ${pluralEn(v.failed, 'request fails', 'requests fail')} because only ${v.limit} may be open.`;
      }
      return v.limit === undefined
        ? `${v.tasks.toLocaleString('en')} tasks are started at once, with no limit.`
        : `${v.tasks.toLocaleString('en')} requests are started at once, where only ${v.limit} may be open.`;
    },
    fix: () => 'Set a limit: a semaphore around the body, or a fixed number of consumers with a queue.',
  },
  'never awaited': {
    what: (v, say) => {
      const one = v.tasks.count === 1;
      switch (v.why) {
        case 'not started':
          return phrase`${say.tasks(v.tasks)} ${one ? 'is' : 'are'} never started: nobody comes to the line that would do it.`;
        case 'cut at the end':
          return phrase`Nobody waits for ${say.tasks(v.tasks)}: the program ends and ${one ? 'it is' : 'they are'} cut off.`;
        case 'not joined':
          return phrase`Nobody waits for ${say.tasks(v.tasks)}: the main line goes on while ${one ? 'it runs' : 'they run'}, and ${one ? 'its result is' : 'their results are'} lost.`;
      }
    },
    fix: () => 'Keep what start or create_task gives you, and join or await it before the end.',
  },
  'order of locks': {
    what: (v, say) => {
      const names = v.locks.join(', ');
      if (v.locks.length === 1)
        return phrase`${say.tasks(v.tasks)} ${v.tasks.count === 1 ? 'takes' : 'take'} ${names} a second time while holding it, and ${v.tasks.count === 1 ? 'waits for itself' : 'wait for themselves'}.`;
      return v.happened
        ? phrase`A deadlock: ${say.tasks(v.tasks)} ${v.tasks.count === 1 ? 'takes' : 'take'} the locks ${names} in orders that close to a ring.`
        : phrase`${say.tasks(v.tasks)} ${v.tasks.count === 1 ? 'takes' : 'take'} the locks ${names} in orders that can close to a ring: another schedule ends in a deadlock.`;
    },
    fix: (v) =>
      v.locks.length === 1
        ? 'Take it once, or use a lock that its holder may take again (threading.RLock).'
        : 'Take the locks in the same order everywhere.',
  },
  'server is the bottleneck': {
    what: (v, say) =>
      phrase`Server ${v.server} answers ${v.capacity} at a time, and up to ${v.most} more stood in line: ${say.span(v.waited)} of waiting in all.`,
    fix: (v) =>
      `More than ${v.capacity} at once brings nothing here: limit yourself to that, ask less, or use more servers.`,
  },
  'timeout not obeyed': {
    what: (v, say) =>
      v.thread
        ? phrase`A timeout of ${say.span(v.timeout)} did not stop ${say.tasks(v.tasks)}: what runs on a thread cannot be cut off from outside.`
        : phrase`A timeout of ${say.span(v.timeout)} came too late for ${say.tasks(v.tasks)}: it acts only where a task awaits and the loop has a turn.`,
    fix: (v) =>
      v.thread
        ? 'Give the call itself a timeout (requests.get(url, timeout=…)), or let it look at an event now and then.'
        : 'Await in short steps, and keep blocking calls off the loop.',
  },
  'update can be lost': {
    what: (v, say) => {
      const start = phrase`${say.tasks(v.tasks)} ${v.tasks.count === 1 ? 'reads' : 'read'} ${v.variable}, ${v.tasks.count === 1 ? 'waits, and writes' : 'wait, and write'} it back`;
      return v.lost > 0
        ? phrase`${start}: ${pluralEn(v.lost, 'update was', 'updates were')} lost in this run.`
        : phrase`${start}: what others write meanwhile can be lost.`;
    },
    fix: () => 'Put a lock around reading and writing, or let nothing wait between the two.',
  },
};
