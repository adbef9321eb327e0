import type { Microseconds } from '../model/time.ts';
import type { Awaiting } from './awaiting.ts';
import type { Bodies } from './bodies.ts';
import { type Callbacks, type EventLoop, handleKind } from './event-loop.ts';
import type { Kernel } from './kernel.ts';
import type { Program } from './program.ts';
import type { Timeouts } from './timeouts.ts';
import { WaitFor } from './wait-for.ts';

/**
 * The coroutines on the loops: which code a strand's callback runs. Most strands are the bodies of tasks; the main line,
 * consumers and wrappers are programs of their own.
 */

/** The main line, as the coroutines know it. */
export interface Superior {
  /** The main coroutine has its turn. */
  turn(): void;
  timeUp(): void;
  /** What stands for the task has ended, and its done callbacks run. */
  taskDone(task: number): void;
  /** The loop's last turn is over. */
  lastTurnOver(): void;
}

export class Coroutines implements Callbacks {
  readonly #kernel: Kernel;
  readonly #bodies: Bodies;
  readonly #timeouts: Timeouts;
  readonly #superior: Superior;
  /** The loop of each executor number, where it is one. */
  readonly #loops: readonly (EventLoop | undefined)[];
  readonly #programs: Program[] = [];
  /** The program that wraps a task, where one does. */
  readonly #wrappers = new Map<number, Program>();

  constructor(
    kernel: Kernel,
    bodies: Bodies,
    timeouts: Timeouts,
    loops: readonly (EventLoop | undefined)[],
    superior: Superior,
  ) {
    this.#kernel = kernel;
    this.#bodies = bodies;
    this.#timeouts = timeouts;
    this.#loops = loops;
    this.#superior = superior;
  }

  /** `create_task`: the body, or its wrapper, has its first step in one of the loop's next turns. */
  create(task: number, loop: EventLoop): void {
    const kernel = this.#kernel;
    const timeout = this.#separateTimeout(task);
    kernel.home[task] = loop.id;
    kernel.recorder.carriedBy(task, loop.id);
    kernel.show(task, 'ready', loop.id);
    if (timeout === undefined) {
      loop.callSoon(handleKind.step, task);
    } else {
      this.wrap(task, loop, (strand) => {
        const over = () => loop.callSoon(handleKind.done, strand);
        return new WaitFor({ kernel, bodies: this.#bodies, strand, task, loop, timeout, over });
      });
    }
  }

  /** What a strand awaits instead of the body itself, where the task's timeout makes the body a task of its own. */
  waitFor(task: number, loop: EventLoop, strand: number, over: () => void): WaitFor | undefined {
    const timeout = this.#separateTimeout(task);
    if (timeout === undefined) return undefined;
    const parts = { kernel: this.#kernel, bodies: this.#bodies, strand, task, loop, timeout, over };
    const wrapper = new WaitFor(parts);
    this.#wrappers.set(task, wrapper);
    return wrapper;
  }

  #separateTimeout(task: number): Microseconds | undefined {
    const timeout = this.#bodies.timeoutOf(task);
    if (timeout === undefined || (timeout > 0 && this.#kernel.world.rules !== '3.11')) return undefined;
    return timeout;
  }

  /** Starts a program that stands for a task. */
  wrap(task: number, loop: EventLoop, make: (strand: number) => WaitFor | Awaiting): void {
    const strand = this.start(loop, (own) => {
      const wrapper = make(own);
      this.#wrappers.set(task, wrapper);
      return wrapper;
    });
    this.#kernel.carried[strand - this.#kernel.main] = task;
  }

  /** Starts a program as a strand of its own, and gives its number. */
  start(loop: EventLoop, make: (strand: number) => Program): number {
    const strand = this.#kernel.main + 1 + this.#programs.length;
    this.#programs.push(make(strand));
    this.#kernel.home[strand] = loop.id;
    loop.callSoon(handleKind.step, strand);
    return strand;
  }

  /** The body of a task is over: done callbacks run in the loop's next turn, a thread's report goes out at once. */
  bodyEnded(task: number): void {
    const strand = this.#kernel.strandOf[task];
    this.#timeouts.disarm(strand);
    const loop = this.#loops[this.#kernel.home[strand]];
    if (loop === undefined) this.#tell(task);
    else if (strand === task) loop.callSoon(handleKind.done, task);
  }

  /** Whether a `wait_for` runs the body as a task of its own. */
  isAwaitedByAnother(task: number): boolean {
    return this.#wrappers.get(task) instanceof WaitFor;
  }

  /** Cancels what stands for each task; one that no coroutine stands for is left alone. */
  cancel(tasks: readonly number[]): void {
    for (const task of tasks) {
      const wrapper = this.#wrappers.get(task);
      const strand = this.#kernel.strandOf[task];
      if (wrapper !== undefined) wrapper.cancel();
      else if (this.#isAliveOnLoop(task, strand)) this.#bodies.cancel(strand);
    }
  }

  /** `asyncio.run` at its end cancels every task there is: wrappers, and bodies that are tasks of their own as well. */
  cancelAll(tasks: readonly number[]): void {
    this.cancel(tasks);
    for (const task of tasks) {
      if (this.#wrappers.has(task) && this.#isAliveOnLoop(task, task)) this.#bodies.cancel(task);
    }
  }

  step(strand: number): void {
    const { main, recorder } = this.#kernel;
    if (strand === main) this.#superior.turn();
    else if (strand > main) this.#programs[strand - main - 1].step();
    else if (recorder.isAlive(strand))
      this.#bodies.step(strand, this.#loopOf(strand), !this.#wrappers.has(strand));
  }

  afterHold(strand: number): void {
    const { main } = this.#kernel;
    if (strand > main) this.#programs[strand - main - 1].afterHold();
    else this.#bodies.afterHold(strand);
  }

  timer(strand: number, stamp: number): void {
    if (stamp !== this.#kernel.stamp[strand]) return;
    this.#kernel.unpark(strand);
    this.#loopOf(strand).callSoon(handleKind.step, strand);
  }

  guard(strand: number, stamp: number): void {
    if (strand === this.#kernel.main) this.#superior.timeUp();
    else if (this.#timeouts.reached(strand, stamp)) this.#bodies.cancel(strand, true);
  }

  done(strand: number): void {
    if (strand < this.#kernel.main) this.#tell(strand);
    else this.#superior.taskDone(this.#kernel.taskOf(strand));
  }

  stopped(): void {
    this.#superior.lastTurnOver();
  }

  #tell(task: number): void {
    const wrapper = this.#wrappers.get(task);
    if (wrapper === undefined) this.#superior.taskDone(task);
    else wrapper.innerDone();
  }

  #isAliveOnLoop(task: number, strand: number): boolean {
    const home = this.#kernel.home[strand];
    return home !== -1 && this.#loops[home] !== undefined && this.#kernel.recorder.isAlive(task);
  }

  #loopOf(strand: number): EventLoop {
    const loop = this.#loops[this.#kernel.home[strand]];
    if (loop === undefined) throw new Error(`strand ${strand} lives on no loop`);
    return loop;
  }
}
