// What can be done with a card: its settings, its place, a copy of it, its removal, and, where it has but one thread, the
// demonstration of what that means for a page.
import { modeOf } from '../../modes/registry.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Card } from '../store/document.ts';
import { useActions, useSandboxState } from '../store/sandbox-context.ts';
import { ParameterField } from './Parameters.tsx';
import { focusSelectedCard, showSelectedCard } from './selected-card.ts';

export function CardMenu({
  card,
  title,
  place,
  of,
  tasks,
  onFreeze,
}: {
  readonly card: Card;
  /** What the card is called. */
  readonly title: string;
  readonly place: number;
  readonly of: number;
  /** How many tasks there are. */
  readonly tasks: number;
  /** Where the mode has one thread only: asks to run it on the page's own. */
  readonly onFreeze: (() => void) | undefined;
}) {
  const words = useWords();
  const { moveMode, duplicateMode, removeMode } = useActions();
  const isRunning = useSandboxState(({ run }) => run !== undefined);
  const parameters = modeOf(card.choice.mode)?.parameters ?? [];
  return (
    <Popover
      label={words.modes.menu(title)}
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
                    tasks={tasks}
                  />
                ))}
                <hr className="popover__rule" />
              </>
            )}
            {item(words.modes.first, () => moveMode(card.id, 0), place === 0)}
            {item(words.modes.up, () => moveMode(card.id, place - 1), place === 0)}
            {item(words.modes.down, () => moveMode(card.id, place + 1), place === of - 1)}
            {item(words.modes.duplicate, () => {
              duplicateMode(card.id);
              showSelectedCard();
            })}
            {item(words.modes.remove, () => {
              removeMode(card.id);
              focusSelectedCard();
            })}
            {onFreeze !== undefined && (
              <>
                <hr className="popover__rule" />
                {item(words.compare.frozen.open, onFreeze, isRunning)}
              </>
            )}
          </>
        );
      }}
    </Popover>
  );
}
