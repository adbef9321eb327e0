// Every order in which the tasks of the page could go: how many there are and what they come to on each Python, and one of them
// at a time to step through. It knows no durations; the modes beside it do.
import { useMemo, useState } from 'react';
import type { Answer, ShownSchedule } from '../../explore/answer.ts';
import type { SwitchPoints } from '../../explore/machine.ts';
import { sharesAnything } from '../../explore/shares.ts';
import type { Verdict } from '../../explore/verdict.ts';
import type { Workload } from '../../model/workload.ts';
import { taskNames } from '../../timeline/task-names.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useDocument } from '../store/sandbox-context.ts';
import { EmptySchedules } from './EmptySchedules.tsx';
import { LockNote } from './LockNote.tsx';
import { occurring } from './OutcomeBar.tsx';
import { Progress } from './Progress.tsx';
import { PythonPicker } from './PythonPicker.tsx';
import { ScheduleCard } from './ScheduleCard.tsx';
import { SchedulesWordsContext, schedulesWordsOf, useSchedulesWords } from './schedule-words.ts';
import type { Telling } from './sentences.ts';
import { TooManySchedules } from './TooManySchedules.tsx';
import { Truths } from './Truths.tsx';
import { type Answers, type Drawn, useAnswers, useDrawn } from './use-answers.ts';
import { canLose, useLock } from './use-lock.ts';
import './schedules.css';

export function SchedulesView() {
  const { language } = useWords();
  const workload = useDocument((document) => document.workload);
  return (
    <SchedulesWordsContext value={schedulesWordsOf(language)}>
      <div className="schedules">
        {sharesAnything(workload) ? <Schedules workload={workload} /> : <EmptySchedules />}
      </div>
    </SchedulesWordsContext>
  );
}

/** Which schedule a person wants to see: the simplest of a kind, or the one that a seed draws. */
type Wish = { readonly verdict: Verdict } | { readonly seed: number };

/** What one comes here for stands first. */
const byInterest: readonly Verdict[] = ['lost update', 'deadlock', 'starvation', 'serial'];

function Schedules({ workload }: { readonly workload: Workload }) {
  const { timeline } = useWords();
  const words = useSchedulesWords();
  const answers = useAnswers(workload);
  const [where, setWhere] = useState<SwitchPoints>('at calls');
  const [wished, setWished] = useState<{ readonly of: Workload; readonly wish: Wish }>();
  const [seed, setSeed] = useState(0);
  const lock = useLock(answers);
  const answer = answers.of[where];
  const wish = wished?.of === answers.workload ? wished.wish : undefined;
  const drawn = useDrawn(
    answers.workload,
    where,
    wish !== undefined && 'seed' in wish ? wish.seed : undefined,
  );
  const telling = useMemo<Telling>(() => {
    const name = taskNames(answers.workload);
    return { words, workload: answers.workload, nameOf: (task) => timeline.task(name(task)) };
  }, [answers.workload, words, timeline]);
  const shown = shownBy(wish, answer, drawn);
  const hasVariables = workload.rows.some(({ steps }) => steps.some((step) => 'variable' in step));
  const hasTimes = workload.rows.some(
    (row) => row.timeout !== undefined || (row.arrival ?? row.every ?? 0) > 0,
  );
  const wishFor = (next: Wish): void => setWished({ of: answers.workload, wish: next });
  return (
    <>
      <PythonPicker answers={answers} value={where} onChange={setWhere} />
      <Progress answers={answers} />
      <LockNote lock={lock} before={lock.before?.[where]} now={answers.isStale ? undefined : answer} />
      {answer !== undefined && 'tooLarge' in answer && <TooManySchedules {...answer} />}
      <fieldset className="schedules__choice" aria-label={words.show}>
        {kindsIn(answer).map((verdict) => (
          <Button
            key={verdict}
            aria-pressed={shown?.name === verdict}
            title={words.simplestTitle}
            onClick={() => wishFor({ verdict })}
          >
            {words.kinds[verdict].button}
          </Button>
        ))}
        <Button
          aria-pressed={shown?.name === 'drawn'}
          title={words.anotherTitle}
          onClick={() => {
            setSeed(seed + 1);
            wishFor({ seed: seed + 1 });
          }}
        >
          {words.another}
        </Button>
        {canLose(answers) && (
          <Button
            look="accent"
            className="schedules__put-lock"
            title={words.lock.title}
            disabled={answers.isStale}
            onClick={lock.put}
          >
            {words.lock.button}
          </Button>
        )}
      </fieldset>
      {shown !== undefined && (
        <ScheduleCard
          schedule={shown.schedule}
          serial={serialOf(answer)}
          telling={telling}
          title={
            shown.name === 'drawn'
              ? words.order(String(drawn?.seed ?? seed), words.kinds[shown.schedule.verdict].came)
              : words.kinds[shown.name].shown
          }
        />
      )}
      {hasVariables && <Truths />}
      <p className="schedules__note">
        {[words.note, ...(hasTimes ? [words.noteTimes] : [])].join(words.between)}
      </p>
    </>
  );
}

/** The schedule that is wished for, where there is one; else the most interesting one. */
function shownBy(
  wish: Wish | undefined,
  answer: Answer | undefined,
  drawn: Drawn | undefined,
): { readonly name: Verdict | 'drawn'; readonly schedule: ShownSchedule } | undefined {
  if (wish !== undefined && 'seed' in wish) {
    return drawn === undefined ? undefined : { name: 'drawn', schedule: drawn.schedule };
  }
  if (answer === undefined || 'tooLarge' in answer) return undefined;
  const wanted = wish === undefined ? byInterest : [wish.verdict, ...byInterest];
  for (const name of wanted) {
    const schedule = answer.simplest[name];
    if (schedule !== undefined) return { name, schedule };
  }
  return undefined;
}

function kindsIn(answer: Answers['of'][SwitchPoints]): readonly Verdict[] {
  return answer === undefined || 'tooLarge' in answer ? [] : occurring(answer).toReversed();
}

function serialOf(answer: Answer | undefined): readonly (readonly number[])[] {
  return answer === undefined || 'tooLarge' in answer ? [] : answer.serial;
}
