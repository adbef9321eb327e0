// The centre: the view tabs and, under them, a card for each mode, the charts or the text. All timelines stand on one axis.
import { lazy, Suspense } from 'react';
import { taskCount } from '../../model/workload.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/use-words.ts';
import { CompareTools } from '../compare/CompareTools.tsx';
import { ErrorBoundary } from '../page/ErrorBoundary.tsx';
import { useActions, useDocument, useSandboxState } from '../store/sandbox-context.ts';
import { views } from '../store/state.ts';
import { AddMode } from './AddMode.tsx';
import { EmptyModes } from './EmptyModes.tsx';
import { ModeCard } from './ModeCard.tsx';
import './modes.css';

// It says what the cards show already, so it may come a moment after them; its line is kept free.
const Verdict = lazy(() => import('../compare/Verdict.tsx').then((module) => ({ default: module.Verdict })));

const ChartsView = lazy(() =>
  import('../views/ChartsView.tsx').then((module) => ({ default: module.ChartsView })),
);

const TextView = lazy(() => import('../views/TextView.tsx').then((module) => ({ default: module.TextView })));

const SchedulesView = lazy(() =>
  import('../schedules/SchedulesView.tsx').then((module) => ({ default: module.SchedulesView })),
);

/** Pixels that the cards have together on a laptop's screen, and what a card needs besides its rows. */
const ROOM = 680;
const AROUND_ROWS = 74;

const PANEL = 'view-panel';

export function ModeList() {
  const words = useWords();
  const view = useSandboxState((state) => state.view);
  const { set } = useActions();
  return (
    <div className="modes">
      <header className="modes__header">
        <Segmented
          label={words.views.label}
          options={views.map((value) => ({ value, label: words.views[value] }))}
          value={view}
          onChange={(next) => set({ view: next })}
          panel={PANEL}
        />
        <span className="modes__note mono">
          {view === 'tasks' || view === 'threads' ? words.views.scale : ''}
        </span>
        <CompareTools />
        <AddMode />
      </header>
      <div className="modes__panel" id={PANEL} role="tabpanel" aria-label={words.views[view]} tabIndex={-1}>
        <ErrorBoundary key={view}>
          {view === 'charts' ? (
            <Suspense fallback={<p className="panel-note">{words.charts.loading}</p>}>
              <ChartsView />
            </Suspense>
          ) : view === 'text' ? (
            <Suspense>
              <TextView />
            </Suspense>
          ) : view === 'schedules' ? (
            <Suspense>
              <SchedulesView />
            </Suspense>
          ) : (
            <Cards view={view} />
          )}
        </ErrorBoundary>
      </div>
    </div>
  );
}

function Cards({ view }: { readonly view: 'tasks' | 'threads' }) {
  const cards = useDocument((document) => document.cards);
  const tasks = useDocument((document) => taskCount(document.workload));
  if (cards.length === 0) return <EmptyModes />;
  return (
    <>
      <Suspense fallback={<p className="verdict" />}>
        <Verdict />
      </Suspense>
      {cards.map((card, place) => (
        <ErrorBoundary key={card.id}>
          <ModeCard
            card={card}
            place={place}
            of={cards.length}
            view={view}
            rowHeight={rowHeight(tasks, cards.length)}
            maxHeight={rowsHeight(tasks, cards.length)}
          />
        </ErrorBoundary>
      ))}
    </>
  );
}

/** Pixels of a row: more than the usual twenty where there are few tasks and few cards to look at. */
function rowHeight(tasks: number, cards: number): number {
  const room = (ROOM / Math.max(1, cards) - AROUND_ROWS) / Math.max(1, tasks);
  return Math.max(20, Math.min(28, Math.floor(room)));
}

/** Pixels for all rows of a card: what lets four cards stand on a laptop's screen, more for fewer cards and many tasks. */
function rowsHeight(tasks: number, cards: number): number {
  if (tasks <= 8) return tasks * rowHeight(tasks, cards);
  return Math.max(120, Math.min(480, Math.round(560 / Math.max(1, cards))));
}
