/**
 * The small functions and classes a TypeScript program may need beside its tasks. A program contains those whose
 * names it mentions, and those that these mention in turn.
 */

export interface HelperNeeds {
  /** Tasks run in workers: the clock, the printing and the work are shared with them. */
  readonly workers: boolean;
  readonly signals: boolean;
  /** Shared cells of memory that the program needs. */
  readonly cells: number;
  readonly seed: number;
  /** The lines of `spawn`; `undefined` where no task starts another. */
  readonly spawn: readonly string[] | undefined;
  /** What a worker is handed at its start. */
  readonly data: string;
}

/** By name, in the order in which they stand in a program. */
export function helpers(needs: HelperNeeds): ReadonlyMap<string, string> {
  const { workers, signals, cells } = needs;
  const print = workers ? 'say' : 'console.log';
  return new Map([
    ['RUN', 'const RUN = new AbortController(); // cancels whatever is still under way'],
    [
      'CELLS',
      `/** Memory that all threads share. */
const CELLS: Int32Array = ${workers ? `isMainThread ? new Int32Array(new SharedArrayBuffer(${4 * cells})) : workerData.cells` : `new Int32Array(new SharedArrayBuffer(${4 * cells}))`};`,
    ],
    ['Cancelled', 'class Cancelled extends Error {}'],
    [
      'clock',
      `/** Seconds since the start. */
function clock(): number {
  return (${workers ? 'Date.now()' : 'performance.now()'} - began) / 1000 / SECOND;
}`,
    ],
    [
      'say',
      `/** Only the main thread prints: what a worker prints by itself may come late. */
function say(line: string): void {
  if (isMainThread) console.log(line);
  else parentPort?.postMessage({ line });
}`,
    ],
    ['timed', timed(print)],
    ['sleep', signals ? sleepWithSignal : sleep],
    [
      'block',
      `/** Holds its thread. A page's main thread refuses this; a worker's does not. */
function block(seconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * SECOND * 1000);
}`,
    ],
    ['work', workers ? workMeasured : workByClock],
    [
      'between',
      `let seed = ${needs.seed};

/** A random number of seconds, the same ones in every run. */
function between(min: number, max: number): number {
  seed = (seed * 48271) % 2147483647;
  return min + ((max - min) * seed) / 2147483647;
}`,
    ],
    [
      'times',
      `function times<Item>(count: number, item: (n: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => item(index + 1));
}`,
    ],
    [
      'until',
      `/** Waits for the moment when a task arrives. */
async function until(at: number): Promise<void> {
  if (at > clock()) await new Promise((resolve) => setTimeout(resolve, (at - clock()) * SECOND * 1000));
}`,
    ],
    ['limited', limited.replaceAll('console.log', print)],
    ['Semaphore', signals ? semaphoreWithSignal : semaphore],
    ['Channel', channel(signals)],
    ['Latch', latch(signals)],
    ['SharedSemaphore', sharedSemaphore(workers)],
    ['SharedChannel', sharedChannel],
    ['SharedLatch', sharedLatch(workers)],
    ['Crew', crew(needs.spawn !== undefined, needs.data)],
    ...(needs.spawn === undefined ? [] : [['spawn', spawn(needs.spawn)] as const]),
  ]);
}

const spawn = (lines: readonly string[]) => `/** Starts the tasks of a row that waits for this. */
function spawn(row: string): void {
${lines.map((line) => `  ${line}`).join('\n')}
}`;

const timed = (print: string) => `/** Gives the function that prints a task's line when it has ended. */
function timed(name: string): (outcome: string) => void {
  const start = clock();
  return (outcome) => ${print}(\`\${name}: \${start.toFixed(2)} to \${clock().toFixed(2)} \${outcome}\`);
}`;

const sleep = `/** A wait that the event loop knows about. */
function sleep(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * SECOND * 1000));
}`;

const sleepWithSignal = `/** A wait that the event loop knows about, and that can be cut off. */
function sleep(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const cut = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cut);
      resolve();
    }, seconds * SECOND * 1000);
    signal?.addEventListener('abort', cut, { once: true });
  });
}`;

