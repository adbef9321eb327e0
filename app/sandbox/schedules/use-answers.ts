// The schedules of the tasks on the page, counted for each Python in a worker as the tasks change. What only changes
// durations changes no schedule, so a drag asks for nothing.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, ShownSchedule } from '../../explore/answer.ts';
import { type SwitchPoints, switchPoints } from '../../explore/machine.ts';
import type { SearchProgress } from '../../explore/search.ts';
import { scheduleKey, sharesAnything } from '../../explore/shares.ts';
import type { Workload } from '../../model/workload.ts';
import { createExplorer, type Explorer } from '../../perform/explorer.ts';

export interface Answers {
  /** The tasks that the answers are about. */
  readonly workload: Workload;
  readonly of: Readonly<Partial<Record<SwitchPoints, Answer>>>;
  /** What is being counted, once that takes longer than a second. */
  readonly progress: SearchProgress | undefined;
  readonly state: 'counting' | 'complete' | 'stopped' | 'failed';
  readonly stop: () => void;
  readonly again: () => void;
}

/** Milliseconds of quiet before a search begins, and before a person is told that it takes long. */
const QUIET_MS = 80;
const SLOW_MS = 1_000;

interface Counted {
  /** The tasks, and the how manieth time they were counted. */
  readonly asked: string;
  readonly of: Answers['of'];
  readonly progress: SearchProgress | undefined;
  readonly state: Answers['state'];
}

const nothing: Counted = { asked: '', of: {}, progress: undefined, state: 'counting' };

export function useAnswers(workload: Workload): Answers {
  const key = scheduleKey(workload);
  // Tasks with the same schedules are the same tasks here, so that what hangs on them stays.
  const [kept, setKept] = useState(workload);
  const isKept = scheduleKey(kept) === key;
  if (!isKept) setKept(workload);
  const tasks = isKept ? kept : workload;
  const explorer = useRef<Explorer>(undefined);
  const [turn, setTurn] = useState(0);
  const asked = `${turn} ${key}`;
  const [counted, setCounted] = useState<Counted>(nothing);

  useEffect(() => {
    explorer.current ??= createExplorer();
    const { explore, stop } = explorer.current;
    let isWanted = true;
    let isUnderWay = true;
    const change = (part: Partial<Counted>): void => {
      if (isWanted)
        setCounted((before) => ({ ...(before.asked === asked ? before : nothing), asked, ...part }));
    };
    const countAll = async (): Promise<void> => {
      const began = performance.now();
      const tell = (progress: SearchProgress): void => {
        if (performance.now() - began > SLOW_MS) change({ progress });
      };
      const of: Partial<Record<SwitchPoints, Answer>> = {};
      change({ of: {}, progress: undefined, state: 'counting' });
      for (const where of switchPoints) {
        if (!isWanted) return;
        of[where] = await explore(tasks, where, tell);
        change({ of: { ...of } });
      }
      isUnderWay = false;
      change({ progress: undefined, state: 'complete' });
    };
    const timer = setTimeout(() => {
      if (!sharesAnything(tasks)) return;
      countAll().catch(() => {
        isUnderWay = false;
        setCounted((before) =>
          before.asked === asked && before.state === 'counting' && isWanted
            ? { ...before, progress: undefined, state: 'failed' }
            : before,
        );
      });
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      isWanted = false;
      if (isUnderWay) stop();
    };
  }, [asked, tasks]);
  useEffect(() => () => explorer.current?.stop(), []);

  const stop = useCallback(() => {
    setCounted((before) => ({ ...before, progress: undefined, state: 'stopped' }));
    explorer.current?.stop();
  }, []);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const current = counted.asked === asked ? counted : nothing;
  return { workload: tasks, of: current.of, progress: current.progress, state: current.state, stop, again };
}

/** The order that a seed draws, once it is there; `undefined` before, and where none is asked for. */
export function useDrawn(
  workload: Workload,
  where: SwitchPoints,
  seed: number | undefined,
): ShownSchedule | undefined {
  const explorer = useRef<Explorer>(undefined);
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly schedule: ShownSchedule | undefined }>();
  const of = seed === undefined ? undefined : `${seed} ${where} ${scheduleKey(workload)}`;
  useEffect(() => {
    if (seed === undefined || of === undefined) return undefined;
    let isWanted = true;
    explorer.current ??= createExplorer();
    explorer.current.another(workload, where, seed).then(
      (schedule) => isWanted && setDrawn({ of, schedule }),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [of, workload, where, seed]);
  useEffect(() => () => explorer.current?.stop(), []);
  return drawn?.of === of ? drawn?.schedule : undefined;
}
