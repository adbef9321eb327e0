// What a card has to say in sentences: a prediction that failed or never ends, a run that broke off or does not count, and
// why a mode is predicted only.
import { outcomes, type Trace } from '../../model/trace.ts';
import type { performable } from '../../perform/performable.ts';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import type { Measured, Predicted } from '../store/state.ts';
import { outcomeCounts } from './outcome-counts.ts';

export function CardNotes({
  predicted,
  measured,
  reason,
}: {
  readonly predicted: Predicted | undefined;
  readonly measured: Measured | undefined;
  readonly reason: ReturnType<typeof performable>;
}) {
  const words = useWords();
  const halt = predicted?.trace?.halt;
  const failure = measured?.error;
  return (
    <>
      {predicted?.error !== undefined && (
        <p className="mode-card__problem" role="alert">
          {words.modes.failed} {predicted.error}
        </p>
      )}
      {halt?.kind === 'deadlock' && <p className="mode-card__note">{words.modes.deadlock}</p>}
      {halt?.kind === 'limit' && (
        <p className="mode-card__note">{words.modes.limit(countText(words.language, halt.events))}</p>
      )}
      {predicted?.trace !== undefined && <Outcomes trace={predicted.trace} />}
      {failure !== undefined && (
        <p className="mode-card__problem" role="alert">
          {words.perform.failures[failure.code]}
          {failure.detail !== undefined && ` ${words.perform.failureDetail(failure.detail)}`}
        </p>
      )}
      {measured?.state === 'stopped' && <p className="mode-card__note">{words.perform.stopped}</p>}
      {measured?.state === 'void' && <p className="mode-card__note">{words.perform.void}</p>}
      {measured?.state === 'complete' && measured.trace?.halt?.kind === 'deadlock' && (
        <p className="mode-card__note">{words.perform.deadlock}</p>
      )}
      {reason !== 'yes' && reason !== 'empty' && (
        <p className="mode-card__note">{words.perform.reasons[reason]}</p>
      )}
    </>
  );
}

/** How the tasks ended, where not all are simply done. */
function Outcomes({ trace }: { readonly trace: Trace }) {
  const words = useWords();
  const { of, isComplete, tooManyFiles } = outcomeCounts(trace);
  if (isComplete || trace.tasks === 0) return undefined;
  const parts = outcomes
    .filter((outcome) => of[outcome] > 0)
    .map((outcome) => `${countText(words.language, of[outcome])} ${words.modes.ends[outcome]}`);
  return (
    <p className="mode-card__note">
      {tooManyFiles && <b>{words.modes.tooManyFiles} </b>}
      {parts.join(' · ')}
    </p>
  );
}