const workByClock = `/** Computes for so many seconds, by the clock: on the only busy thread that is the same. */
function work(seconds: number): void {
  const end = performance.now() + seconds * SECOND * 1000;
  while (performance.now() < end);
}`;

const workMeasured = `/** Rounds of a loop, which are a core's work. */
function spin(rounds: number): number {
  let value = 1;
  for (let round = 0; round < rounds; round += 1) value = (value * 48271) % 2147483647;
  return value;
}

/** How many rounds an idle core does in a second: the best of ten tries. */
function measure(): number {
  const tries = Array.from({ length: 10 }, () => {
    const start = performance.now();
    spin(1_000_000);
    return 1_000_000_000 / (performance.now() - start);
  });
  return Math.max(...tries);
}

const SPEED: number = isMainThread ? measure() : workerData.speed;

/** The work that takes an idle core so many seconds; among more workers than cores it takes longer. */
function work(seconds: number): void {
  spin(seconds * SECOND * SPEED);
}`;

const limited = `/** At most so many seconds; acts only where the task waits for the loop. */
async function limited(
  name: string,
  timeout: number,
  outer: AbortSignal,
  body: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Cancelled()), timeout * SECOND * 1000);
  const forward = () => limit.abort(outer.reason);
  outer.addEventListener('abort', forward);
  try {
    await body(limit.signal);
  } catch (error) {
    if (outer.aborted || error !== limit.signal.reason) throw error; // it ends no other task
    console.log(\`\${name}: out of time at \${clock().toFixed(2)}\`);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', forward);
  }
}`;

const semaphore = `/** So many permits; whoever has waited longest gets the next. */
class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(permits: number) {
    this.#free = permits;
  }

  async acquire(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  release(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}`;

const semaphoreWithSignal = `/** So many permits; whoever has waited longest gets the next. */
class Semaphore {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(permits: number) {
    this.#free = permits;
  }

  async acquire(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const take = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.delete(take);
        reject(signal?.reason);
      };
      this.#waiting.add(take);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  release(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}`;

function channel(signals: boolean): string {
  const [parameter, argument] = signals ? ['signal?: AbortSignal', 'signal'] : ['', ''];
  return `/** A queue of so many items at most. */
class Channel {
  readonly #items = new Semaphore(0);
  readonly #room: Semaphore;

  constructor(capacity: number) {
    this.#room = new Semaphore(capacity);
  }

  async put(${parameter}): Promise<void> {
    await this.#room.acquire(${argument});
    this.#items.release();
  }

  async get(${parameter}): Promise<void> {
    await this.#items.acquire(${argument});
    this.#room.release();
  }
}`;
}

function latch(signals: boolean): string {
  const [parameter, argument] = signals ? ['signal?: AbortSignal', 'signal'] : ['', ''];
  return `/** Opens when so many tasks have passed. */
class Latch {
  #left: number;
  readonly #open = new Semaphore(0);

  constructor(count: number) {
    this.#left = count;
  }

  pass(): void {
    this.#left -= 1;
    if (this.#left === 0) this.#open.release();
  }

  async wait(${parameter}): Promise<void> {
    await this.#open.acquire(${argument});
    this.#open.release();
  }
}`;
}

const sharedSemaphore = (
  workers: boolean,
) => `/** So many permits for all threads: a cell of shared memory says how many are free. */
class SharedSemaphore {
  readonly #cell: number;

  constructor(cell: number, permits: number) {
    this.#cell = cell;
    ${workers ? 'if (isMainThread) ' : ''}Atomics.store(CELLS, cell, permits);
  }

  #take(): boolean {
    const free = Atomics.load(CELLS, this.#cell);
    return free > 0 && Atomics.compareExchange(CELLS, this.#cell, free, free - 1) === free;
  }

  acquire(): void {
    while (!this.#take()) Atomics.wait(CELLS, this.#cell, 0);
  }

  async acquireAsync(): Promise<void> {
    while (!this.#take()) await Atomics.waitAsync(CELLS, this.#cell, 0).value;
  }

  release(): void {
    Atomics.add(CELLS, this.#cell, 1);
    Atomics.notify(CELLS, this.#cell, 1);
  }
}`;

