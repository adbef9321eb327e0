import { pythonString } from '../literal.ts';
import type { SharedKind } from '../place.ts';
import type { Used } from '../used.ts';
import type { Writer } from '../writer.ts';
import type { Primitives } from './mode.ts';

/** What the tasks share, declared: `LOCKS`, `QUEUES`, `SERVERS`, `VARIABLES` and `ENDED`, in the words of one library. */
export function writeShared(out: Writer, used: Used, primitives: Primitives): void {
  const words = vocabulary[primitives];
  const entry = (kind: SharedKind, name: string, value: string) =>
    out.line(`${pythonString(name)}: ${value},`, { part: 'shared', kind, name });
  const dictionary = (title: string, size: number, entries: () => void) => {
    if (size === 0) return;
    out.line(`${title} = {`);
    out.inside(entries);
    out.line('}');
  };
  dictionary('LOCKS', used.locks.size, () => {
    for (const [name, permits] of used.locks) {
      entry('lock', name, permits === 1 ? words.lock : `${words.semaphore}(${permits})`);
    }
  });
  dictionary('QUEUES', used.queues.size, () => {
    for (const [name, capacity] of used.queues) {
      entry('queue', name, `${words.queue}(${capacity === undefined ? '' : capacity})`);
    }
  });
  dictionary('SERVERS', used.servers.size, () => {
    for (const [name, capacity] of used.servers) entry('server', name, `${words.semaphore}(${capacity})`);
  });
  dictionary('VARIABLES', used.variables.length, () => {
    for (const name of used.variables) {
      entry('variable', name, primitives === 'multiprocessing' ? 'multiprocessing.Value("q", 0)' : '0');
    }
  });
  dictionary('ENDED', used.joined.size, () => {
    for (const [name, count] of used.joined) out.line(`${pythonString(name)}: Latch(${count}),`);
  });
}

/** The names of what is declared, for handing it to other processes. */
export function sharedNames(used: Used): readonly string[] {
  return [
    ...(used.locks.size > 0 ? ['LOCKS'] : []),
    ...(used.queues.size > 0 ? ['QUEUES'] : []),
    ...(used.servers.size > 0 ? ['SERVERS'] : []),
    ...(used.variables.length > 0 ? ['VARIABLES'] : []),
    ...(used.joined.size > 0 ? ['ENDED'] : []),
  ];
}

const vocabulary: Readonly<
  Record<Primitives, { readonly lock: string; readonly semaphore: string; readonly queue: string }>
> = {
  asyncio: { lock: 'asyncio.Lock()', semaphore: 'asyncio.Semaphore', queue: 'asyncio.Queue' },
  threading: { lock: 'threading.Lock()', semaphore: 'threading.Semaphore', queue: 'queue.Queue' },
  multiprocessing: {
    lock: 'multiprocessing.Lock()',
    semaphore: 'multiprocessing.Semaphore',
    queue: 'multiprocessing.Queue',
  },
  gevent: {
    lock: 'gevent.lock.BoundedSemaphore(1)',
    semaphore: 'gevent.lock.BoundedSemaphore',
    queue: 'gevent.queue.Queue',
  },
};
