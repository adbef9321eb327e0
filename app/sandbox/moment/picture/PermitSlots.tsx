// The permits of a semaphore as what they are: so many places, each with the task that holds it. A hand-over is a name that
// changes in its place.
import type { Microseconds } from '../../../model/time.ts';
import type { Trace } from '../../../model/trace.ts';
import { useWords } from '../../../words/use-words.ts';
import { useActions, useSandboxState } from '../../store/sandbox-context.ts';
import { permitHolders } from './permit-slots.ts';

/** More places than this are counted. */
const MOST = 12;

export function PermitSlots({
  trace,
  permits,
  time,
  nameOf,
}: {
  readonly trace: Trace;
  readonly permits: number;
  readonly time: Microseconds;
  readonly nameOf: (task: number) => string;
}) {
  const words = useWords();
  const { set } = useActions();
  const hovered = useSandboxState((state) => state.hoveredTask);
  const holders = permitHolders(trace, permits, time);
  const taken = holders.filter((task) => task !== undefined).length;
  return (
    <div className="moment-lists__line" data-list="permits">
      <dt>{words.moment.permits}</dt>
      <dd>
        {permits > MOST ? (
          <span className="moment-lists__none">{words.moment.permitsTaken(taken, permits)}</span>
        ) : (
          holders.map((task, number) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a permit has no other name than its number
              key={number}
              type="button"
              className={`permit${task === undefined ? ' permit--free' : ''}${task !== undefined && task === hovered ? ' permit--lit' : ''}`}
              disabled={task === undefined}
              aria-label={
                task === undefined
                  ? words.moment.permitFree(number + 1)
                  : words.moment.permitHeld(number + 1, nameOf(task))
              }
              onPointerEnter={() => set({ hoveredTask: task })}
              onPointerLeave={() => set({ hoveredTask: undefined })}
              onClick={() => set({ selectedTask: task })}
            >
              <span key={task} className="permit__holder">
                {task === undefined ? words.moment.freeSlot : nameOf(task)}
              </span>
            </button>
          ))
        )}
      </dd>
    </div>
  );
}
