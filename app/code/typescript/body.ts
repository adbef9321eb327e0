import type { Step, TimedStep } from '../../model/step.ts';
import type { World } from '../../model/world.ts';
import { scriptString, secondsLiteral } from '../literal.ts';
import { type BodyNode, bodyOf } from '../nesting.ts';
import type { LinePart } from '../place.ts';
import type { Shape } from '../shape.ts';
import type { Writer } from '../writer.ts';
import type { ScriptStyle } from './mode.ts';

/** How a task may end other than by being done. */
export interface Ends {
  /** By being cancelled: it is handed a signal. */
  readonly signals: boolean;
  readonly canFail: boolean;
}

/** A shape as a TypeScript function: the one place that knows how each kind of step is said, in each style. */
export function writeFunction(out: Writer, shape: Shape, style: ScriptStyle, world: World, ends: Ends): void {
  new ScriptBody(out, shape, style, world, ends).write();
}

class ScriptBody {
  readonly #out: Writer;
  readonly #shape: Shape;
  readonly #style: ScriptStyle;
  readonly #world: World;
  readonly #async: boolean;
  /** What the tasks share is in memory that threads share. */
  readonly #shared: boolean;
  readonly #signal: boolean;
  readonly #caught: boolean;

  constructor(out: Writer, shape: Shape, style: ScriptStyle, world: World, ends: Ends) {
    this.#out = out;
    this.#shape = shape;
    this.#style = style;
    this.#world = world;
    this.#async = style.where === 'both' ? shape.place === 'loop' : style.colour === 'async';
    this.#shared = style.where !== 'main' || style.colour === 'sync';
    this.#signal = ends.signals && this.#async;
    this.#caught = ends.canFail || this.#signal;
  }

