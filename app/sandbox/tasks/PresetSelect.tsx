// The examples by name, grouped as the lessons are. Choosing one replaces tasks, world and modes, and undo brings back what
// was there.
import { presetOf, presets } from '../../presets/presets.ts';
import { Select } from '../../ui/Select.tsx';
import { useWords } from '../../words/use-words.ts';
import { useActions, useDocument } from '../store/sandbox-context.ts';
import { isPart } from './parts.ts';

const OWN = '';

export function PresetSelect() {
  const words = useWords();
  const { loadPreset } = useActions();
  const chosen = useDocument((document) => document.preset);
  const shown = chosen === undefined ? undefined : presetOf(chosen);
  const parts = [...new Set(presets.map(({ lesson }) => lesson.slice(0, 1)))].filter(isPart);
  return (
    <>
      <Select
        label={words.tasks.preset}
        className="tasks__preset"
        value={shown?.id ?? OWN}
        onChange={(event) => {
          const preset = presetOf(event.target.value);
          if (preset !== undefined) loadPreset(preset);
        }}
      >
        {shown === undefined && <option value={OWN}>{words.tasks.ownPreset}</option>}
        {parts.map((part) => (
          <optgroup key={part} label={words.tasks.parts[part]}>
            {presets
              .filter(({ lesson }) => lesson.startsWith(part))
              .map(({ id }) => (
                <option key={id} value={id}>
                  {words.presets[id].name}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      {shown !== undefined && <p className="panel-note">{words.presets[shown.id].description}</p>}
    </>
  );
}
