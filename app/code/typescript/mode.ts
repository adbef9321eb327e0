import type { Workload } from '../../model/workload.ts';
import type { World } from '../../model/world.ts';
import type { ParameterValues } from '../../modes/mode.ts';
import type { Shape } from '../shape.ts';
import type { Writer } from '../writer.ts';

/**
 * What a mode's TypeScript file says: where its tasks run and how they wait, and its main program. Functions, jobs,
 * shared things, helpers and the workers' side follow from that.
 */

export interface ScriptStyle {
  /** `main` is the one thread of a page or of Node; `both` lets the row's place decide. */
  readonly where: 'main' | 'worker' | 'both';
  /** Asynchronous tasks give the loop its turn back at a wait; others hold their thread. */
  readonly colour: 'async' | 'sync';
  /** Permits of the gate that every body passes first. */
  readonly gate?: number;
  /** Waits of asynchronous tasks hold the loop all the same. */
  readonly deaf?: boolean;
  /** A worker runs the jobs of one message at once, and not one after the other. */
  readonly together?: boolean;
}

export interface ScriptContext {
  readonly out: Writer;
  readonly workload: Workload;
  readonly world: World;
  readonly values: ParameterValues;
  readonly style: ScriptStyle;
  readonly shapes: readonly Shape[];
  readonly jobs: ScriptJobs;
  /** A task may fail or run out of time. */
  readonly canFail: boolean;
  readonly spawns: boolean;
}

/** How the list of jobs looks: functions, or objects where a job has more to it. */
export interface ScriptJobs {
  /** Jobs are objects with a moment of arrival, sorted by it. */
  readonly arrivals: boolean;
  /** Jobs are objects with a place. */
  readonly placed: boolean;
  /** Tasks are handed a signal that cancels them. */
  readonly signals: boolean;
  /** The call of `job`: `job()`, `job(RUN.signal)`, `job.run()`. */
  readonly call: string;
}

export interface ScriptMode {
  /** One line on what the program is. */
  readonly title: string;
  readonly style: (values: ParameterValues) => ScriptStyle;
  /** Where a task has no limit in time of its own: this one, in seconds. */
  readonly timeout?: (values: ParameterValues) => number | undefined;
  /** How a task starts those of another row; `undefined` for the usual way of the style. */
  readonly spawn?: (values: ParameterValues) => readonly string[];
  /** The mode cancels tasks, if any may fail or for a reason of its own. */
  readonly cancels?: (values: ParameterValues, canFail: boolean) => boolean;
  /** Writes the inside of `async function main()`, and what must stand before it into `before`. */
  readonly main: (context: ScriptContext, before: Writer) => void;
}
