// Total time by mode: predicted beside measured, with the same figures as a table.
import { Bar, BarChart, CartesianGrid, LabelList, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Words } from '../words/catalogue.ts';
import { decimalText } from '../words/numbers.ts';
import { ChartTable } from './ChartTable.tsx';
import { legendText } from './legend-text.tsx';
import './charts.css';

export interface Total {
  readonly id: number;
  readonly name: string;
  /** Seconds; `undefined` where there is none. */
  readonly predicted: number | undefined;
  readonly measured: number | undefined;
}

export function TotalsChart({ totals, words }: { readonly totals: readonly Total[]; readonly words: Words }) {
  const hasMeasured = totals.some(({ measured }) => measured !== undefined);
  const figure = (value: number | undefined) =>
    value === undefined ? '–' : words.seconds(decimalText(words.language, value, 2));
  const label = (value: unknown) => (typeof value === 'number' ? figure(value) : '');
  return (
    <figure className="chart">
      <figcaption className="chart__title">{words.charts.total}</figcaption>
      <div className="chart__frame" role="img" aria-label={words.charts.total}>
        <ResponsiveContainer width="100%" height={64 + totals.length * (hasMeasured ? 52 : 36)}>
          <BarChart
            data={[...totals]}
            layout="vertical"
            margin={{ top: 4, right: 56, bottom: 4, left: 8 }}
            accessibilityLayer={false}
          >
            <CartesianGrid horizontal={false} stroke="var(--line)" />
            <XAxis type="number" unit=" s" stroke="var(--ink-3)" tickLine={false} />
            <YAxis
              type="category"
              dataKey="name"
              width={110}
              stroke="var(--ink-3)"
              tick={{ fill: 'var(--ink)' }}
              tickLine={false}
            />
            {hasMeasured && <Legend itemSorter={null} formatter={legendText} />}
            <Bar
              dataKey="predicted"
              name={words.charts.predicted}
              fill="var(--state-io)"
              barSize={18}
              radius={[0, 3, 3, 0]}
              isAnimationActive={false}
            >
              <LabelList dataKey="predicted" position="right" fill="var(--ink)" formatter={label} />
            </Bar>
            {hasMeasured && (
              <Bar
                dataKey="measured"
                name={words.charts.measured}
                fill="var(--accent)"
                barSize={18}
                radius={[0, 3, 3, 0]}
                isAnimationActive={false}
              >
                <LabelList dataKey="measured" position="right" fill="var(--ink)" formatter={label} />
              </Bar>
            )}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <ChartTable
        summary={words.charts.table}
        caption={words.charts.total}
        head={[words.charts.mode, words.charts.predicted, words.charts.measured]}
        rows={totals.map(({ name, predicted, measured }) => [name, figure(predicted), figure(measured)])}
      />
    </figure>
  );
}
