import type { LinkKind } from '../model/trace.ts';
import type { Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';
import { ItemQueue } from './item-queue.ts';
import { Permits } from './permits.ts';
import type { Answer, Wish } from './protocol.ts';

/**
 * What the tasks of a run share: locks, queues, servers, variables, open files, and each other's ends. It stands with
 * the conductor, and executors ask for it by message. Who waits is answered twice: with `wait` and, later, with what
 * was waited for. It knows neither time nor promises.
 */

export interface CommonsHooks {
  /** `from` made `to` go on. */
  readonly link: (kind: LinkKind, from: number, to: number) => void;
  /** Starts the tasks of a row. */
  readonly spawn: (row: string, by: number) => void;
  /** Those tasks of the row that have not ended yet. */
  readonly unended: (row: string) => readonly number[];
}

interface Waiting {
  readonly task: number;
  readonly wish: Wish;
  granted: boolean;
  readonly withdraw: () => void;
}

interface Join {
  readonly task: number;
  readonly left: Set<number>;
  readonly granted: (from: number) => void;
}

export class Commons {
  readonly #workload: Workload;
  readonly #world: World;
  readonly #hooks: CommonsHooks;
  readonly #locks = new Map<string, Permits>();
  readonly #queues = new Map<string, ItemQueue>();
  readonly #servers = new Map<string, Permits>();
  readonly #variables = new Map<string, number>();
  readonly #holders = new Map<string, Set<number>>();
  readonly #waiting = new Map<string, Waiting>();
  #joins: Join[] = [];
  #openFiles = 0;

  constructor(workload: Workload, world: World, hooks: CommonsHooks) {
    this.#workload = workload;
    this.#world = world;
    this.#hooks = hooks;
  }

  get variables(): ReadonlyMap<string, number> {
    return this.#variables;
  }

  /** Answers a wish, at once or, after `wait`, a second time. `id` names it for `withdraw`. */
  ask(id: string, task: number, wish: Wish, answer: (answer: Answer) => void): void {
    switch (wish.kind) {
      case 'acquire': {
        const lock = this.#lock(wish.lock);
        if (lock.tryTake()) {
          this.#holdersOf(wish.lock).add(task);
          answer(granted);
        } else {
          this.#wait(id, task, wish, 'lock', answer, (served) => lock.wait(task, served));
        }
        return;
      }
      case 'release':
        this.#holdersOf(wish.lock).delete(task);
        this.#lock(wish.lock).release(task);
        answer(granted);
        return;
      case 'put': {
        const queue = this.#queue(wish.queue);
        if (queue.tryPut(task)) answer(granted);
        else this.#wait(id, task, wish, 'room', answer, (served) => queue.waitToPut(task, served));
        return;
      }
      case 'get': {
        const queue = this.#queue(wish.queue);
        if (queue.tryGet(task)) answer(granted);
        else this.#wait(id, task, wish, 'item', answer, (served) => queue.waitToGet(task, served));
        return;
      }
      case 'enter':
        this.#enter(id, task, wish, answer);
        return;
      case 'leave':
        this.#openFiles -= 1;
        this.#server(wish.server)?.release(task);
        answer(granted);
        return;
      case 'spawn':
        this.#hooks.spawn(wish.row, task);
        answer(granted);
        return;
      case 'join': {
        const left = new Set(this.#hooks.unended(wish.row));
        if (left.size === 0) answer(granted);
        else
          this.#wait(id, task, wish, 'join', answer, (served) => this.#join({ task, left, granted: served }));
        return;
      }
      case 'read':
        answer({ kind: 'granted', value: this.#variables.get(wish.variable) ?? 0 });
        return;
      case 'write':
        this.#variables.set(wish.variable, wish.value);
        answer(granted);
        return;
    }
  }

  /** The task waits no longer; what it was handed in the meantime goes on to the next. */
  withdraw(id: string): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    if (waiting.wish.kind === 'acquire') this.#holdersOf(waiting.wish.lock).delete(waiting.task);
    if (waiting.wish.kind === 'enter') this.#openFiles -= 1;
    waiting.withdraw();
  }

  /** A task has ended: whoever waited for the last of a row goes on. */
  ended(task: number): void {
    for (const join of this.#joins) join.left.delete(task);
    const over = this.#joins.filter((join) => join.left.size === 0);
    this.#joins = this.#joins.filter((join) => join.left.size > 0);
    for (const join of over) join.granted(task);
  }

  /** Tasks each of which waits for the next, and the last for the first; empty where there is no such circle. */
  cycle(): readonly number[] {
    const waitsFor = new Map<number, number>();
    for (const { task, wish, granted: over } of this.#waiting.values()) {
      if (over) continue;
      const next = this.#awaited(wish);
      if (next !== undefined) waitsFor.set(task, next);
    }
    for (const start of waitsFor.keys()) {
      const path: number[] = [];
      let at: number | undefined = start;
      while (at !== undefined && !path.includes(at)) {
        path.push(at);
        at = waitsFor.get(at);
      }
      if (at !== undefined) return path.slice(path.indexOf(at));
    }
    return [];
  }

  #awaited(wish: Wish): number | undefined {
    switch (wish.kind) {
      case 'acquire':
        return [...this.#holdersOf(wish.lock)][0];
      case 'join':
        return this.#hooks.unended(wish.row)[0];
      default:
        return undefined;
    }
  }

  #enter(
    id: string,
    task: number,
    wish: Extract<Wish, { kind: 'enter' }>,
    answer: (answer: Answer) => void,
  ): void {
    const { openFiles } = this.#world;
    if (openFiles !== undefined && this.#openFiles >= openFiles) {
      answer({ kind: 'refused' });
      return;
    }
    this.#openFiles += 1;
    const server = this.#server(wish.server);
    if (server === undefined || server.tryTake()) answer(granted);
    else this.#wait(id, task, wish, 'server', answer, (served) => server.wait(task, served));
  }

  #wait(
    id: string,
    task: number,
    wish: Wish,
    link: LinkKind,
    answer: (answer: Answer) => void,
    queueUp: (served: (from: number) => void) => () => void,
  ): void {
    const withdraw = queueUp((from) => {
      waiting.granted = true;
      if (wish.kind === 'acquire') this.#holdersOf(wish.lock).add(task);
      this.#hooks.link(link, from, task);
      answer(granted);
    });
    const waiting: Waiting = { task, wish, granted: false, withdraw };
    this.#waiting.set(id, waiting);
    answer({ kind: 'wait' });
  }

  #join(join: Join): () => void {
    this.#joins.push(join);
    return () => {
      this.#joins = this.#joins.filter((other) => other !== join);
    };
  }

  #lock(name: string): Permits {
    return kept(this.#locks, name, () => {
      const spec = this.#workload.locks.find((lock) => lock.name === name);
      return new Permits(spec?.permits ?? 1);
    });
  }

  #queue(name: string): ItemQueue {
    return kept(this.#queues, name, () => {
      const spec = this.#workload.queues.find((queue) => queue.name === name);
      return new ItemQueue(spec?.capacity);
    });
  }

  /** `undefined` for a server that answers any number of requests at once. */
  #server(name: string): Permits | undefined {
    const capacity = this.#world.servers.find((server) => server.name === name)?.capacity;
    return capacity === undefined ? undefined : kept(this.#servers, name, () => new Permits(capacity));
  }

  #holdersOf(lock: string): Set<number> {
    return kept(this.#holders, lock, () => new Set<number>());
  }
}

const granted: Answer = { kind: 'granted', value: 0 };

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
