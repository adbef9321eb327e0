// Predicted against measured, in words: how far apart they are, and what in a browser keeps them apart.
import type { ChartPageWords } from './use-chart-words.ts';
import './charts.css';

export interface MeasuredNote {
  readonly id: number;
  readonly name: string;
  readonly line: string;
  readonly reasons: readonly string[];
}

export function MeasuredNotes({
  notes,
  common,
  words,
}: {
  readonly notes: readonly MeasuredNote[];
  /** What is true of all of them. */
  readonly common: readonly string[];
  readonly words: ChartPageWords;
}) {
  return (
    <section className="chart" aria-label={words.charts.measuredTitle}>
      <h2 className="chart__title">{words.charts.measuredTitle}</h2>
      {notes.length === 0 ? (
        <p className="chart__summary">{words.charts.measuredNone}</p>
      ) : (
        <>
          <dl className="chart-notes">
            {notes.map(({ id, name, line, reasons }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>
                  <span className="mono">{line}</span>
                  {reasons.map((reason) => (
                    <p key={reason}>{reason}</p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          {common.map((each) => (
            <p key={each} className="chart__note">
              {each}
            </p>
          ))}
        </>
      )}
    </section>
  );
}
