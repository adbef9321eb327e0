// One row: a handle to move it, its name, its steps as bars, and what else can be done with it.
import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import type { Microseconds } from '../../model/time.ts';
import type { TaskRow } from '../../model/workload.ts';
import { Icon } from '../../ui/Icon.tsx';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { renameRow } from '../store/row-edits.ts';
import { useActions } from '../store/sandbox-context.ts';
import { RowMenu } from './RowMenu.tsx';
import { StepBar } from './StepBar.tsx';

/** What the list does when a row is taken hold of; the same object for all rows. */
export interface RowHands {
  /** An edge is taken hold of, or let go. */
  readonly hold: (isHeld: boolean) => void;
  readonly grab: (index: number) => void;
  readonly drag: (y: number) => void;
  readonly drop: () => void;
  readonly moveBy: (index: number, by: number) => void;
}

export const TaskRowView = memo(function TaskRowView({
  row,
  index,
  firstTask,
  scale,
  isDragged,
  hands,
}: {
  readonly row: TaskRow;
  readonly index: number;
  readonly firstTask: number;
  /** The time that the whole track stands for. */
  readonly scale: Microseconds;
  readonly isDragged: boolean;
  readonly hands: RowHands;
}) {
  const words = useWords();
  const { editRows, seal } = useActions();
  const number = words.tasks.task(firstTask + 1);
  const label = row.name ?? number;

  const grab = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hands.grab(index);
  };
  const key = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    hands.moveBy(index, by);
  };
  return (
    <li className={`task-row${isDragged ? ' task-row--dragged' : ''}`}>
      <button
        type="button"
        className="task-row__handle"
        aria-label={words.tasks.handle(label)}
        title={words.tasks.handle(label)}
        onPointerDown={grab}
        onPointerMove={(event) => isDragged && hands.drag(event.clientY)}
        onPointerUp={hands.drop}
        onPointerCancel={hands.drop}
        onKeyDown={key}
      >
        <Icon name="grip" size={16} />
      </button>
      <input
        className="task-row__name mono"
        aria-label={words.tasks.name(number)}
        placeholder={number}
        value={row.name ?? ''}
        maxLength={40}
        spellCheck={false}
        onChange={(event) => {
          const name = event.target.value;
          editRows((rows) => renameRow(rows, index, name), `name ${index}`);
        }}
        onBlur={seal}
      />
      <div className="task-row__track">
        {row.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place in the row
          <StepBar key={at} step={step} row={index} at={at} label={label} scale={scale} onHold={hands.hold} />
        ))}
        {row.count > 1 && (
          <span className="task-row__count mono">
            {words.tasks.times(countText(words.language, row.count))}
          </span>
        )}
      </div>
      <RowMenu row={row} index={index} label={label} onMove={hands.moveBy} />
    </li>
  );
});
