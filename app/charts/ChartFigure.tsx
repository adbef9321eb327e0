// What every chart has around it: a title, what it says in a sentence (seen by all, and the name of the picture for a
// screen reader), and its figures as a table.
import type { ReactNode } from 'react';
import { ChartTable } from './ChartTable.tsx';
import type { ChartPageWords } from './use-chart-words.ts';
import './charts.css';

export function ChartFigure({
  title,
  summary,
  words,
  head,
  rows,
  role = 'img',
  tools,
  below,
  children,
}: {
  readonly title: string;
  readonly summary: string;
  readonly words: ChartPageWords;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** `group` where the picture has controls in it. */
  readonly role?: 'img' | 'group';
  readonly tools?: ReactNode;
  readonly below?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <figure className="chart" aria-label={title}>
      <figcaption className="chart__caption">
        <div className="chart__head">
          <h2 className="chart__title">{title}</h2>
          {tools}
        </div>
        {summary !== '' && <p className="chart__summary">{summary}</p>}
      </figcaption>
      {role === 'img' ? (
        <div className="chart__frame" role="img" aria-label={`${title}. ${summary}`}>
          {children}
        </div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
        <div className="chart__frame" role="group" aria-label={title}>
          {children}
        </div>
      )}
      {below}
      <ChartTable summary={words.charts.table} caption={title} head={head} rows={rows} />
    </figure>
  );
}
