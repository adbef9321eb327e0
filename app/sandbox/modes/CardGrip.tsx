// The handle of a card: dragged, or moved by the arrow keys, it puts the mode elsewhere in the order.
import { useRef, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { useActions } from '../store/sandbox-context.ts';
import { useCardDrag } from './use-card-drag.ts';

export function CardGrip({
  id,
  name,
  place,
  of,
}: {
  readonly id: number;
  readonly name: string;
  readonly place: number;
  readonly of: number;
}) {
  const { compare: words } = useWords();
  const { moveMode } = useActions();
  const grip = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const drag = useCardDrag(place, of, (next) => {
    moveMode(id, next);
    setSaid(words.moved(name, next + 1, of));
    // An element that is put elsewhere in the page loses the focus.
    requestAnimationFrame(() => {
      grip.current?.focus({ preventScroll: true });
      grip.current?.scrollIntoView({ block: 'nearest' });
    });
  });
  const label = words.move(name);
  return (
    <>
      <button ref={grip} type="button" className="card-grip" aria-label={label} title={label} {...drag}>
        <Icon name="grip" size={16} />
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
