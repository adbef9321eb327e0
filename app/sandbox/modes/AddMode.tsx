// The menu of all modes the registry knows, by family, each with what it does in a few words.
import type { Family } from '../../modes/mode.ts';
import { modes } from '../../modes/registry.ts';
import { Popover } from '../../ui/Popover.tsx';
import { wordFor } from '../../words/catalogue.ts';
import { useWords } from '../../words/use-words.ts';
import { useActions } from '../store/sandbox-context.ts';
import { modeName } from './mode-words.ts';
import { showSelectedCard } from './selected-card.ts';

export function AddMode() {
  const words = useWords();
  const { addMode } = useActions();
  const families = [...new Set(modes.map(({ family }): Family => family))];
  return (
    <Popover
      label={words.modes.addTitle}
      trigger={words.modes.add}
      align="end"
      className="button button--plain"
    >
      {(close) =>
        families.map((family) => (
          <div key={family}>
            <p className="popover__heading">{words.modes.families[family]}</p>
            {modes
              .filter((mode) => mode.family === family)
              .map((mode) => (
                <button
                  key={mode.id}
                  type="button"
                  className="popover__item"
                  onClick={() => {
                    close();
                    addMode(mode.id);
                    showSelectedCard();
                  }}
                >
                  <span>{modeName(words, mode.id)}</span>
                  <span className="panel-note">{wordFor(words.modeNames, mode.id)?.about}</span>
                </button>
              ))}
          </div>
        ))
      }
    </Popover>
  );
}
