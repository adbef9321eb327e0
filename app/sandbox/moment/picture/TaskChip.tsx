// A task as it stands in the picture: its name in the colour of its state, and how much of its wait or work is left. Pointed
// at, it is lit in every timeline; chosen, it is chosen everywhere.
import type { Microseconds } from '../../../model/time.ts';
import { momentText } from '../../../words/numbers.ts';
import { useWords } from '../../../words/use-words.ts';
import { useActions, useSandboxState } from '../../store/sandbox-context.ts';
import type { Whereabouts } from '../moment.ts';

export function TaskChip({
  task,
  name,
  where,
  left,
  isWide = false,
  isShort = false,
}: {
  readonly task: number;
  readonly name: string;
  readonly where: Whereabouts;
  readonly left: Microseconds | undefined;
  /** In the box of an executor: what it waits for is said on the chip. */
  readonly isWide?: boolean;
  /** Among others: the time left without the word for it. */
  readonly isShort?: boolean;
}) {
  const words = useWords();
  const { set } = useActions();
  const isLit = useSandboxState((state) => state.hoveredTask === task || state.selectedTask === task);
  const look = where === 'running' || where === 'io' || where === 'blocked' ? where : 'plain';
  return (
    <button
      type="button"
      data-flip={`task ${task}`}
      className={`task-chip task-chip--${look}${isLit ? ' task-chip--lit' : ''}`}
      aria-label={left === undefined ? name : words.moment.left(name, momentText(words, left))}
      onPointerEnter={() => set({ hoveredTask: task })}
      onPointerLeave={() => set({ hoveredTask: undefined })}
      onClick={() => set({ selectedTask: task })}
    >
      {left !== undefined
        ? isShort
          ? `${name} · ${momentText(words, left)}`
          : words.moment.left(name, momentText(words, left))
        : isWide
          ? `${name} · ${words.moment.list[where]}`
          : name}
    </button>
  );
}
