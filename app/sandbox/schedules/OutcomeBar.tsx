// How many schedules come to what, as one bar: the parts are as long as they are many, and none that occurs is invisible.
import type { Found } from '../../explore/answer.ts';
import { type Verdict, verdicts } from '../../explore/verdict.ts';
import { useWords } from '../../words/use-words.ts';
import { bigCount, shareOf } from './big-count.ts';
import { useSchedulesWords } from './schedule-words.ts';

export function OutcomeBar({ found }: { readonly found: Found }) {
  return (
    <span className="outcome-bar" aria-hidden="true">
      {occurring(found).map((verdict) => (
        <i
          key={verdict}
          className={`outcome outcome--${className(verdict)}`}
          style={{ flexGrow: shareOf(found.byVerdict[verdict], found.schedules) }}
        />
      ))}
    </span>
  );
}

/** The same in numbers. */
export function OutcomeFigures({ found }: { readonly found: Found }) {
  const { language } = useWords();
  const words = useSchedulesWords();
  const kinds = occurring(found);
  const { schedules } = found;
  return (
    <>
      {kinds.map((verdict) => (
        <span key={verdict} className="outcome-figure" data-verdict={verdict}>
          <i className={`outcome outcome--${className(verdict)}`} aria-hidden="true" />
          {kinds.length > 1
            ? words.kinds[verdict].count(
                bigCount(language, found.byVerdict[verdict]),
                found.byVerdict[verdict] === 1n,
              )
            : schedules === 1n
              ? words.kinds[verdict].only
              : words.kinds[verdict].all}
        </span>
      ))}
    </>
  );
}

/** The verdicts that some schedule comes to. */
export function occurring({ byVerdict }: Found): readonly Verdict[] {
  return verdicts.filter((verdict) => byVerdict[verdict] > 0n);
}

function className(verdict: Verdict): string {
  return verdict.replace(' ', '-');
}
