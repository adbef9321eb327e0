// The event loop, or the threads, as a picture in words: who runs, who is ready, who waits for what, who is done.
import { formatSeconds, type Microseconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';
import type { Workload } from '../../model/workload.ts';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useActions, useSandboxState } from '../store/sandbox-context.ts';
import { taskLabel } from '../tasks/task-label.ts';
import { momentOf, type Whereabouts, whereabouts } from './moment.ts';

/** Names shown in a list; the rest is a number. */
const MOST = 6;

export function MomentLists({
  trace,
  workload,
  time,
  isLoop,
  isGated,
}: {
  readonly trace: Trace;
  readonly workload: Workload;
  readonly time: Microseconds;
  readonly isLoop: boolean;
  readonly isGated: boolean;
}) {
  const words = useWords();
  const { set } = useActions();
  const hovered = useSandboxState((state) => state.hoveredTask);
  const lists = momentOf(trace, time, MOST);
  const usual = usualLists(isLoop, isGated);
  const shown = whereabouts.filter((where) => usual.has(where) || lists.has(where));
  return (
    <dl className="moment-lists">
      {shown.map((where) => {
        const list = lists.get(where);
        return (
          <div className="moment-lists__line" key={where} data-list={where}>
            <dt>{words.moment.list[where]}</dt>
            <dd>
              {list === undefined && <span className="moment-lists__none">{words.moment.none}</span>}
              {list?.some.map(({ task, left }) => {
                const name = taskLabel(words, workload, task);
                return (
                  <button
                    key={task}
                    type="button"
                    className={`task-chip task-chip--${chipOf(where)}${hovered === task ? ' task-chip--lit' : ''}`}
                    onPointerEnter={() => set({ hoveredTask: task })}
                    onPointerLeave={() => set({ hoveredTask: undefined })}
                    onClick={() => set({ selectedTask: task })}
                  >
                    {left === undefined
                      ? name
                      : words.moment.left(name, words.seconds(formatSeconds(left, 1)))}
                  </button>
                );
              })}
              {list !== undefined && list.count > list.some.length && (
                <span className="moment-lists__more mono">
                  {words.moment.more(countText(words.language, list.count - list.some.length))}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Lists that stand there even when they are empty, so that the picture does not jump. */
function usualLists(isLoop: boolean, isGated: boolean): ReadonlySet<Whereabouts> {
  if (!isLoop) return new Set(['running', 'blocked', 'queued', 'done']);
  return new Set(['running', 'ready', 'io', ...(isGated ? (['gated'] as const) : []), 'done']);
}

function chipOf(where: Whereabouts): 'running' | 'io' | 'blocked' | 'plain' {
  return where === 'running' || where === 'io' || where === 'blocked' ? where : 'plain';
}
