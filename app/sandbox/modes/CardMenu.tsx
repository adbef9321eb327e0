// What can be done with a card: its further settings, its place, a copy of it, its removal.
import { modeOf } from '../../modes/registry.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Card } from '../store/document.ts';
import { useActions } from '../store/sandbox-context.ts';
import { modeName } from './mode-words.ts';
import { ParameterField } from './Parameters.tsx';

export function CardMenu({
  card,
  place,
  of,
}: {
  readonly card: Card;
  readonly place: number;
  readonly of: number;
}) {
  const words = useWords();
  const { moveMode, duplicateMode, removeMode } = useActions();
  const parameters = modeOf(card.choice.mode)?.parameters ?? [];
  return (
    <Popover
      label={words.modes.menu(modeName(words, card.choice.mode))}
      trigger={<Icon name="more" />}
      align="end"
      className="button button--quiet button--icon mode-card__menu"
    >
      {(close) => {
        const item = (text: string, act: () => void, isOff = false) => (
          <button
            type="button"
            className="popover__item"
            disabled={isOff}
            onClick={() => {
              close();
              act();
            }}
          >
            {text}
          </button>
        );
        return (
          <>
            {parameters.length > 0 && (
              <>
                <p className="popover__heading">{words.modes.settings}</p>
                {parameters.map((parameter) => (
                  <ParameterField
                    key={parameter.key}
                    id={card.id}
                    choice={card.choice}
                    parameter={parameter}
                  />
                ))}
                <hr className="popover__rule" />
              </>
            )}
            {item(words.modes.first, () => moveMode(card.id, 0), place === 0)}
            {item(words.modes.up, () => moveMode(card.id, place - 1), place === 0)}
            {item(words.modes.down, () => moveMode(card.id, place + 1), place === of - 1)}
            {item(words.modes.duplicate, () => duplicateMode(card.id))}
            {item(words.modes.remove, () => removeMode(card.id))}
          </>
        );
      }}
    </Popover>
  );
}
