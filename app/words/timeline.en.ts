import type { ExecutorKind, Host } from '../model/topology.ts';
import type { InstantKind, LinkKind, Outcome, State } from '../model/trace.ts';

/** The words of the timelines, in English. Durations and times come in ready made: `5 s`. */
export const timelineEn = {
  states: {
    running: 'computes',
    io: 'waits, loop free',
    blocked: 'waits, thread held',
    ready: 'ready, waits for its turn',
    gil: 'waits for the GIL',
    queued: 'waits to be started',
    gated: 'waits for a permit',
    lock: 'waits for a lock',
    queue: 'waits at a queue',
    server: 'waits in line at the server',
    join: 'waits for another task',
  } satisfies Record<State, string>,
  outcomes: {
    unfinished: 'not finished',
    done: 'done',
    failed: 'failed',
    cancelled: 'cancelled',
    'timed out': 'timed out',
    'never started': 'never started',
  } satisfies Record<Outcome, string>,
  instants: {
    created: 'created',
    begun: 'begun',
    started: 'started',
    ended: 'ended',
    seen: 'seen by the loop',
    yielded: 'result handed over',
    returned: 'main line goes on',
    finished: 'all over',
    raised: 'exception reaches the main line',
    cut: 'cut off',
    put: 'put into the queue',
    'too many open files': 'too many open files',
  } satisfies Record<InstantKind, string>,
  links: {
    permit: 'hands its permit to',
    lock: 'hands the lock to',
    item: 'puts an item for',
    room: 'makes room for',
    server: 'leaves its place at the server to',
    executor: 'frees its executor for',
    turn: 'gives the loop’s turn to',
    gil: 'hands the GIL to',
    core: 'leaves its core to',
    spawn: 'starts',
    join: 'lets go on',
    cancel: 'cancels',
    next: 'is followed by',
  } satisfies Record<LinkKind, string>,
  betweenSentences: ' ',
  mainLine: 'main line',
  cores: 'cores',
  gil: 'GIL',
  executor: (kind: ExecutorKind, host: Host, number: number): string => {
    switch (host) {
      case 'main':
        return kind === 'loop' ? 'loop' : 'main';
      case 'thread':
        return `thread ${number}`;
      case 'process':
        return `process ${number}`;
      case 'worker':
        return `worker ${number}`;
    }
  },
  /** Inside a bar, where there is room for two or three letters. */
  executorShort: (host: Host, number: number): string => {
    switch (host) {
      case 'main':
        return 'm';
      case 'thread':
        return `t${number}`;
      case 'process':
        return `p${number}`;
      case 'worker':
        return `w${number}`;
    }
  },
  task: (name: string): string => (/^\d+$/.test(name) ? `task ${name}` : name),
  /** The whole, in a sentence or three, for a screen reader. */
  summary: (label: string, tasks: number, makespan: string): string =>
    tasks === 1
      ? `${label}: one task, over after ${makespan}.`
      : `${label}: ${tasks} tasks, all over after ${makespan}.`,
  summaryEmpty: (label: string): string => `${label}: no task.`,
  summaryAtOnce: (most: number): string => `At most ${most} under way at once.`,
  summaryOutcomes: (counts: readonly (readonly [outcome: string, count: number])[]): string =>
    `${capital(counts.map(([outcome, count]) => `${count} ${outcome}`).join(', '))}.`,
  summaryOrder: (names: readonly string[], more: number): string =>
    `They end in this order: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  summaryDeadlock: 'It never ends: the tasks wait for each other.',
  summaryMeasured: (makespan: string, difference: string): string => `Measured: ${makespan} (${difference}).`,
  /** A row, read out when the keyboard comes to it. */
  row: (task: string, parts: readonly string[]): string => `${task}: ${parts.join('; ')}.`,
  rowPart: (state: string, start: string, end: string): string => `${state} from ${start} to ${end}`,
  rowMore: (count: number): string => `and ${count} more changes`,
  rowEnd: (outcome: string, end: string): string => `${outcome} at ${end}`,
  neverBegun: 'never begun',
  fromTo: (start: string, end: string): string => `${start} to ${end}`,
  measured: (end: string, difference: string): string => `measured: ends at ${end} (${difference})`,
  slices: (count: number, busy: string): string => `${count} slices, ${busy} of work`,
  tasksTogether: (first: string, last: string): string => `tasks ${first} to ${last}`,
  table: {
    caption: (label: string): string => `${label}, task by task`,
    task: 'Task',
    start: 'Start',
    end: 'End',
    outcome: 'Outcome',
    waits: 'Waits',
    measured: 'Measured end',
    more: (count: number): string => `and ${count} more tasks`,
  },
  keys: 'Arrow up and down: task by task. Enter: choose. W, S: zoom. A, D: move. F: show all.',
  legend: 'States',
};

export type TimelineWords = typeof timelineEn;

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
