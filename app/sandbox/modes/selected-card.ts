// Where the eye and the focus go when cards come and go. The page is asked once the change is on it.

function whenDrawn(act: (card: HTMLElement | undefined) => void): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      act(document.querySelector<HTMLElement>('.mode-card--selected') ?? undefined);
    }),
  );
}

/** The selected card is brought into sight: a new one stands below the others. */
export function showSelectedCard(): void {
  whenDrawn((card) => card?.scrollIntoView({ block: 'nearest' }));
}

/** The focus goes on to the selected card's menu; where no card is left, to what offers new ones. */
export function focusSelectedCard(): void {
  whenDrawn((card) => {
    const next = card?.querySelector<HTMLElement>('.mode-card__menu');
    (next ?? document.querySelector<HTMLElement>('#modes button'))?.focus();
  });
}
