// The event loop, or the pool, as a picture: who runs, who is ready, who waits for what, who is done. What changes its place
// moves there.
import { Fragment, type ReactNode, useRef } from 'react';
import type { Microseconds } from '../../../model/time.ts';
import type { Topology } from '../../../model/topology.ts';
import type { Trace } from '../../../model/trace.ts';
import type { Workload } from '../../../model/workload.ts';
import { countText } from '../../../words/numbers.ts';
import { useWords } from '../../../words/use-words.ts';
import { taskLabel } from '../../tasks/task-label.ts';
import { momentOf, type Whereabouts, whereabouts } from '../moment.ts';
import { ExecutorBoxes } from './ExecutorBoxes.tsx';
import { PermitSlots } from './PermitSlots.tsx';
import { isResident } from './residents.ts';
import { TaskChip } from './TaskChip.tsx';
import { useFlip } from './use-flip.ts';
import './picture.css';

/** Names shown in a list; the rest is a number. */
const MOST = 6;

export function MomentPicture({
  trace,
  workload,
  topology,
  time,
}: {
  readonly trace: Trace;
  readonly workload: Workload;
  readonly topology: Topology;
  readonly time: Microseconds;
}) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useFlip(box);
  const nameOf = (task: number) => taskLabel(words, workload, task);
  const isOneLoop = trace.executors.length === 1 && trace.executors[0].kind === 'loop';
  const gate = isOneLoop ? topology.gate : undefined;
  const lists = momentOf(trace, time, MOST, isOneLoop ? undefined : isResident);
  const usual = isOneLoop ? loopLists(gate !== undefined) : poolLists;
  const shown = whereabouts.filter((where) => usual.has(where) || lists.has(where));
  return (
    <section className="picture">
      <h3 className="panel-title">{titleOf()}</h3>
      <div ref={box} className="picture__box">
        {!isOneLoop && <ExecutorBoxes trace={trace} time={time} nameOf={nameOf} />}
        <dl className="moment-lists">
          {shown.map((where) => (
            <Fragment key={where}>{line(where)}</Fragment>
          ))}
        </dl>
      </div>
    </section>
  );

  function line(where: Whereabouts): ReactNode {
    const list = lists.get(where);
    return (
      <>
        {where === 'gated' && gate !== undefined && (
          <PermitSlots trace={trace} permits={gate} time={time} nameOf={nameOf} />
        )}
        <div
          className={`moment-lists__line${isLine(where) ? ' moment-lists__line--queue' : ''}`}
          data-list={where}
        >
          <dt>{words.moment.list[where]}</dt>
          <dd>
            {list === undefined && <span className="moment-lists__none">{words.moment.none}</span>}
            {list?.some.map(({ task, left }) => (
              <TaskChip
                key={task}
                task={task}
                name={nameOf(task)}
                where={where}
                left={left}
                isShort={list.some.length > 1}
              />
            ))}
            {list !== undefined && list.count > list.some.length && (
              <span className="moment-lists__more mono">
                {words.moment.more(countText(words.language, list.count - list.some.length))}
              </span>
            )}
          </dd>
        </div>
      </>
    );
  }

  function titleOf(): string {
    if (isOneLoop) return words.moment.loop;
    switch (topology.groups[topology.groups.length - 1].host) {
      case 'main':
        return words.moment.thread;
      case 'thread':
        return words.moment.threads;
      case 'process':
        return words.moment.processes;
      case 'worker':
        return words.moment.workers;
    }
  }
}

/** Lists that stand there even when they are empty, so that the picture does not jump. */
function loopLists(isGated: boolean): ReadonlySet<Whereabouts> {
  return new Set(['running', 'ready', 'io', ...(isGated ? (['gated'] as const) : []), 'done']);
}

const poolLists: ReadonlySet<Whereabouts> = new Set(['queued', 'done']);

/** Lists in which the first comes first. */
function isLine(where: Whereabouts): boolean {
  return (
    where === 'gated' || where === 'queued' || where === 'ready' || where === 'server' || where === 'lock'
  );
}
