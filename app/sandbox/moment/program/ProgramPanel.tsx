// The program of the selected mode beside its timeline: what of it the tasks run, with the lines lit where it is at this
// moment. A line is chosen like an item of a list, and its stretches are framed in the timeline.
import { useMemo, useRef, useState } from 'react';
import { languages } from '../../../code/language.ts';
import type { Place } from '../../../code/place.ts';
import { linesOf, type Program, textOf } from '../../../code/program.ts';
import type { Microseconds } from '../../../model/time.ts';
import { rowOffsets } from '../../../model/workload.ts';
import type { World } from '../../../model/world.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useLatestAnswer } from '../../../ui/use-latest-answer.ts';
import { useSettled } from '../../../ui/use-settled.ts';
import { useWords } from '../../../words/use-words.ts';
import { useSandbox } from '../../store/sandbox-context.ts';
import type { Predicted } from '../../store/state.ts';
import { useReadingState, useReadingStore } from '../ReadingProvider.tsx';
import { setCodeLanguage } from '../reading-store.ts';
import { litAt } from './lit-places.ts';
import { ProgramDialog } from './ProgramDialog.tsx';
import { ProgramLines } from './ProgramLines.tsx';
import './program.css';

const PANEL = 'program-panel';
/** Seconds of the clock for which an event stays lit while time goes on. */
const AFTERGLOW = 0.45;
/** A program is written when the tasks have rested for so long. */
const QUIET_MS = 120;

export function ProgramPanel({
  card,
  name,
  predicted,
  world,
  time,
}: {
  readonly card: number;
  /** What the mode is called. */
  readonly name: string;
  readonly predicted: Predicted;
  readonly world: World;
  readonly time: Microseconds;
}) {
  const words = useWords();
  const reading = useReadingStore();
  const language = useReadingState((state) => state.language);
  const teller = useReadingState((state) => state.teller);
  const settled = useSettled(predicted, QUIET_MS);
  const question = useMemo(
    () => async () => ({ of: settled, program: await teller.program(settled, world, language) }),
    [teller, settled, world, language],
  );
  const written = useLatestAnswer(question);
  const program = written?.program;
  const dialog = useRef<HTMLDialogElement>(null);
  const lit = useLitLines(program, written?.of ?? settled, time);
  return (
    <section className="program" aria-label={words.moment.code.label}>
      <div className="program__bar">
        <Segmented
          label={words.moment.code.language}
          options={languages.map((value) => ({ value, label: words.moment.code.names[value] }))}
          value={language}
          onChange={(next) => setCodeLanguage(reading, next)}
          panel={PANEL}
        />
        <CopyButton program={program} />
        <Button
          look="quiet"
          className="program__whole"
          disabled={program === undefined}
          onClick={() => dialog.current?.showModal()}
        >
          {words.moment.code.whole}
        </Button>
      </div>
      <div id={PANEL} role="tabpanel" aria-label={words.moment.code.names[language]} tabIndex={-1}>
        {program === undefined ? (
          <p className="program__none panel-note">
            {written === undefined ? words.moment.code.loading : words.moment.code.failed}
          </p>
        ) : (
          <ProgramLines
            program={program}
            strong={lit.strong}
            weak={lit.weak}
            label={words.moment.code.excerpt(name)}
            card={card}
          />
        )}
      </div>
      {program !== undefined && <ProgramDialog dialog={dialog} program={program} strong={lit.strong} />}
    </section>
  );
}

interface LitLines {
  readonly strong: ReadonlySet<number>;
  readonly weak: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();

/** The lines that are lit; the same sets as long as they hold the same lines, so that nothing renders for nothing. */
function useLitLines(program: Program | undefined, predicted: Predicted, time: Microseconds): LitLines {
  const { playhead } = useSandbox();
  const before = useRef<LitLines>({ strong: none, weak: none });
  const offsets = useMemo(() => rowOffsets(predicted.workload), [predicted.workload]);
  if (program === undefined || predicted.trace === undefined) return { strong: none, weak: none };
  const { playing, speed } = playhead.get();
  const grace = playing ? AFTERGLOW * speed * 1_000_000 : 0;
  const places = litAt(predicted.trace, offsets, time, grace);
  const lines = (all: readonly Place[]) =>
    all.flatMap((place) => insideFunctions(program, linesOf(program, place)));
  const strong = new Set(lines(places.strong));
  const weak = new Set(lines(places.weak).filter((line) => !strong.has(line)));
  const now = {
    strong: sameSet(strong, before.current.strong) ? before.current.strong : strong,
    weak: sameSet(weak, before.current.weak) ? before.current.weak : weak,
  };
  before.current = now;
  return now;
}

/** Without the lines at the top level, where there are others: a semaphore is used in a function, and only made outside. */
function insideFunctions(program: Program, lines: readonly number[]): readonly number[] {
  const inside = lines.filter((line) => /^\s/.test(program.lines[line].text));
  return inside.length > 0 ? inside : lines;
}

function sameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((line) => other.has(line));
}

function CopyButton({ program }: { readonly program: Program | undefined }) {
  const words = useWords();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = (): void => {
    if (program === undefined) return;
    navigator.clipboard.writeText(textOf(program)).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  return (
    <>
      <span className="program__copied" role="status">
        {copied === 'yes'
          ? words.moment.code.copied
          : copied === 'failed'
            ? words.moment.code.copyFailed
            : ''}
      </span>
      <Button
        look="icon"
        aria-label={words.moment.code.copy}
        title={words.moment.code.copy}
        disabled={program === undefined}
        onClick={copy}
        onBlur={() => setCopied('no')}
      >
        <Icon name="copy" size={15} />
      </Button>
    </>
  );
}
