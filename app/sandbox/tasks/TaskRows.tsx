// The list of task rows on one scale, and the dragging of rows to another place. The scale holds still while an edge is
// dragged, so that the edge stays under the pointer.
import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Microseconds } from '../../model/time.ts';
import { rowOffsets, rowWork, type TaskRow } from '../../model/workload.ts';
import { useWords } from '../../words/use-words.ts';
import { moveRow } from '../store/row-edits.ts';
import { useDocument, useSandbox } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { MOST_IN_ROW } from './StepStrip.tsx';
import { rowKey, stepHands } from './step-hands.ts';
import { type RowHands, TaskRowView } from './TaskRowView.tsx';

const EmptyTasks = lazy(async () => ({ default: (await import('./EmptyTasks.tsx')).EmptyTasks }));

/** Rows that are shown as rows; the rest is in the text. */
const MOST_ROWS = 60;

/** The share of the track that the longest row fills, so that there is room to drag it longer. */
const FILLED = 0.86;

/** The same where a row says how many it stands for. */
const FILLED_WITH_COUNT = 0.62;

/** What a step without a duration takes of the track, and what is left to the others at least. */
const CHIP = 0.14;
const LEAST_FILLED = 0.3;

/** Pixels from the list's ends in which a dragged row moves the list, and by how many at a time. */
const EDGE = 24;
const STRIDE = 10;

export function TaskRows() {
  const words = useWords();
  const workload = useDocument((document) => document.workload);
  const { store, actions } = useSandbox();
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
    const { editRows, seal } = actions;
    const rowsNow = () => documentOf(store.getState()).workload.rows;
    const focusHandle = (index: number) =>
      list.current?.children[index]?.querySelector<HTMLElement>('.task-row__handle')?.focus();
    const move = (from: number, to: number) => editRows((all) => moveRow(all, from, to), 'move row');
    return {
      hold: (isHeld) => setHeld(isHeld ? latest.current.scale : undefined),
      grab: setDragged,
      drag: (y) => {
        const { dragged: from, length } = latest.current;
        if (from === undefined) return;
        scrollTowards(list.current, y);
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
        focusHandle(to);
      },
      press: (key, index) => {
        const meant = rowKey(key, index, rowsNow());
        if (meant === undefined) return false;
        flushSync(() => editRows(meant.edit));
        seal();
        focusHandle(meant.to);
        return true;
      },
      steps: stepHands(actions, rowsNow),
    };
  }, [actions, store]);

  if (rows.length === 0) {
    return (
      <Suspense>
        <EmptyTasks />
      </Suspense>
    );
  }
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

/** A list that is longer than its place moves along when a row is dragged to its end. */
function scrollTowards(list: HTMLElement | null, y: number): void {
  if (list === null || list.scrollHeight <= list.clientHeight) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (y < top + EDGE) list.scrollTop -= STRIDE;
  else if (y > bottom - EDGE) list.scrollTop += STRIDE;
}

/** The time that the whole track stands for, so that the longest of the rows shown fills most of it. */
function fittedScale(rows: readonly TaskRow[]): Microseconds {
  const shown = rows.slice(0, MOST_ROWS);
  const filled = shown.some(({ count }) => count > 1) ? FILLED_WITH_COUNT : FILLED;
  const needed = shown.map((row) => {
    const isSmall = row.steps.length > MOST_IN_ROW;
    const chips = isSmall ? 0 : row.steps.filter((step) => !('duration' in step)).length;
    return rowWork(row) / Math.max(LEAST_FILLED, filled - chips * CHIP);
  });
  return Math.max(...needed, 0) || 1_000_000;
}
