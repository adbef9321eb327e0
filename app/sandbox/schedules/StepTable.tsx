// The schedule step by step, as one would draw it on a board: a column for each task while there are few, a row for each step,
// and what the shared variables hold behind it. Each row is a button to that moment.
import { useEffect, useRef } from 'react';
import type { ShownSchedule } from '../../explore/answer.ts';
import { useSchedulesWords } from './schedule-words.ts';
import { broughtAbout, stepCode, stepOf, stepSentence, type Telling } from './sentences.ts';

/** More columns than this are no longer read across. */
const MOST_COLUMNS = 4;
/** Pixels of the row of names, which stays at the top. */
const HEAD = 28;

export function StepTable({
  schedule,
  done,
  telling,
  onGo,
}: {
  readonly schedule: ShownSchedule;
  readonly done: number;
  readonly telling: Telling;
  readonly onGo: (at: number) => void;
}) {
  const words = useSchedulesWords().table;
  const { tasks } = schedule.trace;
  const columns = tasks <= MOST_COLUMNS ? Array.from({ length: tasks }, (_, task) => task) : undefined;
  const marks = marksIn(schedule);
  const box = useRef<HTMLDivElement>(null);
  // The row of the playhead is kept in sight within the box, without moving the page.
  useEffect(() => {
    const frame = box.current;
    const row = frame?.querySelectorAll('tbody tr').item(Math.max(0, done - 1));
    if (frame === null || !(row instanceof HTMLElement)) return;
    const bottom = row.offsetTop + row.offsetHeight;
    const isSeen = row.offsetTop - HEAD >= frame.scrollTop && bottom <= frame.scrollTop + frame.clientHeight;
    if (!isSeen) frame.scrollTop = row.offsetTop - frame.clientHeight / 2;
  }, [done]);
  return (
    <div className="step-table" ref={box}>
      <table>
        <caption className="visually-hidden">{words.label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            {columns === undefined ? (
              <>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.does}</th>
              </>
            ) : (
              columns.map((task) => (
                <th key={task} scope="col">
                  {telling.nameOf(task)}
                </th>
              ))
            )}
            {schedule.variables.map((name) => (
              <th key={name} scope="col" className="mono">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schedule.steps.map(({ task, step, memory }, at) => {
            const text = <StepText schedule={schedule} at={at} telling={telling} />;
            return (
              <tr
                key={`${task} ${step}`}
                aria-current={at === done - 1 ? 'step' : undefined}
                className={`${at >= done ? 'step-table__later' : ''}${marks.get(at) ?? ''}`}
              >
                <td>
                  <button
                    type="button"
                    className="step-table__go mono"
                    aria-label={words.goTo(String(at + 1), stepSentence(telling, schedule, at))}
                    onClick={() => onGo(at)}
                  >
                    {at + 1}
                  </button>
                </td>
                {columns === undefined ? (
                  <>
                    <td>{telling.nameOf(task)}</td>
                    <td>{text}</td>
                  </>
                ) : (
                  columns.map((column) => <td key={column}>{column === task ? text : ''}</td>)
                )}
                {memory.variables.map((value, index) => (
                  <td key={schedule.variables[index]} className="mono step-table__value">
                    {value}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The three steps of a lost update: what was read too early, what is lost, and what is written over it. */
function marksIn({ verdict, losses }: ShownSchedule): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  if (verdict !== 'lost update') return marks;
  for (const { readAt } of losses) marks.set(readAt, ' step-table__early');
  for (const { overwroteAt } of losses) marks.set(overwroteAt, ' step-table__over');
  for (const { wroteAt } of losses) marks.set(wroteAt, ' step-table__lost');
  return marks;
}

function StepText({
  schedule,
  at,
  telling,
}: {
  readonly schedule: ShownSchedule;
  readonly at: number;
  readonly telling: Telling;
}) {
  const { task, step: number } = schedule.steps[at];
  const step = stepOf(telling.workload, task, number);
  if (step === undefined) return undefined;
  const value = broughtAbout(schedule, at, step);
  return (
    <span className={`step-code mono step-code--${step.kind}`}>
      {stepCode(step)}
      {value === undefined ? '' : step.kind === 'write' ? ` = ${value}` : ` → ${value}`}
    </span>
  );
}
