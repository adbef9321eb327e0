import { fromSeconds } from '../../model/time.ts';
import { secondsLiteral } from '../literal.ts';
import type { LinePart } from '../place.ts';
import type { ScriptContext } from './mode.ts';

/** Passages that several main programs have in common. */

export const create: LinePart = { part: 'create' };
export const dispatch: LinePart = { part: 'dispatch' };
export const ending: LinePart = { part: 'ending' };
export const yielding: LinePart = { part: 'yield' };

const print = (words: string) => `console.log(\`${words} \${clock().toFixed(2)}\`);`;
export const goesOn = print('main goes on at');
export const result = print('a result at');
export const total = print('total:');
export const caught = print(`main gets \${error} at`);

/** `for (const job of JOBS) {` and, inside, the wait for the job's arrival and what `body` writes. */
export function eachJob({ out, jobs }: ScriptContext, body: () => void, before: () => void = () => {}): void {
  out.line('for (const job of JOBS) {', create);
  out.inside(() => {
    before();
    if (jobs.arrivals) out.line('await until(job.at);', create);
    body();
  });
  out.line('}');
}

/** `const tasks`, a promise for every job, all begun at once or as they arrive; `call` starts `job`. */
export function startAll(context: ScriptContext, call: string): void {
  const { out, jobs, canFail } = context;
  if (!jobs.arrivals) {
    out.line(`const tasks = JOBS.map((job) => ${call});`, create);
    return;
  }
  out.line('const tasks: Promise<void>[] = [];', create);
  eachJob(context, () => {
    out.line(`const task = ${call};`, create);
    if (canFail) out.line('task.catch(() => {}); // looked at below');
    out.line('tasks.push(task);', create);
  });
}

/** The tasks that tasks have started are waited for as well. */
export function waitForSpawned({ out, spawns }: ScriptContext): void {
  if (spawns)
    out.line(
      'for (const spawned of SPAWNED) await spawned.catch(() => {}); // it may grow meanwhile',
      ending,
    );
}

/** A number of seconds of a parameter, as a literal. */
export function literal(seconds: number): string {
  return secondsLiteral(fromSeconds(seconds));
}
