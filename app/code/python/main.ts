import { fromSeconds } from '../../model/time.ts';
import { secondsLiteral } from '../literal.ts';
import type { LinePart } from '../place.ts';
import type { PythonContext } from './mode.ts';

/** Passages that several main programs have in common. */

const create: LinePart = { part: 'create' };
const ending: LinePart = { part: 'ending' };
const timeout: LinePart = { part: 'timeout' };

/** `for name, seconds in JOBS:` and, inside, what `before` writes, the wait for the job's arrival and what `body` writes. */
export function eachJob(
  context: PythonContext,
  body: () => void,
  list = 'JOBS',
  before: () => void = () => {},
): void {
  const { out, jobs } = context;
  out.line(`for ${jobs.unpack} in ${list}:`, create);
  out.inside(() => {
    before();
    if (jobs.arrivals) out.line(`${awaited(context)}until(at)`, create);
    body();
  });
}

function awaited(context: PythonContext): string {
  return context.style.colour === 'function' ? '' : 'await ';
}

/** A list `title` of `item`s, one a job, each made when its job arrives. */
export function collect(context: PythonContext, title: string, item: string, list = 'JOBS'): void {
  const { out, jobs } = context;
  const parts: readonly LinePart[] = jobs.timeouts ? [create, timeout] : [create];
  if (!jobs.arrivals) {
    out.line(`${title} = [${item} for ${jobs.unpack} in ${list}]`, ...parts);
    return;
  }
  out.line(`${title} = []`, create);
  eachJob(context, () => out.line(`${title}.append(${item})`, ...parts), list);
}

/** `await asyncio.gather(…)` over all jobs. */
export function gatherAll(context: PythonContext, options = '', list = 'JOBS'): void {
  const { out, jobs } = context;
  if (jobs.arrivals) {
    collect(context, 'tasks', `asyncio.ensure_future(${jobs.call})`, list);
    out.line(`await asyncio.gather(*tasks${options})`, ending);
    return;
  }
  const parts: readonly LinePart[] = jobs.timeouts ? [create, ending, timeout] : [create, ending];
  out.line(`await asyncio.gather(*(${jobs.call} for ${jobs.unpack} in ${list})${options})`, ...parts);
}

/** `await asyncio.gather(…)`; after a failure the others go on to their ends. `futures`: the jobs run without a task. */
export function gatherOrGoOn(context: PythonContext, futures = false): void {
  const { out, jobs, canFail } = context;
  if (!canFail) {
    gatherAll(context);
    return;
  }
  collect(context, 'tasks', futures && !jobs.timeouts ? jobs.call : `asyncio.create_task(${jobs.call})`);
  out.line('try:');
  out.inside(() => out.line('await asyncio.gather(*tasks)', ending));
  out.line(`except Failed as error:`, ending);
  out.inside(() => out.line('print(f"main gets {error!r} at {clock():.2f}")', ending));
  out.line('await asyncio.wait(tasks)  # the others were not cancelled', ending);
}

/** The tasks that tasks have started are waited for as well. */
export function waitForSpawned(context: PythonContext): void {
  if (!context.apart) return;
  const { out, style } = context;
  out.line('for spawned in SPAWNED:  # it may grow meanwhile', ending);
  out.inside(() => {
    out.line(style.colour === 'function' ? 'spawned.join()' : 'await asyncio.wait([spawned])', ending);
  });
}

/** `if __name__ == "__main__":` around the start, with the errors that get that far. */
export function writeStart(context: PythonContext, start: string): void {
  const { out, canFail } = context;
  if (!canFail) {
    out.line(start);
    return;
  }
  out.line('try:');
  out.inside(() => out.line(start));
  out.line(`except Failed as error:`, ending);
  out.inside(() => out.line('print(f"main gets {error!r} at {clock():.2f}")', ending));
}

export const goesOn = 'print(f"main goes on at {clock():.2f}")';
export const total = 'print(f"total: {clock():.2f}")';

/** Seconds of a parameter as a Python expression of real seconds. */
export function realSeconds(seconds: number): string {
  return `${secondsLiteral(fromSeconds(seconds))} * SECOND`;
}
