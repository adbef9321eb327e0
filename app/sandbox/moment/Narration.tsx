// The sentence that says what just happened and what follows from it.
import { textOf } from '../../explain/phrase.ts';
import type { Microseconds } from '../../model/time.ts';
import type { World } from '../../model/world.ts';
import type { Predicted } from '../store/state.ts';
import { Announcer } from './Announcer.tsx';
import { PhraseText } from './PhraseText.tsx';
import { useNarration } from './use-narration.ts';

export function Narration({
  predicted,
  world,
  time,
}: {
  readonly predicted: Predicted;
  readonly world: World;
  readonly time: Microseconds;
}) {
  const phrase = useNarration(predicted, world, time);
  return (
    <>
      <p className="narration" data-testid="narration">
        {phrase !== undefined && <PhraseText phrase={phrase} />}
      </p>
      <Announcer text={phrase === undefined ? '' : textOf(phrase)} />
    </>
  );
}
