// The schedules of the tasks on the page, counted for each Python in a worker as the tasks change. What only changes
// durations changes no schedule, so a drag asks for nothing.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, ShownSchedule } from '../../explore/answer.ts';
import { type SwitchPoints, switchPoints } from '../../explore/machine.ts';
import type { SearchProgress } from '../../explore/search.ts';
import { scheduleKey } from '../../explore/shares.ts';
import type { Workload } from '../../model/workload.ts';
import { createExplorer, type Explorer, SearchStopped } from '../../perform/explorer.ts';

export interface Answers {
  /** The tasks that the answers are about. */
  readonly workload: Workload;
  readonly of: Readonly<Partial<Record<SwitchPoints, Answer>>>;
  /** What is being counted, once that takes longer than a second. */
  readonly progress: SearchProgress | undefined;
  readonly state: 'counting' | 'complete' | 'stopped' | 'failed';
  /** These are still about the tasks before. */
  readonly isStale: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Milliseconds of quiet before a search begins, and before a person is told that it takes long. */
const QUIET_MS = 80;
const SLOW_MS = 1_000;

interface Counted {
  /** The tasks, and the how manieth time they were counted. */
  readonly asked: string;
  readonly workload: Workload;
  readonly of: Answers['of'];
  readonly progress: SearchProgress | undefined;
  readonly state: Answers['state'];
}

const nothing = { of: {}, progress: undefined, state: 'counting' } as const;

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
  const [counted, setCounted] = useState<Counted>({ ...nothing, asked: '', workload });

  useEffect(() => {
    explorer.current ??= createExplorer();
    const { explore, stop } = explorer.current;
    let isWanted = true;
    let isUnderWay = true;
    // What was there before stays until there is something of the new.
    const change = (part: Partial<Counted>): void => {
      if (!isWanted) return;
      setCounted((before) => ({
        ...(before.asked === asked ? before : { ...nothing, asked, workload: tasks }),
        ...part,
      }));
    };
    const countAll = async (): Promise<void> => {
      const began = performance.now();
      const tell = (progress: SearchProgress): void => {
        if (performance.now() - began > SLOW_MS) change({ progress });
      };
      let of: Answers['of'] = {};
      for (const where of switchPoints) {
        if (!isWanted) return;
        of = { ...of, [where]: await explore(tasks, where, tell) };
        change({ of });
      }
      isUnderWay = false;
      change({ progress: undefined, state: 'complete' });
    };
    const timer = setTimeout(() => {
      countAll().catch((error: unknown) => {
        isUnderWay = false;
        change({ progress: undefined, state: error instanceof SearchStopped ? 'stopped' : 'failed' });
      });
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      isWanted = false;
      if (isUnderWay) stop();
    };
  }, [asked, tasks]);
  useEffect(() => () => explorer.current?.stop(), []);

  const stop = useCallback(() => explorer.current?.stop(), []);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const isStale = counted.asked !== asked;
  return {
    workload: counted.workload,
    of: counted.of,
    progress: isStale ? undefined : counted.progress,
    state: isStale ? 'counting' : counted.state,
    isStale,
    stop,
    again,
  };
}

/** An order with the seed that drew it. */
export interface Drawn {
  readonly seed: number;
  readonly schedule: ShownSchedule;
}

/** The order that a seed draws; until it is there, the one before of the same tasks. `undefined` where none is asked for. */
export function useDrawn(
  workload: Workload,
  where: SwitchPoints,
  seed: number | undefined,
): Drawn | undefined {
  const explorer = useRef<Explorer>(undefined);
  const [drawn, setDrawn] = useState<Drawn & { readonly of: Workload; readonly where: SwitchPoints }>();
  useEffect(() => {
    if (seed === undefined) return undefined;
    let isWanted = true;
    explorer.current ??= createExplorer();
    explorer.current.another(workload, where, seed).then(
      (schedule) => {
        if (isWanted && schedule !== undefined) setDrawn({ of: workload, where, seed, schedule });
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [workload, where, seed]);
  useEffect(() => () => explorer.current?.stop(), []);
  return seed !== undefined && drawn?.of === workload && drawn.where === where ? drawn : undefined;
}
