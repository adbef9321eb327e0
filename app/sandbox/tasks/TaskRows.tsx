// The list of task rows on one scale, and the dragging of rows to another place. The scale holds still while an edge is
// dragged, so that the edge stays under the pointer.
import { useRef, useState } from 'react';
import { rowOffsets, rowWork } from '../../model/workload.ts';
import { useWords } from '../../words/use-words.ts';
import { moveRow } from '../store/row-edits.ts';
import { useActions, useDocument } from '../store/sandbox-context.ts';
import { TaskRowView } from './TaskRowView.tsx';

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
  const [held, setHeld] = useState<number | undefined>(undefined);
  const { rows } = workload;
  const longestRow = rows.slice(0, MOST_ROWS).reduce((most, row) => Math.max(most, rowWork(row)), 0);
  const fitted =
    longestRow > 0
      ? longestRow / (rows.some(({ count }) => count > 1) ? FILLED_WITH_COUNT : FILLED)
      : 1_000_000;
  const scale = held ?? fitted;
  const offsets = rowOffsets(workload);

  const move = (from: number, to: number): void => {
    editRows((all) => moveRow(all, from, to), 'move row');
  };
  const dragTo = (y: number): void => {
    if (dragged === undefined) return;
    const items = [...(list.current?.children ?? [])];
    const over = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
    const to = over < 0 ? rows.length - 1 : Math.min(over, rows.length - 1);
    if (to === dragged) return;
    move(dragged, to);
    setDragged(to);
  };
  const moveByKey = (from: number, to: number): void => {
    if (to < 0 || to >= rows.length) return;
    move(from, to);
    seal();
    list.current?.children[to]?.querySelector<HTMLElement>('.task-row__handle')?.focus();
  };

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
            onHold={(isHeld) => setHeld(isHeld ? scale : undefined)}
            onGrab={() => setDragged(index)}
            onDrag={dragTo}
            onDrop={() => {
              setDragged(undefined);
              seal();
            }}
            onMove={(by) => moveByKey(index, index + by)}
          />
        ))}
      </ol>
      {rows.length > MOST_ROWS && <p className="panel-note">{words.tasks.hidden(rows.length - MOST_ROWS)}</p>}
    </>
  );
}
