// What stands here where tasks share nothing: what there would be to see, drawn as the articles draw, and three cases to see it in.
import { presetOf } from '../../presets/presets.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useActions } from '../store/sandbox-context.ts';
import { useSchedulesWords } from './schedule-words.ts';

const cases = ['shared-counter', 'two-locks', 'philosophers'] as const;

const picture = `1  |--read 0--|             |--write 1--|
2              |--read 0--|              |--write 1--|`;

export function EmptySchedules() {
  const { presets } = useWords();
  const words = useSchedulesWords().empty;
  const { loadPreset } = useActions();
  return (
    <section className="schedules-empty">
      <h2 className="schedule__title">{words.title}</h2>
      <p>{words.text}</p>
      <pre className="mono" role="img" aria-label={words.pictureLabel}>
        {picture}
      </pre>
      <p>{words.try}</p>
      <ul className="schedules-empty__cases">
        {cases.map((id) => (
          <li key={id}>
            <Button
              onClick={() => {
                const preset = presetOf(id);
                if (preset !== undefined) loadPreset(preset);
              }}
            >
              {presets[id].name}
            </Button>
            <span>{presets[id].description}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
