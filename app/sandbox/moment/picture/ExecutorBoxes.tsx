// Threads, processes, workers: a box for each with the tasks it has. Of many, those that are busy.
import type { Microseconds } from '../../../model/time.ts';
import type { Trace } from '../../../model/trace.ts';
import { countText } from '../../../words/numbers.ts';
import { useWords } from '../../../words/use-words.ts';
import { residentsAt } from './residents.ts';
import { TaskChip } from './TaskChip.tsx';

const MOST_BOXES = 8;
const MOST_TASKS = 4;

export function ExecutorBoxes({
  trace,
  time,
  nameOf,
}: {
  readonly trace: Trace;
  readonly time: Microseconds;
  readonly nameOf: (task: number) => string;
}) {
  const words = useWords();
  const all = residentsAt(trace, time, MOST_TASKS);
  const shown =
    all.length <= MOST_BOXES
      ? all
      : [...all.filter(({ count }) => count > 0), ...all.filter(({ count }) => count === 0)].slice(
          0,
          MOST_BOXES,
        );
  return (
    <ul className={`executors${all.length === 1 ? ' executors--one' : ''}`}>
      {shown.map(({ executor, count, some }) => {
        const { kind, host, number } = trace.executors[executor];
        return (
          <li key={executor} className="executor" data-executor={executor}>
            <span className="executor__name">{words.timeline.executor(kind, host, number + 1)}</span>
            <span className="executor__tasks">
              {count === 0 && <span className="moment-lists__none">{words.moment.idle}</span>}
              {some.map(({ task, where, left }) => (
                <TaskChip
                  key={task}
                  task={task}
                  name={nameOf(task)}
                  where={where}
                  left={left}
                  isWide
                  isShort
                />
              ))}
              {count > some.length && (
                <span className="moment-lists__more mono">
                  {words.moment.more(countText(words.language, count - some.length))}
                </span>
              )}
            </span>
          </li>
        );
      })}
      {shown.length < all.length && (
        <li className="executors__more panel-note">
          {words.moment.moreExecutors(countText(words.language, all.length - shown.length))}
        </li>
      )}
    </ul>
  );
}
