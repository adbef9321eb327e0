// The list of task rows on one scale, and the dragging of rows to another place. The scale holds still while an edge is
// dragged, so that the edge stays under the pointer.
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Microseconds } from '../../model/time.ts';
import { rowOffsets, rowWork, type TaskRow } from '../../model/workload.ts';
import { useWords } from '../../words/use-words.ts';
import { moveRow } from '../store/row-edits.ts';
import { useActions, useDocument } from '../store/sandbox-context.ts';
import { type RowHands, TaskRowView } from './TaskRowView.tsx';

/** Rows that are shown as rows; the rest is in the text. */
const MOST_ROWS = 60;

/** The share of the track that the longest row fills, so that there is room to drag it longer. */
const FILLED = 0.86;

/** The same where a row says how many it stands for. */
const FILLED_WITH_COUNT = 0.62;

export function TaskRows() {
  const words = useWords();
  const workload = useDocument((document) => document.workload);
  const { editRows, seal } = useActions();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | undefined>(undefined);
  const [held, setHeld] = useState<Microseconds | undefined>(undefined);
  const { rows } = workload;
  const scale = held ?? fittedScale(rows);
  const offsets = rowOffsets(workload);
  const latest = useRef({ dragged, scale, length: rows.length });
  useLayoutEffect(() => {
    latest.current = { dragged, scale, length: rows.length };
  });

  // The same functions at every rendering, so that only rows that changed are rendered again.
  const hands: RowHands = useMemo(() => {
    const move = (from: number, to: number): void => editRows((all) => moveRow(all, from, to), 'move row');
    return {
      hold: (isHeld) => setHeld(isHeld ? latest.current.scale : undefined),
      grab: setDragged,
      drag: (y) => {
        const { dragged: from, length } = latest.current;
        if (from === undefined) return;
        const items = [...(list.current?.children ?? [])];
        const over = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
        const to = over < 0 ? length - 1 : Math.min(over, length - 1);
        if (to === from) return;
        move(from, to);
        setDragged(to);
      },
      drop: () => {
        setDragged(undefined);
        seal();
      },
      moveBy: (from, by) => {
        const to = from + by;
        if (to < 0 || to >= latest.current.length) return;
        move(from, to);
        seal();
        list.current?.children[to]?.querySelector<HTMLElement>('.task-row__handle')?.focus();
      },
    };
  }, [editRows, seal]);

  if (rows.length === 0) return <p className="tasks__empty">{words.tasks.empty}</p>;
  return (
    <>
      <ol className="task-rows" aria-label={words.tasks.list} ref={list}>
        {rows.slice(0, MOST_ROWS).map((row, index) => (
          <TaskRowView
            // A row has no identity of its own; its place is all there is, and nothing is kept in it.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            row={row}
            index={index}
            firstTask={offsets[index]}
            scale={scale}
            isDragged={dragged === index}
            hands={hands}
          />
        ))}
      </ol>
      {rows.length > MOST_ROWS && <p className="panel-note">{words.tasks.hidden(rows.length - MOST_ROWS)}</p>}
    </>
  );
}

/** The time that the whole track stands for, so that the longest of the rows shown fills most of it. */
function fittedScale(rows: readonly TaskRow[]): Microseconds {
  const shown = rows.slice(0, MOST_ROWS);
  const longest = shown.reduce((most, row) => Math.max(most, rowWork(row)), 0);
  if (longest === 0) return 1_000_000;
  return longest / (shown.some(({ count }) => count > 1) ? FILLED_WITH_COUNT : FILLED);
}
