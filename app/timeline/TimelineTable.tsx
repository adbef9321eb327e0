import type { ReactNode } from 'react';
import { outcomes, type Trace } from '../model/trace.ts';
import type { Workload } from '../model/workload.ts';
import type { TimelineWords } from '../words/timeline.en.ts';
import { formatDifference, formatTime } from './axis.ts';
import { waitsOf, workStart } from './summary.ts';
import { taskNames } from './task-names.ts';

/** The same facts as the picture, as a table: for screen readers, for those who like figures, and for copying. */

export interface TimelineTableProps {
  readonly trace: Trace;
  readonly workload: Workload;
  readonly measured?: Trace | undefined;
  readonly words: TimelineWords;
  readonly label: string;
  /** Rows at the most; a last one says how many are left out. */
  readonly most?: number;
}

export function TimelineTable({
  trace,
  workload,
  measured,
  words,
  label,
  most = 200,
}: TimelineTableProps): ReactNode {
  const nameOf = taskNames(workload);
  const shown = Math.min(most, trace.tasks);
  const columns = measured === undefined ? 5 : 6;
  return (
    <table className="timeline-table">
      <caption>{words.table.caption(label)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.table.task}</th>
          <th scope="col">{words.table.start}</th>
          <th scope="col">{words.table.end}</th>
          <th scope="col">{words.table.outcome}</th>
          <th scope="col">{words.table.waits}</th>
          {measured === undefined ? undefined : <th scope="col">{words.table.measured}</th>}
        </tr>
      </thead>
      <tbody>
        {[...Array(shown).keys()].map((task) => (
          <tr key={task}>
            <th scope="row">{nameOf(task)}</th>
            <td>{timeOrDash(workStart(trace, task))}</td>
            <td>{timeOrDash(trace.ended[task])}</td>
            <td>{words.outcomes[outcomes[trace.outcome[task]]]}</td>
            <td>{waitsText(trace, task, words)}</td>
            {measured === undefined ? undefined : <td>{measuredText(trace, measured, task)}</td>}
          </tr>
        ))}
        {shown < trace.tasks ? (
          <tr>
            <td colSpan={columns}>{words.table.more(trace.tasks - shown)}</td>
          </tr>
        ) : undefined}
      </tbody>
    </table>
  );
}

function timeOrDash(time: number): string {
  return Number.isNaN(time) ? '–' : formatTime(time);
}

function waitsText(trace: Trace, task: number, words: TimelineWords): string {
  const waits = waitsOf(trace, task).map(([state, time]) => `${words.states[state]} ${formatTime(time)}`);
  return waits.length === 0 ? '–' : waits.join('; ');
}

function measuredText(trace: Trace, measured: Trace, task: number): string {
  const end = measured.ended[task];
  if (end === undefined || Number.isNaN(end)) return '–';
  return `${formatTime(end, 2)} (${formatDifference(end - trace.ended[task])})`;
}
