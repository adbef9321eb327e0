// How a mode's total has changed since "before" was pinned.
import type { Trace } from '../../model/trace.ts';
import { secondsText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useCompare } from './use-compare.ts';

export function BeforeFigure({ id, trace }: { readonly id: number; readonly trace: Trace }) {
  const words = useWords();
  const before = useCompare((state) => state.before?.get(id));
  if (before === undefined || before.halt !== undefined || trace.halt !== undefined) return undefined;
  const difference = trace.makespan - before.makespan;
  const was = words.compare.beforeWas(secondsText(words, before.makespan));
  if (difference === 0) {
    return (
      <span className="before-figure" data-testid="since-before" title={was}>
        {words.compare.asBefore}
      </span>
    );
  }
  const text = words.compare.signed(
    difference > 0 ? 'more' : 'less',
    secondsText(words, Math.abs(difference)),
  );
  return (
    <span
      className={`before-figure before-figure--${difference > 0 ? 'more' : 'less'}`}
      data-testid="since-before"
      title={was}
    >
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{words.compare.sinceBefore(text)}</span>
    </span>
  );
}
