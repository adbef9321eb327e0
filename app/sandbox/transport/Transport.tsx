// The bar at the bottom: step, play, speed, the scrubber over the whole run, the moment in figures, and the real run.
import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { momentText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useMoment } from '../moment/use-moment.ts';
import { RunControls } from '../run/RunControls.tsx';
import { useSandbox } from '../store/sandbox-context.ts';
import { Scrubber } from './Scrubber.tsx';
import './transport.css';

const speeds = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50] as const;

export function Transport() {
  const words = useWords();
  const { playhead } = useSandbox();
  const playing = useSyncExternalStore(playhead.subscribe, () => playhead.get().playing);
  const speed = useSyncExternalStore(playhead.subscribe, () => playhead.get().speed);
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
      <Scrubber playhead={playhead} />
      <output className="transport__time mono" data-testid="time">
        {momentText(words, time)}
      </output>
      <RunControls />
    </section>
  );
}
