import { type Piece, phrase } from '../explain/phrase.ts';
import type { ExplainWords } from '../explain/render.ts';
import type { Host } from '../model/topology.ts';

/** Counted things, and what a change would bring, in English. */

export function pluralEn(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const hosts: Readonly<Record<Host, readonly [one: string, many: string]>> = {
  main: ['main thread', 'main threads'],
  thread: ['thread', 'threads'],
  process: ['process', 'processes'],
  worker: ['worker', 'workers'],
};

/** "all 4 threads are busy"; "4 threads". */
export function executorsEn(host: Host, count: number, form: 'busy' | 'of'): string {
  const [one, many] = hosts[host];
  if (form === 'of') return pluralEn(count, one, many);
  if (count === 1) return `the only ${one} is busy`;
  return count === 2 ? `both ${many} are busy` : `all ${count} ${many} are busy`;
}

export const changeEn: ExplainWords['change'] = (change, makespan, _before, say) => {
  const result = (what: Piece): Piece =>
    makespan === undefined ? phrase`${what}: it would not end.` : phrase`${what}: ${say.span(makespan)}.`;
  switch (change.kind) {
    case 'permits':
      return result(`With ${pluralEn(change.count, 'permit', 'permits')}`);
    case 'executors':
      return result(`With ${executorsEn(change.host, change.count, 'of')}`);
    case 'consumers':
      return result(`With ${pluralEn(change.count, 'consumer', 'consumers')}`);
    case 'slots':
      return result(`With ${pluralEn(change.count, 'task', 'tasks')} at once in each`);
    case 'chunk':
      return result(
        change.size === 1 ? 'With tasks handed out one by one' : `With jobs of ${change.size} tasks`,
      );
    case 'cores':
      return result(`With ${pluralEn(change.count, 'core', 'cores')}`);
    case 'server':
      return result(
        change.capacity === undefined
          ? `If server ${change.server} answered any number at once`
          : `If server ${change.server} answered ${change.capacity} at once`,
      );
    case 'awaiting':
      return result('If every blocking call were awaited instead');
    case 'at once':
      return result('If all were started first and waited for afterwards');
    case 'gil each':
      return result('With processes, each with a GIL of its own');
  }
};
