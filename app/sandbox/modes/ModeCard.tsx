// One mode: its name and code, its slider, its figures and its timeline. What cannot be predicted or performed is said
// in a sentence on the card itself.
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { rowOffsets } from '../../model/workload.ts';
import { topologyOf } from '../../modes/registry.ts';
import { performable } from '../../perform/performable.ts';
import { surfaceHeight } from '../../timeline/surface.ts';
import { Timeline } from '../../timeline/Timeline.tsx';
import type { TimelineSelection, TimelineView } from '../../timeline/timeline-props.ts';
import { useWords } from '../../words/use-words.ts';
import { isSameRun } from '../compare/same-run.ts';
import { useCompare, useTitles } from '../compare/use-compare.ts';
import { freezes } from '../frozen/freezes.ts';
import type { Card } from '../store/document.ts';
import { useDocument, useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { firstTraceOf, measurementOf } from '../store/state.ts';
import { CardFigures } from './CardFigures.tsx';
import { CardGrip } from './CardGrip.tsx';
import { CardMenu } from './CardMenu.tsx';
import { CardNotes } from './CardNotes.tsx';
import { codeHint, modeName } from './mode-words.ts';
import { CardParameter, parameterOnCard } from './Parameters.tsx';

const FrozenPanel = lazy(() =>
  import('../frozen/FrozenPanel.tsx').then((module) => ({ default: module.FrozenPanel })),
);

export function ModeCard({
  card,
  place,
  of,
  view,
  rowHeight,
  maxHeight,
}: {
  readonly card: Card;
  readonly place: number;
  readonly of: number;
  readonly view: TimelineView;
  readonly rowHeight: number;
  readonly maxHeight: number;
}) {
  const words = useWords();
  const { actions, playhead, range } = useSandbox();
  const predicted = useSandboxState((state) => state.predictions.get(card.id));
  const measured = useSandboxState((state) => measurementOf(state, card.id));
  const isSelected = useSandboxState((state) => state.selected === card.id);
  const selectedTask = useSandboxState((state) => state.selectedTask);
  const hovered = useSandboxState((state) => state.hoveredTask);
  const workload = useDocument((document) => document.workload);
  const cores = useDocument((document) => document.world.cores);
  const first = useSandboxState((state) => (place === 0 ? undefined : firstTraceOf(state)));
  const before = useCompare((state) => state.before?.get(card.id));
  const article = useRef<HTMLElement>(null);
  const [isFreezing, setIsFreezing] = useState(false);
  const name = modeName(words, card.choice.mode);
  const title = useTitles()(card.id);
  const parameter = parameterOnCard(card.choice);
  const topology = topologyOf(card.choice);
  const reason = performable(topology, workload);
  const tasks = rowOffsets(workload).at(-1) ?? 0;
  const select = useCallback(
    (selection: TimelineSelection | undefined) =>
      actions.set({ selected: card.id, selectedTask: selection?.task }),
    [actions, card.id],
  );
  const ghost = useMemo(
    () =>
      before === undefined || predicted?.trace === undefined || isSameRun(before, predicted.trace)
        ? undefined
        : before,
    [before, predicted?.trace],
  );
  const stopFreezing = (): void => {
    setIsFreezing(false);
    article.current?.querySelector<HTMLElement>('.mode-card__menu')?.focus();
  };
  return (
    // The card is chosen by its title's button or its number key; a click anywhere on it is a shortcut for the pointer.
    <article
      ref={article}
      className={`mode-card${isSelected ? ' mode-card--selected' : ''}`}
      aria-label={title}
      data-mode={card.choice.mode}
      onPointerDownCapture={() => actions.set({ selected: card.id })}
    >
      <header className="mode-card__header">
        {of > 1 && <CardGrip id={card.id} name={title} place={place} of={of} />}
        <h2 className="mode-card__title">
          <button
            type="button"
            className="mode-card__name"
            aria-pressed={isSelected}
            title={words.modes.select(title)}
            onClick={() => actions.set({ selected: card.id })}
          >
            {name}
          </button>
        </h2>
        <code className="mode-card__code mono">{codeHint(card.choice)}</code>
        {parameter !== undefined && (
          <CardParameter id={card.id} choice={card.choice} parameter={parameter} tasks={tasks} />
        )}
        <CardFigures id={card.id} predicted={predicted} measured={measured} first={first} />
        <CardMenu
          card={card}
          title={title}
          place={place}
          of={of}
          tasks={tasks}
          onFreeze={freezes(topology) ? () => setIsFreezing(true) : undefined}
        />
      </header>
      {isFreezing && (
        <Suspense>
          <FrozenPanel mode={title} onClose={stopFreezing} />
        </Suspense>
      )}
      <CardNotes predicted={predicted} measured={measured} reason={reason} />
      {predicted === undefined && <div style={{ blockSize: roomFor(tasks, rowHeight, maxHeight) }} />}
      {predicted?.trace !== undefined && (
        <Timeline
          trace={predicted.trace}
          workload={predicted.workload}
          measured={measured?.trace}
          ghost={ghost}
          range={range}
          playhead={playhead}
          words={words.timeline}
          view={view}
          cores={view === 'threads' ? cores : undefined}
          gil={topology.gil}
          selected={selectedTask === undefined ? undefined : { task: selectedTask }}
          onSelect={select}
          hovered={hovered}
          onHover={(task) => actions.set({ hoveredTask: task })}
          label={title}
          rowHeight={rowHeight}
          maxHeight={maxHeight}
        />
      )}
    </article>
  );
}

/** Pixels that the timeline will take, so that nothing jumps when it comes. */
function roomFor(tasks: number, rowHeight: number, maxHeight: number): number {
  return surfaceHeight(Math.min(tasks * rowHeight, maxHeight), true);
}
