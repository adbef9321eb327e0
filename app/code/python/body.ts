import type { Step, TimedStep } from '../../model/step.ts';
import type { World } from '../../model/world.ts';
import { pythonString, secondsLiteral } from '../literal.ts';
import { type BodyNode, bodyOf } from '../nesting.ts';
import type { LinePart } from '../place.ts';
import type { Shape } from '../shape.ts';
import type { Writer } from '../writer.ts';
import type { PythonStyle } from './mode.ts';

/** A shape as a Python function: the one place that knows how each kind of step is said, in each style. */
export function writeFunction(out: Writer, shape: Shape, style: PythonStyle, world: World): void {
  const body = new PythonBody(out, shape, style, world);
  body.write();
}

class PythonBody {
  readonly #out: Writer;
  readonly #shape: Shape;
  readonly #style: PythonStyle;
  readonly #world: World;
  readonly #async: boolean;
  /** Coroutines that share what lives outside their loop must not wait for it on the loop. */
  readonly #foreign: boolean;

  constructor(out: Writer, shape: Shape, style: PythonStyle, world: World) {
    this.#out = out;
    this.#shape = shape;
    this.#style = style;
    this.#world = world;
    this.#async = style.colour === 'coroutine' || (style.colour === 'both' && shape.place === 'loop');
    this.#foreign = this.#async && style.primitives !== 'asyncio';
  }

  write(): void {
    const { name, parameters, rows } = this.#shape;
    const list = ['name', ...parameters.filter((parameter) => parameter !== undefined)];
    this.#out.line(`${this.#async ? 'async ' : ''}def ${name}(${list.join(', ')}):`, { part: 'row', rows });
    this.#out.inside(() => {
      if (this.#style.gate === undefined) this.#latched();
      else {
        this.#out.line('async with GATE:', { part: 'gate' });
        this.#out.inside(() => this.#latched());
      }
    });
  }

  #latched(): void {
    const { joined, rows, steps } = this.#shape;
    const latch = joined === undefined ? '' : `ENDED[${pythonString(joined)}], `;
    this.#out.line(`with ${latch}timed(name):`, { part: 'row', rows });
    this.#out.inside(() => {
      const first = steps.find(
        (step) => step.kind === 'read' || step.kind === 'add' || step.kind === 'write',
      );
      if (first !== undefined && first.kind !== 'read') this.#out.line('register = 0');
      this.#nodes(bodyOf(steps));
    });
  }

  #nodes(nodes: readonly BodyNode[]): void {
    if (nodes.length === 0) this.#out.line('pass');
    for (const node of nodes) this.#node(node);
  }

  #node(node: BodyNode): void {
    switch (node.kind) {
      case 'holding':
        this.#holding(
          `LOCKS[${pythonString(node.lock)}]`,
          '',
          [this.#at(node.acquire), this.#at(node.release)],
          () => this.#nodes(node.body),
        );
        return;
      case 'acquire':
        this.#out.line(this.#waiting(`LOCKS[${pythonString(node.lock)}].acquire`, ''), this.#at(node.index));
        return;
      case 'release':
        this.#out.line(`LOCKS[${pythonString(node.lock)}].release()`, this.#at(node.index));
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
        line(this.#block(step, index));
        return;
      case 'cpu':
        line(`work(${this.#duration(step, index)})`);
        return;
      case 'request':
        this.#request(step.server, this.#wait(step, index), at);
        return;
      case 'put':
        line(this.#waiting(`QUEUES[${pythonString(step.queue)}].put`, 'name'));
        return;
      case 'get':
        line(this.#waiting(`QUEUES[${pythonString(step.queue)}].get`, ''));
        return;
      case 'spawn':
        line(`spawn(${pythonString(step.task)})`);
        return;
      case 'join':
        line(this.#waiting(`ENDED[${pythonString(step.task)}].wait`, ''));
        return;
      case 'read':
        line(`register = ${this.#variable(step.variable)}`);
        return;
      case 'add':
        line('register += 1');
        return;
      case 'write':
        line(`${this.#variable(step.variable)} = register`);
        return;
      case 'fail':
        line('raise Failed(name)');
    }
  }

  #at(step: number): LinePart {
    return { part: 'step', rows: this.#shape.rows, step };
  }

  #duration(step: TimedStep, index: number): string {
    if (typeof step.duration !== 'number') {
      return `random.uniform(${secondsLiteral(step.duration.min)}, ${secondsLiteral(step.duration.max)})`;
    }
    return this.#shape.parameters[index] ?? secondsLiteral(step.duration);
  }

  #wait(step: TimedStep, index: number): string {
    const seconds = `${this.#duration(step, index)} * SECOND`;
    if (this.#async) return `await asyncio.sleep(${seconds})`;
    return `time.sleep(${seconds})`;
  }

  #block(step: TimedStep, index: number): string {
    const seconds = `${this.#duration(step, index)} * SECOND`;
    if (this.#style.green) return `driver_sleep(${seconds})`;
    return this.#async ? `time.sleep(${seconds})  # holds the loop` : `time.sleep(${seconds})`;
  }

  /** A call that may wait: `await lock.acquire()`, `lock.acquire()`, or on a thread of its own. */
  #waiting(call: string, argument: string): string {
    if (!this.#async) return `${call}(${argument})`;
    if (!this.#foreign) return `await ${call}(${argument})`;
    return `await asyncio.to_thread(${call}${argument === '' ? '' : `, ${argument}`})`;
  }

  #holding(lock: string, comment: string, parts: readonly LinePart[], body: () => void): void {
    const held = this.#foreign ? `holding(${lock})` : lock;
    this.#out.line(`${this.#async ? 'async ' : ''}with ${held}:${comment}`, ...parts);
    this.#out.inside(body);
  }

  #request(server: string, wait: string, at: LinePart): void {
    const capacity = this.#world.servers.find((candidate) => candidate.name === server)?.capacity;
    if (capacity === undefined) {
      this.#out.line(`${wait}  # a request to ${pythonString(server)}`, at);
      return;
    }
    const comment = `  # it answers ${capacity} at a time`;
    this.#holding(`SERVERS[${pythonString(server)}]`, comment, [at], () => this.#out.line(wait, at));
  }

  #variable(name: string): string {
    const cell = `VARIABLES[${pythonString(name)}]`;
    return this.#style.primitives === 'multiprocessing' ? `${cell}.value` : cell;
  }
}