  write(): void {
    const { name, parameters, rows } = this.#shape;
    const list = [
      'name: string',
      ...parameters.filter((parameter) => parameter !== undefined).map((parameter) => `${parameter}: number`),
      ...(this.#signal ? ['signal: AbortSignal'] : []),
    ].join(', ');
    const head = this.#async
      ? `async function ${name}(${list}): Promise<void> {`
      : `function ${name}(${list}): void {`;
    this.#out.line(head, { part: 'row', rows });
    this.#out.inside(() => {
      if (this.#style.gate === undefined) this.#latched();
      else {
        const signal = this.#signal ? 'signal' : '';
        this.#guarded(
          `await GATE.acquire(${signal});`,
          'GATE.release();',
          [{ part: 'gate' }],
          [{ part: 'gate' }],
          () => this.#latched(),
        );
      }
    });
    this.#out.line('}');
  }

  #guarded(
    before: string,
    after: string,
    parts: readonly LinePart[],
    afterParts: readonly LinePart[],
    body: () => void,
  ): void {
    if (before !== '') this.#out.line(before, ...parts);
    this.#out.line('try {').inside(body).line('} finally {');
    this.#out.inside(() => this.#out.line(after, ...afterParts)).line('}');
  }

  #latched(): void {
    const { joined, rows } = this.#shape;
    if (joined === undefined) {
      this.#timed();
      return;
    }
    const row: LinePart = { part: 'row', rows };
    this.#guarded('', `ENDED[${scriptString(joined)}].pass();`, [], [row], () => this.#timed());
  }

  #timed(): void {
    const { rows, steps } = this.#shape;
    const row: LinePart = { part: 'row', rows };
    const body = () => {
      if (steps.some((step) => step.kind === 'read' || step.kind === 'add' || step.kind === 'write')) {
        this.#out.line('let register = 0;');
      }
      this.#nodes(bodyOf(steps));
      if (steps.at(-1)?.kind !== 'fail') this.#out.line("end('done');", row);
    };
    this.#out.line('const end = timed(name);', row);
    if (!this.#caught) {
      body();
      return;
    }
    this.#out.line('try {').inside(body).line('} catch (error) {');
    this.#out.inside(() => {
      const outcome = this.#signal ? "error instanceof Cancelled ? 'cancelled' : 'failed'" : "'failed'";
      this.#out.line(`end(${outcome});`, row).line('throw error;');
    });
    this.#out.line('}');
  }

  #nodes(nodes: readonly BodyNode[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: BodyNode): void {
    switch (node.kind) {
      case 'holding': {
        const lock = `LOCKS[${scriptString(node.lock)}]`;
        this.#guarded(
          this.#waiting(lock, 'acquire'),
          `${lock}.release();`,
          [this.#at(node.acquire)],
          [this.#at(node.release)],
          () => this.#nodes(node.body),
        );
        return;
      }
      case 'acquire':
        this.#out.line(this.#waiting(`LOCKS[${scriptString(node.lock)}]`, 'acquire'), this.#at(node.index));
        return;
      case 'release':
        this.#out.line(`LOCKS[${scriptString(node.lock)}].release();`, this.#at(node.index));
        return;
      case 'step':
        this.#step(node.step, node.index);
    }
  }

  #step(step: Exclude<Step, { readonly lock: string }>, index: number): void {
    const at = this.#at(index);
    const line = (text: string) => this.#out.line(text, at);
    switch (step.kind) {
      case 'io':
        line(this.#wait(step, index));
        return;
      case 'block':
        line(`block(${this.#duration(step, index)});${this.#async ? ' // holds the loop' : ''}`);
        return;
      case 'cpu':
        line(`work(${this.#duration(step, index)});`);
        return;
      case 'request':
        this.#request(step.server, this.#wait(step, index), at);
        return;
      case 'put':
        line(this.#waiting(`QUEUES[${scriptString(step.queue)}]`, 'put'));
        return;
      case 'get':
        line(this.#waiting(`QUEUES[${scriptString(step.queue)}]`, 'get'));
        return;
      case 'spawn':
        line(`spawn(${scriptString(step.task)});`);
        return;
      case 'join':
        line(this.#waiting(`ENDED[${scriptString(step.task)}]`, 'wait'));
        return;
      case 'read':
        line(`register = ${this.#read(step.variable)};`);
        return;
      case 'add':
        line('register += 1;');
        return;
      case 'write': {
        const cell = `VARIABLES[${scriptString(step.variable)}]`;
        line(this.#shared ? `Atomics.store(CELLS, ${cell}, register);` : `${cell} = register;`);
        return;
      }
      case 'fail':
        line('throw new Error(name);');
    }
  }

  #at(step: number): LinePart {
    return { part: 'step', rows: this.#shape.rows, step };
  }

  #read(variable: string): string {
    const cell = `VARIABLES[${scriptString(variable)}]`;
    return this.#shared ? `Atomics.load(CELLS, ${cell})` : cell;
  }

  #duration(step: TimedStep, index: number): string {
    if (typeof step.duration !== 'number') {
      return `between(${secondsLiteral(step.duration.min)}, ${secondsLiteral(step.duration.max)})`;
    }
    return this.#shape.parameters[index] ?? secondsLiteral(step.duration);
  }

  #wait(step: TimedStep, index: number): string {
    const seconds = this.#duration(step, index);
    if (!this.#async) return `block(${seconds});`;
    if (this.#style.deaf) return `block(${seconds}); // the patch is missing: it holds the loop`;
    return `await sleep(${seconds}${this.#signal ? ', signal' : ''});`;
  }

  /** A call that may wait: `await LOCKS['a'].acquire()`, or, over shared memory, one of its two ways. */
  #waiting(what: string, act: string): string {
    if (!this.#async) return `${what}.${act}();`;
    if (this.#shared) return `await ${what}.${act}Async();`;
    return `await ${what}.${act}(${this.#signal ? 'signal' : ''});`;
  }

  #request(server: string, wait: string, at: LinePart): void {
    const capacity = this.#world.servers.find((candidate) => candidate.name === server)?.capacity;
    if (capacity === undefined) {
      this.#out.line(`${wait} // a request to ${scriptString(server)}`, at);
      return;
    }
    const cell = `SERVERS[${scriptString(server)}]`;
    const before = `${this.#waiting(cell, 'acquire')} // it answers ${capacity} at a time`;
    this.#guarded(before, `${cell}.release();`, [at], [at], () => this.#out.line(wait, at));
  }
}