const sharedChannel = `/** A queue of so many items at most, between threads. */
class SharedChannel {
  readonly #items: SharedSemaphore;
  readonly #room: SharedSemaphore;

  constructor(cell: number, capacity: number) {
    this.#items = new SharedSemaphore(cell, 0);
    this.#room = new SharedSemaphore(cell + 1, capacity);
  }

  put(): void {
    this.#room.acquire();
    this.#items.release();
  }

  get(): void {
    this.#items.acquire();
    this.#room.release();
  }

  async putAsync(): Promise<void> {
    await this.#room.acquireAsync();
    this.#items.release();
  }

  async getAsync(): Promise<void> {
    await this.#items.acquireAsync();
    this.#room.release();
  }
}`;

const sharedLatch = (workers: boolean) => `/** Opens when so many tasks have passed, on whatever thread. */
class SharedLatch {
  readonly #cell: number;

  constructor(cell: number, count: number) {
    this.#cell = cell;
    ${workers ? 'if (isMainThread) ' : ''}Atomics.store(CELLS, cell, count);
  }

  pass(): void {
    Atomics.sub(CELLS, this.#cell, 1);
    Atomics.notify(CELLS, this.#cell);
  }

  wait(): void {
    for (let left = Atomics.load(CELLS, this.#cell); left > 0; left = Atomics.load(CELLS, this.#cell)) {
      Atomics.wait(CELLS, this.#cell, left);
    }
  }

  async waitAsync(): Promise<void> {
    for (let left = Atomics.load(CELLS, this.#cell); left > 0; left = Atomics.load(CELLS, this.#cell)) {
      await Atomics.waitAsync(CELLS, this.#cell, left).value;
    }
  }
}`;

const crew = (
  spawns: boolean,
  data: string,
) => `/** Workers, and the chunks of jobs that wait for a free slot of one of them. */
class Crew {
  readonly #workers: Worker[];
  readonly #slots: Worker[];
  readonly #waiting: (() => void)[] = [];
  readonly #ended = new Map<number, (error: string | undefined) => void>();
  #chunks = 0;

  constructor(count: number, slots = 1, greedy = false) {
    this.#workers = Array.from({ length: count }, () => {
      const worker = new Worker(new URL(import.meta.url)${data === '' ? '' : `, { workerData: { ${data} } }`});
      worker.on('message', (message) => this.#hear(worker, message));
      return worker;
    });
    this.#slots = Array.from({ length: count * slots }, (_, slot) => {
      return this.#workers[greedy ? Math.floor(slot / slots) : slot % count];
    });
  }

  /** All have started, which takes some 20 ms each: the clock begins afterwards. */
  async ready(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => new Promise((resolve) => worker.once('online', resolve))));
    began = Date.now();
  }

  /** Runs the jobs of these numbers, as soon as a slot is free; rejected if one fails. */
  run(jobs: readonly number[]): Promise<void> {
    const chunk = this.#chunks;
    this.#chunks += 1;
    const ended = new Promise<void>((resolve, reject) => {
      this.#ended.set(chunk, (error) => (error === undefined ? resolve() : reject(new Error(error))));
      this.#waiting.push(() => this.#slots.shift()?.postMessage({ chunk, jobs, began }));
      this.#next();
    });
    ended.catch(() => {}); // whoever awaits it is told all the same
    return ended;
  }

  #next(): void {
    if (this.#slots.length > 0) this.#waiting.shift()?.();
  }

  #hear(worker: Worker, message: Message): void {
    if (message.line !== undefined) console.log(message.line);
${spawns ? '    if (message.spawn !== undefined) startLater(message.spawn);\n' : ''}    if (message.chunk === undefined) return;
    this.#slots.push(worker);
    this.#next();
    this.#ended.get(message.chunk)?.(message.error);
  }
}

interface Message {
  readonly line?: string;
${spawns ? '  readonly spawn?: string;\n' : ''}  readonly chunk?: number;
  readonly error?: string;
}`;
