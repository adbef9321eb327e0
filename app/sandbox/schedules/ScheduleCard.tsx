// One schedule: its timeline, a second a step, what is in memory at the playhead, what has just been done, and why the end is
// as it is.
import type { ShownSchedule } from '../../explore/answer.ts';
import { Timeline } from '../../timeline/Timeline.tsx';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { MemoryPanel } from './MemoryPanel.tsx';
import { StepControls } from './StepControls.tsx';
import { StepTable } from './StepTable.tsx';
import { useSchedulesWords } from './schedule-words.ts';
import { lossSentence, resultSentences, stepSentence, stuckSentences, type Telling } from './sentences.ts';
import { useSteps } from './use-steps.ts';

export function ScheduleCard({
  schedule,
  serial,
  telling,
  title,
}: {
  readonly schedule: ShownSchedule;
  /** What whole tasks in a row leave in the variables; empty where that is not known. */
  readonly serial: readonly (readonly number[])[];
  readonly telling: Telling;
  readonly title: string;
}) {
  const { timeline } = useWords();
  const words = useSchedulesWords();
  const steps = useSteps(schedule);
  const loss = schedule.verdict === 'lost update' ? schedule.losses.at(0) : undefined;
  const end = [...stuckSentences(telling, schedule), ...resultSentences(telling, schedule, serial)].join(
    words.between,
  );
  return (
    <article className="schedule" aria-label={title} data-verdict={schedule.verdict}>
      <header className="schedule__header">
        <h2 className="schedule__title">{title}</h2>
        <StepControls steps={steps} of={schedule.steps.length} />
      </header>
      <Timeline
        trace={schedule.trace}
        workload={telling.workload}
        range={steps.range}
        playhead={steps.playhead}
        words={timeline}
        label={words.timelineLabel(title)}
        rowHeight={24}
        maxHeight={240}
        table="elsewhere"
      />
      <div className="schedule__below">
        <div className="schedule__told">
          <p className="schedule__now" role="status" data-testid="schedule-now">
            {stepSentence(telling, schedule, steps.done - 1)}
          </p>
          <div
            className={`schedule__end schedule__end--${schedule.verdict.replace(' ', '-')}`}
            data-testid="schedule-why"
          >
            {loss !== undefined && <p>{lossSentence(telling, loss)}</p>}
            {end !== '' && <p>{end}</p>}
            {loss !== undefined && (
              <Button onClick={() => steps.goBehind(loss.overwroteAt)}>{words.toTheLoss}</Button>
            )}
          </div>
          <MemoryPanel schedule={schedule} done={steps.done} telling={telling} />
          <p className="schedules__note">{words.steps.keys}</p>
        </div>
        <StepTable schedule={schedule} done={steps.done} telling={telling} onGo={steps.goBehind} />
      </div>
    </article>
  );
}
