// The figures of a card: predicted total in large, how that compares with the first card, and what was measured.
import { lazy, Suspense } from 'react';
import type { Microseconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';
import { decimalText, secondsText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useCompare } from '../compare/use-compare.ts';
import type { Measured, Predicted } from '../store/state.ts';
import { outcomeCounts } from './outcome-counts.ts';

// Wanted only while modes are raced, or compared with what was before.
const RaceFlag = lazy(async () => ({ default: (await import('../compare/RaceFlag.tsx')).RaceFlag }));
const BeforeFigure = lazy(async () => ({
  default: (await import('../compare/BeforeFigure.tsx')).BeforeFigure,
}));

export function CardFigures({
  id,
  predicted,
  measured,
  first,
}: {
  readonly id: number;
  readonly predicted: Predicted | undefined;
  readonly measured: Measured | undefined;
  /** What the first card came to, where this is another. */
  readonly first: Trace | undefined;
}) {
  const words = useWords();
  const trace = predicted?.trace;
  const isRacing = useCompare((state) => state.isRacing);
  const isPinned = useCompare((state) => state.before !== undefined);
  return (
    <div className="mode-card__figures mono">
      <Suspense>{isRacing && trace !== undefined && <RaceFlag id={id} total={trace.makespan} />}</Suspense>
      {measured !== undefined && <MeasuredFigure measured={measured} predicted={trace} />}
      {trace !== undefined && first !== undefined && isFair(trace, first) && (
        <Comparison total={trace.makespan} first={first.makespan} />
      )}
      <Suspense>{isPinned && trace !== undefined && <BeforeFigure id={id} trace={trace} />}</Suspense>
      <span className="mode-card__total" data-testid="total" title={words.modes.total}>
        <span className="visually-hidden">{words.modes.total}: </span>
        {trace === undefined ? words.modes.predicting : totalText(trace)}
      </span>
    </div>
  );

  function totalText({ halt, makespan }: Trace): string {
    return halt?.kind === 'deadlock' ? words.modes.never : secondsText(words, makespan);
  }
}

/** Only runs that did all of the work are compared. */
function isFair(trace: Trace, first: Trace): boolean {
  return outcomeCounts(trace).isComplete && outcomeCounts(first).isComplete;
}

function MeasuredFigure({
  measured,
  predicted,
}: {
  readonly measured: Measured;
  readonly predicted: Trace | undefined;
}) {
  const words = useWords();
  if (measured.state === 'running') return <span className="mode-card__measured">{words.modes.running}</span>;
  if (measured.state !== 'complete') {
    return <span className="mode-card__measured">{words.modes.outcome[measured.state]}</span>;
  }
  if (measured.trace === undefined) return undefined;
  const difference =
    predicted === undefined || predicted.makespan === 0
      ? undefined
      : (measured.trace.makespan / predicted.makespan - 1) * 100;
  return (
    <span className="mode-card__measured" data-testid="measured">
      {words.modes.measured(secondsText(words, measured.trace.makespan))}
      {difference !== undefined && <> {words.modes.difference(signed(difference))}</>}
    </span>
  );

  function signed(percent: number): string {
    const text = decimalText(words.language, Math.abs(percent), Math.abs(percent) < 10 ? 1 : 0);
    return percent < -0.05 ? `−${text}` : percent < 0.05 ? '±0' : `+${text}`;
  }
}

function Comparison({ total, first }: { readonly total: Microseconds; readonly first: Microseconds }) {
  const words = useWords();
  if (total <= 0 || first <= 0) return undefined;
  const factor = first / total;
  const text = (value: number) => decimalText(words.language, value, value < 10 ? 1 : 0);
  if (Math.abs(factor - 1) < 0.005) return <span className="mode-card__same">{words.modes.same}</span>;
  if (factor > 1) return <span className="mode-card__faster">{words.modes.faster(text(factor))}</span>;
  return <span className="mode-card__slower">{words.modes.slower(text(1 / factor))}</span>;
}
