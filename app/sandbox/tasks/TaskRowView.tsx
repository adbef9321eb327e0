// One row: a handle to move it, its name, its steps as bars, and what else can be done with it.
import { memo, type PointerEvent, useCallback, useRef } from 'react';
import { formatSeconds, type Microseconds } from '../../model/time.ts';
import type { TaskRow } from '../../model/workload.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Words } from '../../words/catalogue.ts';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { renameRow } from '../store/row-edits.ts';
import { useActions } from '../store/sandbox-context.ts';
import { NameField } from './NameField.tsx';
import { loadRowEditor, RowMenu, type RowMenuHandle } from './RowMenu.tsx';
import { RowStrip } from './StepStrip.tsx';
import type { StepHands } from './step-hands.ts';

/** What the list does when a row is taken hold of; the same object for all rows. */
export interface RowHands {
  /** An edge is taken hold of, or let go. */
  readonly hold: (isHeld: boolean) => void;
  readonly grab: (index: number) => void;
  readonly drag: (y: number) => void;
  readonly drop: () => void;
  readonly moveBy: (index: number, by: number) => void;
  /** A key on the handle: says whether it was one of ours. */
  readonly press: (key: string, index: number) => boolean;
  readonly steps: StepHands;
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
  const { editRows } = useActions();
  const editor = useRef<RowMenuHandle>(null);
  const open = useCallback((at: number) => editor.current?.openAt(at), []);
  const number = words.tasks.task(firstTask + 1);
  const label = row.name ?? number;
  const suffixes = suffixText(words, row);

  const grab = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hands.grab(index);
  };
  return (
    <li
      className={`task-row${isDragged ? ' task-row--dragged' : ''}`}
      onPointerEnter={loadRowEditor}
      onFocus={loadRowEditor}
    >
      <button
        type="button"
        className="task-row__handle"
        aria-label={words.tasks.handle(label)}
        title={words.tasks.handle(label)}
        onPointerDown={grab}
        onPointerMove={(event) => isDragged && hands.drag(event.clientY)}
        onPointerUp={hands.drop}
        onPointerCancel={hands.drop}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !hands.press(event.key, index)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <Icon name="grip" size={16} />
      </button>
      <NameField
        className="task-row__name"
        label={words.tasks.name(number)}
        placeholder={number}
        value={row.name ?? ''}
        isOptional
        onChange={(name) => editRows((rows) => renameRow(rows, index, name), `name ${index}`)}
      />
      <div className="task-row__track">
        <RowStrip
          row={row}
          index={index}
          label={label}
          scale={scale}
          hands={hands.steps}
          onHold={hands.hold}
          onOpen={open}
        />
        {row.count > 1 && (
          <span className="task-row__count mono">
            {words.tasks.times(countText(words.language, row.count))}
          </span>
        )}
      </div>
      <RowMenu
        row={row}
        index={index}
        label={label}
        hands={hands.steps}
        onMove={hands.moveBy}
        handle={editor}
      />
      {suffixes !== '' && <p className="task-row__suffixes">{suffixes}</p>}
    </li>
  );
});

/** When the row's tasks arrive, how long each may take and where it runs: a line under the bars. */
function suffixText(words: Words, { arrival, every, timeout, place }: TaskRow): string {
  const seconds = (time: Microseconds) => words.seconds(formatSeconds(time));
  return [
    ...(arrival === undefined ? [] : [words.editing.arrives(seconds(arrival))]),
    ...(every === undefined ? [] : [words.editing.oneEvery(seconds(every))]),
    ...(timeout === undefined ? [] : [words.editing.cutAfter(seconds(timeout))]),
    ...(place === undefined ? [] : [words.editing.places[place]]),
  ].join(' · ');
}
