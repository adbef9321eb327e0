// The lines of an excerpt as a list to choose from: one stop for the Tab key, arrows go from line to line. The lit line is
// kept in sight while nobody points at the list.
import { type KeyboardEvent, memo, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Program, placesOf } from '../../../code/program.ts';
import { useWords } from '../../../words/use-words.ts';
import { useReadingState, useReadingStore } from '../ReadingProvider.tsx';
import { CodeTokens } from './CodeTokens.tsx';
import { type ExcerptLine, excerptOf } from './excerpt.ts';

export const ProgramLines = memo(function ProgramLines({
  program,
  strong,
  weak,
  label,
  card,
}: {
  readonly program: Program;
  readonly strong: ReadonlySet<number>;
  readonly weak: ReadonlySet<number>;
  readonly label: string;
  readonly card: number;
}) {
  const words = useWords();
  const store = useReadingStore();
  const chosen = useReadingState(({ line }) =>
    line?.card === card && line.language === program.language ? line.line : undefined,
  );
  const excerpt = useMemo(() => excerptOf(program), [program]);
  const choosable = useMemo(
    () =>
      excerpt.flatMap(({ kind, number }) =>
        kind === 'line' && placesOf(program, number).some(isAt) ? [number] : [],
      ),
    [excerpt, program],
  );
  const [active, setActive] = useState<number>();
  const list = useRef<HTMLDivElement>(null);
  const goal = useRef<number>(undefined);
  const id = useId();
  const lineId = (number: number) => `${id}${number}`;

  useEffect(() => {
    const element = list.current;
    if (element === null || element.matches(':hover, :focus')) return;
    const first = Math.min(...strong);
    const line = element.querySelector<HTMLElement>(`[data-line="${first}"]`);
    if (line !== null) keepInSight(element, line, goal);
  }, [strong]);

  const choose = (line: number | undefined): void =>
    store.setState({
      line: line === undefined || line === chosen ? undefined : { card, language: program.language, line },
    });
  const press = (event: KeyboardEvent): void => {
    const at = choosable.indexOf(active ?? chosen ?? -1);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = choosable[Math.max(0, Math.min(choosable.length - 1, at + step))];
      setActive(next);
      const line = list.current?.querySelector<HTMLElement>(`[data-line="${next}"]`);
      if (line && list.current !== null) keepInSight(list.current, line, goal);
    } else if ((event.key === 'Enter' || event.key === ' ') && active !== undefined) choose(active);
    else if (event.key === 'Escape' && chosen !== undefined) choose(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      className="program__lines mono"
      role="listbox"
      aria-label={label}
      aria-activedescendant={active === undefined ? undefined : lineId(active)}
      tabIndex={0}
      translate="no"
      onKeyDown={press}
      onBlur={() => setActive(undefined)}
      onScrollEnd={() => {
        goal.current = undefined;
      }}
    >
      {excerpt.map((each, index) => {
        if (each.kind === 'gap') return undefined;
        const isAfterGap = excerpt[index - 1]?.kind === 'gap';
        const className = [
          'program__line',
          isAfterGap ? 'program__line--apart' : '',
          each.kind === 'line' ? marksOf(each, strong, weak) : 'program__line--left-out',
          each.number === active ? 'program__line--active' : '',
        ].join(' ');
        if (each.kind === 'left out') {
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: see below
            <div key={each.number} role="option" aria-selected={false} aria-disabled className={className}>
              {`    ⋯ ${words.moment.code.left(each.count)}`}
            </div>
          );
        }
        const { number, line } = each;
        const canChoose = choosable.includes(number);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers to the keys, for all of its lines
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and points at the active line
          <div
            key={number}
            id={lineId(number)}
            data-line={number}
            role="option"
            aria-selected={number === chosen}
            aria-disabled={!canChoose}
            aria-current={strong.has(number) ? 'step' : undefined}
            className={className}
            title={canChoose ? words.moment.code.line(number + 1) : undefined}
            onClick={canChoose ? () => choose(number) : undefined}
          >
            <CodeTokens tokens={line.tokens} />
            {line.text === '' && '\u200b'}
          </div>
        );
      })}
    </div>
  );
});

function marksOf(
  { number }: Extract<ExcerptLine, { readonly kind: 'line' }>,
  strong: ReadonlySet<number>,
  weak: ReadonlySet<number>,
): string {
  if (strong.has(number)) return 'program__line--lit';
  return weak.has(number) ? 'program__line--near' : '';
}

/** Whether a task can be seen at such a place. */
function isAt(place: ReturnType<typeof placesOf>[number]): boolean {
  return place.part === 'step' || place.part === 'row' || place.part === 'gate' || place.part === 'dispatch';
}

/** Scrolls the box and never the page. `goal` is where a smooth scroll under way will end. */
function keepInSight(box: HTMLElement, line: HTMLElement, goal: RefObject<number | undefined>): void {
  const above = line.offsetTop - (goal.current ?? box.scrollTop);
  if (above >= 4 && above + line.offsetHeight <= box.clientHeight - 4) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const most = box.scrollHeight - box.clientHeight;
  const top = Math.max(0, Math.min(most, line.offsetTop - box.clientHeight / 3));
  goal.current = still || Math.abs(top - box.scrollTop) < 1 ? undefined : top;
  box.scrollTo({ top, behavior: still ? 'instant' : 'smooth' });
}
