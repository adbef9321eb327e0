// One click that puts a lock around what reads and writes, and what there was before it, to compare with.
import { useState } from 'react';
import type { SwitchPoints } from '../../explore/machine.ts';
import { withLock } from '../../explore/with-lock.ts';
import { useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import type { Answers } from './use-answers.ts';

export interface LockEdit {
  /** What the tasks came to without the lock, while they have it and are otherwise as they were. */
  readonly before: Answers['of'] | undefined;
  readonly put: () => void;
  readonly takeAway: () => void;
}

export function useLock(answers: Answers): LockEdit {
  const { store, actions } = useSandbox();
  const workload = useSandboxState((state) => documentOf(state).workload);
  const [made, setMade] = useState<{ readonly of: Answers['of']; readonly after: typeof workload }>();
  const before = made?.after === workload ? made.of : undefined;
  return {
    before,
    put: () => {
      // An entry of the history by itself, so that one undo takes away just this.
      actions.seal();
      if (!actions.editWorkload(withLock)) return;
      actions.seal();
      setMade({ of: answers.of, after: documentOf(store.getState()).workload });
    },
    takeAway: actions.undo,
  };
}

/** Whether any Python loses an update in any schedule. */
export function canLose({ of }: Answers): boolean {
  const all: readonly SwitchPoints[] = ['at calls', 'anywhere', 'at awaits'];
  return all.some((where) => {
    const answer = of[where];
    return answer !== undefined && !('tooLarge' in answer) && answer.byVerdict['lost update'] > 0n;
  });
}
