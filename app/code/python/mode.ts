import type { Workload } from '../../model/workload.ts';
import type { World } from '../../model/world.ts';
import type { ParameterValues } from '../../modes/mode.ts';
import type { Shape } from '../shape.ts';
import type { Writer } from '../writer.ts';
import type { Colour } from './colour.ts';
import type { JobTable } from './jobs.ts';

/**
 * What a mode's Python file says: the kind of body its tasks have, and its main program. All else (the functions, the
 * list of jobs, locks, helpers, imports) follows from these two.
 */

/** Which library's locks, queues and events the tasks share. */
export type Primitives = 'asyncio' | 'threading' | 'multiprocessing' | 'gevent';

export interface PythonStyle {
  readonly colour: Colour;
  readonly primitives: Primitives;
  /** Permits of the gate that every body passes first. */
  readonly gate?: number;
  /** `io` and `block` are different calls in a plain function too: green threads, where a patch reaches only one. */
  readonly green?: boolean;
}

export interface PythonContext {
  readonly out: Writer;
  readonly workload: Workload;
  readonly world: World;
  readonly values: ParameterValues;
  readonly style: PythonStyle;
  readonly shapes: readonly Shape[];
  readonly jobs: JobTable;
  /** A task may fail, so that the main program has to reckon with it. */
  readonly canFail: boolean;
  readonly spawns: boolean;
  /** What is spawned is kept in a list of its own, for the main program to wait for. */
  readonly apart: boolean;
}

export interface PythonMode {
  readonly style: (values: ParameterValues) => PythonStyle;
  /** One line on what the program is. */
  readonly title: string;
  /** Lines that must stand above all imports. */
  readonly top?: (values: ParameterValues) => readonly string[];
  /** How a task starts those of another row; `undefined` for the usual way of the style. */
  readonly spawn?: (jobs: JobTable, values: ParameterValues) => readonly string[];
  /** Where a task has no limit in time of its own: this one, in seconds. */
  readonly timeout?: (values: ParameterValues) => number | undefined;
  /** Writes the main program up to, not including, `if __name__ == "__main__":`. */
  readonly main: (context: PythonContext) => void;
  /** What stands below that line; starts `main` where absent. */
  readonly start?: (context: PythonContext) => void;
  readonly packages?: readonly string[];
}
