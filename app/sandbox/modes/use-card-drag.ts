// A card taken by its handle and put elsewhere in the list. While it is dragged only the picture moves; the order changes
// once, when it is let go, so that it is one entry of the history. The arrow keys do the same one place at a time.
import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';

export interface CardDrag {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface Drag {
  readonly startY: number;
  readonly cards: readonly HTMLElement[];
  readonly boxes: readonly DOMRect[];
  readonly at: number;
  target: number;
}

const CARD = '.mode-card';
const GAP = 9;

/** `move` is told the place to go to; nothing where it is let go where it was. */
export function useCardDrag(place: number, of: number, move: (place: number) => void): CardDrag {
  const drag = useRef<Drag | undefined>(undefined);

  const settle = (): number | undefined => {
    const current = drag.current;
    drag.current = undefined;
    if (current === undefined) return undefined;
    for (const card of current.cards) {
      card.style.transform = '';
      card.classList.remove('mode-card--dragged');
    }
    return current.target === current.at ? undefined : current.target;
  };

  return {
    onPointerDown: (event) => {
      const card = event.currentTarget.closest<HTMLElement>(CARD);
      if (card === null || card.parentElement === null || event.button !== 0) return;
      const cards = [...card.parentElement.querySelectorAll<HTMLElement>(CARD)];
      const at = cards.indexOf(card);
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = {
        startY: event.clientY,
        cards,
        boxes: cards.map((each) => each.getBoundingClientRect()),
        at,
        target: at,
      };
      card.classList.add('mode-card--dragged');
    },
    onPointerMove: (event) => {
      const current = drag.current;
      if (current === undefined) return;
      const { cards, boxes, at, startY } = current;
      const shift = event.clientY - startY;
      // The edge that leads decides: a card makes way when it is half covered.
      const top = boxes[at].top + shift;
      const bottom = boxes[at].bottom + shift;
      current.target = boxes.filter((box, index) => {
        const middle = box.top + box.height / 2;
        return index < at ? middle < top : index > at && middle < bottom;
      }).length;
      cards.forEach((card, index) => {
        card.style.transform =
          index === at ? `translateY(${shift}px)` : makeWay(index, at, current.target, boxes);
      });
    },
    onPointerUp: () => {
      const target = settle();
      if (target !== undefined) move(target);
    },
    onPointerCancel: () => {
      settle();
    },
    onKeyDown: (event) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const next = place + step;
      if (next < 0 || next >= of) return;
      move(next);
    },
  };
}

/** How far the others step aside for the card that comes between them. */
function makeWay(index: number, at: number, target: number, boxes: readonly DOMRect[]): string {
  const room = boxes[at].height + GAP;
  if (index > at && index <= target) return `translateY(${-room}px)`;
  if (index < at && index >= target) return `translateY(${room}px)`;
  return '';
}
