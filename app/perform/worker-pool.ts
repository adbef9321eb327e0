import { type Remote, releaseProxy, wrap } from 'comlink';
import type { Milliseconds } from './plan.ts';
import type { PerformWorker } from './protocol.ts';

/** Why a run could not be done or not be brought to its end. */
export interface WorkerFailure {
  /** `cannot start`: no worker came up; `died`: one broke off; `message lost`: one said what could not be read. */
  readonly code: 'cannot start' | 'died' | 'message lost';
  /** The browser's own words, where it has any. */
  readonly detail: string | undefined;
}

/** A worker of the pool, and its end if it dies. */
export class Member {
  readonly remote: Remote<PerformWorker>;
  readonly #worker: Worker;
  #failure: WorkerFailure | undefined;
  #failed: (failure: WorkerFailure) => void = () => {};

  constructor() {
    this.#worker = new Worker(new URL('../../workers/perform.ts', import.meta.url), { type: 'module' });
    this.remote = wrap<PerformWorker>(this.#worker);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#fail({ code: event.message ? 'died' : 'cannot start', detail: event.message || undefined });
    };
    this.#worker.onmessageerror = () => this.#fail({ code: 'message lost', detail: undefined });
  }

  get alive(): boolean {
    return this.#failure === undefined;
  }

  /** Sets who hears of the worker's death, at once where it is dead already. */
  onFailure(hear: (failure: WorkerFailure) => void): void {
    this.#failed = hear;
    if (this.#failure !== undefined) hear(this.#failure);
  }

  terminate(): void {
    this.#failure ??= { code: 'died', detail: undefined };
    this.remote[releaseProxy]();
    this.#worker.terminate();
  }

  #fail(failure: WorkerFailure): void {
    this.#failure ??= failure;
    this.#failed(this.#failure);
  }
}

/** How many idle workers are kept for the next run. */
const kept = 16;
const patience: Milliseconds = 10_000;

/** Workers that were started once and serve one run after the other: starting one takes longer than many a task. */
export class WorkerPool {
  #idle: Member[] = [];

  /** `count` workers that have answered; rejects with a `WorkerFailure` where one does not come up. */
  async take(count: number): Promise<readonly Member[]> {
    this.#idle = this.#idle.filter((member) => member.alive);
    const members = this.#idle.splice(0, count);
    while (members.length < count) members.push(new Member());
    try {
      await Promise.all(members.map(answers));
    } catch (failure) {
      for (const member of members) member.terminate();
      throw failure;
    }
    return members;
  }

  /** Takes a worker back that has nothing to do any more. */
  give(member: Member): void {
    member.onFailure(() => {});
    if (member.alive && this.#idle.length < kept) this.#idle.push(member);
    else member.terminate();
  }
}

async function answers(member: Member): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const failed = new Promise<never>((_, reject) => {
    const refuse = (failure: WorkerFailure) => reject(failure);
    member.onFailure(({ detail }) => refuse({ code: 'cannot start', detail }));
    timer = setTimeout(() => refuse({ code: 'cannot start', detail: undefined }), patience);
  });
  await Promise.race([member.remote.ready(), failed]);
  clearTimeout(timer);
}

export const workerPool = new WorkerPool();
