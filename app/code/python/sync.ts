import { eachJob } from './main.ts';
import type { PythonMode } from './mode.ts';

export const sync: PythonMode = {
  title: 'A plain loop: each task starts when the one before it has ended.',
  style: () => ({ colour: 'function', primitives: 'threading' }),
  // One thread cannot start anything beside itself: what is spawned comes last.
  spawn: () => ['JOBS.extend(LATER.pop(row, []))'],
  main: (context) => {
    context.out.line('def main():');
    context.out.inside(() =>
      eachJob(context, () => context.out.line(context.jobs.call, { part: 'dispatch' }, { part: 'ending' })),
    );
  },
};
