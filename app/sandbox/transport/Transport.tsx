// The bar at the bottom: step, play, speed, the scrubber over the whole run, the moment in figures, and the real run.
import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { momentText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useMoment } from '../moment/use-moment.ts';
import { RunControls } from '../run/RunControls.tsx';
import { useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { MarkControls } from './MarkControls.tsx';
import { Scrubber } from './Scrubber.tsx';
import { TransportIcon } from './TransportIcon.tsx';
import { toLastDone } from './to-last-done.ts';
import './transport.css';

const speeds = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50] as const;

export function Transport() {
  const words = useWords();
  const { playhead, range, store } = useSandbox();
  const playing = useSyncExternalStore(playhead.subscribe, () => playhead.get().playing);
  const speed = useSyncExternalStore(playhead.subscribe, () => playhead.get().speed);
  const loop = useSyncExternalStore(playhead.subscribe, () => playhead.get().loop);
  const isFitted = useSyncExternalStore(range.subscribe, () => range.get().fitted);
  const hasSelected = useSandboxState((state) => state.selected !== undefined);
  const time = useMoment();
  const name = playing ? words.transport.pause : words.transport.play;
  return (
    <section className="transport" aria-label={words.transport.label}>
      <div className="transport__buttons">
        <Button
          look="quiet"
          aria-label={words.transport.previousLabel}
          title={words.transport.previousLabel}
          onClick={playhead.previousEvent}
        >
          <span aria-hidden="true">◂</span>
          <span className="transport__word">{words.transport.previous}</span>
        </Button>
        <button
          type="button"
          className="transport__play"
          aria-label={name}
          title={name}
          onClick={playhead.toggle}
        >
          <Icon name={playing ? 'pause' : 'play'} size={20} />
        </button>
        <Button
          look="quiet"
          aria-label={words.transport.nextLabel}
          title={words.transport.nextLabel}
          onClick={playhead.nextEvent}
        >
          <span className="transport__word">{words.transport.next}</span>
          <span aria-hidden="true">▸</span>
        </Button>
      </div>
      <Select
        label={words.transport.speed}
        className="transport__speed mono"
        value={speed}
        onChange={(event) => playhead.setSpeed(Number(event.target.value))}
      >
        {speeds.map((each) => (
          <option key={each} value={each}>
            {words.transport.speedOf(String(each))}
          </option>
        ))}
      </Select>
      <Button
        look="icon"
        className="transport__loop"
        aria-label={words.moment.transport.loop}
        aria-pressed={loop}
        title={`${words.moment.transport.loop} (L)`}
        onClick={() => playhead.setLoop(!loop)}
      >
        <TransportIcon name="loop" />
      </Button>
      <Scrubber playhead={playhead} />
      <MarkControls playhead={playhead} />
      <Button
        look="icon"
        className="transport__last"
        aria-label={words.moment.transport.lastDone}
        title={`${words.moment.transport.lastDone} (E)`}
        disabled={!hasSelected}
        onClick={() => toLastDone(store, playhead)}
      >
        <TransportIcon name="lastDone" />
      </Button>
      {!isFitted && (
        <Button
          look="icon"
          className="transport__fit"
          aria-label={words.moment.transport.fit}
          title={`${words.moment.transport.fit} (F)`}
          onClick={range.fit}
        >
          <TransportIcon name="fit" />
        </Button>
      )}
      <output className="transport__time mono" data-testid="time">
        {momentText(words, time)}
      </output>
      <RunControls />
    </section>
  );
}
