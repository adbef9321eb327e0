import { scriptKey } from '../literal.ts';
import type { SharedKind } from '../place.ts';
import type { Used } from '../used.ts';
import type { Writer } from '../writer.ts';

/** What the tasks share, declared: in plain objects on one thread, in cells of shared memory between several. */
export class SharedScript {
  readonly #used: Used;
  readonly #shared: boolean;
  #cells = 0;

  constructor(used: Used, shared: boolean) {
    this.#used = used;
    this.#shared = shared;
  }

  /** Cells of shared memory in use, once `write` has run. */
  get cells(): number {
    return this.#cells;
  }

  write(out: Writer): void {
    const { locks, queues, servers, variables, joined } = this.#used;
    this.#object(out, 'LOCKS', 'lock', locks, (permits) => this.#semaphore(permits));
    this.#object(out, 'QUEUES', 'queue', queues, (capacity) => this.#channel(capacity));
    this.#object(out, 'SERVERS', 'server', servers, (capacity) => this.#semaphore(capacity));
    this.#object(out, 'VARIABLES', 'variable', new Map(variables.map((name) => [name, 0])), () =>
      this.#shared ? String(this.#take(1)) : '0',
    );
    this.#object(out, 'ENDED', undefined, joined, (count) =>
      this.#shared ? `new SharedLatch(${this.#take(1)}, ${count})` : `new Latch(${count})`,
    );
  }

  #object<Value>(
    out: Writer,
    title: string,
    kind: SharedKind | undefined,
    entries: ReadonlyMap<string, Value>,
    text: (value: Value) => string,
  ): void {
    if (entries.size === 0) return;
    const cells = title === 'VARIABLES' && this.#shared ? ' // numbers of cells' : '';
    out.line(`const ${title} = {${cells}`);
    out.inside(() => {
      for (const [name, value] of entries) {
        const line = `${scriptKey(name)}: ${text(value)},`;
        if (kind === undefined) out.line(line);
        else out.line(line, { part: 'shared', kind, name });
      }
    });
    out.line('};');
  }

  #semaphore(permits: number): string {
    return this.#shared ? `new SharedSemaphore(${this.#take(1)}, ${permits})` : `new Semaphore(${permits})`;
  }

  #channel(capacity: number | undefined): string {
    if (!this.#shared) return `new Channel(${capacity ?? 'Infinity'})`;
    return `new SharedChannel(${this.#take(2)}, ${capacity ?? '2 ** 31 - 1'})`;
  }

  /** The number of the first of `count` fresh cells. */
  #take(count: number): number {
    this.#cells += count;
    return this.#cells - count;
  }
}
