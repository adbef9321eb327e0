// The presentation: the selected mode and what stands beside it, large, with the sentence and the picture of the moment.
// It is the same cards as on the page, enlarged as a whole, so that what is dragged and clicked works there too.
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { taskCount, totalWork } from '../../model/workload.ts';
import { topologyOf } from '../../modes/registry.ts';
import { presetOf } from '../../presets/presets.ts';
import { Button } from '../../ui/Button.tsx';
import { momentText, secondsInProse } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { ModeCard } from '../modes/ModeCard.tsx';
import { modeName } from '../modes/mode-words.ts';
import { Narration } from '../moment/Narration.tsx';
import { MomentPicture } from '../moment/picture/MomentPicture.tsx';
import { useMoment } from '../moment/use-moment.ts';
import { ErrorBoundary } from '../page/ErrorBoundary.tsx';
import { SoundToggle } from '../sound/SoundToggle.tsx';
import type { Sound } from '../sound/use-sound.ts';
import { useDocument, useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { firstStage, shownCards, stageAfter, toggled } from './beside.ts';
import { magnification, rowRoom } from './magnification.ts';
import './present.css';

/** Enlarged pixels that the bar above the cards and the transport below them take. */
const AROUND_STAGE = 112;
const MOST_TASKS_PICTURED = 20_000;

export function PresentStage({ sound, onLeave }: { readonly sound: Sound; readonly onLeave: () => void }) {
  const words = useWords();
  const { store } = useSandbox();
  const stage = useRef<HTMLElement>(null);
  const cards = useDocument((document) => document.cards);
  const selected = useSandboxState((state) => state.selected);
  const view = useSandboxState((state) => (state.view === 'threads' ? 'threads' : 'tasks'));
  const tasks = useDocument((document) => taskCount(document.workload));
  const [{ cast, before }, setStage] = useState({ cast: firstStage(cards, selected), before: selected });
  if (before !== selected) setStage({ cast: stageAfter(cast, before, selected), before: selected });
  const scale = useSyncExternalStore(onResize, scaleNow);
  const height = useSyncExternalStore(onResize, () => innerHeight);
  const shown = shownCards(cards, cast);
  const room = rowRoom(height / scale - AROUND_STAGE, shown.length, tasks);

  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--present-scale', String(scale));
    return () => {
      style.removeProperty('--present-scale');
    };
  }, [scale]);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const id = digit === undefined ? undefined : documentOf(store.getState()).cards.at(Number(digit) - 1)?.id;
    if (event.key === 'Escape' && document.querySelector('dialog[open], :popover-open') === null) onLeave();
    else if (digit === '0') setStage({ cast: new Set(cards.map((card) => card.id)), before });
    else if (event.shiftKey && id !== undefined) setStage({ cast: toggled(cast, id, selected), before });
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', listen);
    stage.current?.focus({ preventScroll: true });
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      <header className="present-bar" style={{ zoom: scale }}>
        <Heading />
        <p className="present-bar__keys">{words.everybody.present.keys}</p>
        <SoundToggle sound={sound} />
        <Button title={`${words.everybody.present.leaveTitle} (Esc)`} onClick={onLeave}>
          {words.everybody.present.leave}
        </Button>
      </header>
      {/* Timelines draw for the size they are shown at: at another magnification they are made anew. */}
      <main
        key={scale}
        ref={stage}
        className="present"
        id="modes"
        tabIndex={-1}
        aria-label={words.everybody.present.label}
        style={{ zoom: scale }}
      >
        <div className="present__cards">
          {shown.length === 0 && <p>{words.everybody.present.nothing}</p>}
          {shown.map((card) => (
            <ErrorBoundary key={card.id}>
              <ModeCard card={card} place={cards.indexOf(card)} of={cards.length} view={view} {...room} />
            </ErrorBoundary>
          ))}
        </div>
        <ErrorBoundary>
          <Telling />
        </ErrorBoundary>
      </main>
    </>
  );
}

function Heading() {
  const words = useWords();
  const workload = useDocument((document) => document.workload);
  const preset = useDocument((document) => document.preset);
  const known = preset === undefined ? undefined : presetOf(preset);
  return (
    <div className="present-bar__heading">
      <h1>{known === undefined ? words.tasks.ownPreset : words.presets[known.id].name}</h1>
      <p>
        {words.tasks.summary(
          words.tasks.count(taskCount(workload)),
          secondsInProse(words, totalWork(workload)),
        )}
      </p>
    </div>
  );
}

/** The sentence and the picture of the moment. */
function Telling() {
  const words = useWords();
  const time = useMoment();
  const card = useSandboxState((state) => documentOf(state).cards.find(({ id }) => id === state.selected));
  const predicted = useSandboxState((state) =>
    state.selected === undefined ? undefined : state.predictions.get(state.selected),
  );
  const world = useDocument((document) => document.world);
  if (card === undefined || predicted?.trace === undefined) return undefined;
  const { trace, workload, choice } = predicted;
  return (
    <section className="present__telling" aria-label={words.moment.label}>
      <h2 className="panel-title moment__title">
        {words.moment.title(modeName(words, card.choice.mode), momentText(words, time))}
      </h2>
      <Narration predicted={predicted} world={world} time={time} />
      {trace.tasks <= MOST_TASKS_PICTURED && (
        <MomentPicture trace={trace} workload={workload} topology={topologyOf(choice)} time={time} />
      )}
    </section>
  );
}

function onResize(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}

function scaleNow(): number {
  return magnification(innerWidth, innerHeight);
}
