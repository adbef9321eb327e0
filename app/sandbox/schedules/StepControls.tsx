// Forward and back through a schedule, by step, and playing it.
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useSchedulesWords } from './schedule-words.ts';
import type { Steps } from './use-steps.ts';

export function StepControls({ steps, of }: { readonly steps: Steps; readonly of: number }) {
  const { language } = useWords();
  const words = useSchedulesWords().steps;
  const { playhead, done, playing } = steps;
  return (
    <fieldset className="step-controls" aria-label={words.label}>
      <Button look="icon" aria-label={words.first} title={words.first} onClick={playhead.toStart}>
        <Icon name="back" />
      </Button>
      <Button look="icon" aria-label={words.back} title={words.back} onClick={playhead.previousEvent}>
        <span aria-hidden="true">◂</span>
      </Button>
      <Button
        look="icon"
        aria-label={playing ? words.pause : words.play}
        title={playing ? words.pause : words.play}
        onClick={playhead.toggle}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </Button>
      <Button look="icon" aria-label={words.forward} title={words.forward} onClick={playhead.nextEvent}>
        <span aria-hidden="true">▸</span>
      </Button>
      <Button look="icon" aria-label={words.last} title={words.last} onClick={playhead.toEnd}>
        <Icon name="forward" />
      </Button>
      <output className="step-controls__position mono" data-testid="schedule-position">
        {words.position(countText(language, done), countText(language, of))}
      </output>
    </fieldset>
  );
}
