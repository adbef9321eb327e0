// Tasks in flight over time, a staircase for each mode, with the same figures as a table.
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Words } from '../words/catalogue.ts';
import { countText, decimalText } from '../words/numbers.ts';
import { ChartTable } from './ChartTable.tsx';
import { legendText } from './legend-text.tsx';
import { together } from './together.ts';
import './charts.css';

export interface FlightLine {
  readonly id: number;
  readonly name: string;
  /** Seconds, ascending; the counts hold from each moment on. */
  readonly times: readonly number[];
  readonly counts: readonly number[];
}

/** Colour and dash go together, so that lines are told apart without colour too. */
const looks = [
  { stroke: 'var(--accent)', dash: undefined },
  { stroke: 'var(--state-blocked)', dash: '6 3' },
  { stroke: 'var(--state-running)', dash: '2 3' },
  { stroke: 'var(--good)', dash: '10 3 2 3' },
  { stroke: 'var(--ink)', dash: '4 4' },
] as const;

export function InFlightChart({
  lines,
  words,
}: {
  readonly lines: readonly FlightLine[];
  readonly words: Words;
}) {
  const points = together(lines);
  return (
    <figure className="chart">
      <figcaption className="chart__title">{words.charts.inFlight}</figcaption>
      <div className="chart__frame" role="img" aria-label={words.charts.inFlight}>
        <ResponsiveContainer width="100%" height={260}>
          <LineChart
            data={points.map(({ time, counts }) => ({ time, ...counts }))}
            margin={{ top: 8, right: 24, bottom: 8, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              type="number"
              dataKey="time"
              domain={[0, 'dataMax']}
              stroke="var(--ink-3)"
              tickLine={false}
              unit=" s"
            />
            <YAxis
              allowDecimals={false}
              domain={[0, 'dataMax']}
              width={40}
              stroke="var(--ink-3)"
              tickLine={false}
            />
            <Legend itemSorter={null} formatter={legendText} />
            {lines.map(({ id, name }, index) => {
              const { stroke, dash } = looks[index % looks.length];
              return (
                <Line
                  key={id}
                  type="stepAfter"
                  dataKey={index}
                  name={name}
                  stroke={stroke}
                  strokeDasharray={dash}
                  strokeWidth={2}
                  dot={false}
                  isAnimationActive={false}
                />
              );
            })}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <ChartTable
        summary={words.charts.table}
        caption={words.charts.inFlight}
        head={[words.charts.time, ...lines.map(({ name }) => name)]}
        rows={points.map(({ time, counts }) => [
          decimalText(words.language, time, 2),
          ...counts.map((count) => countText(words.language, count)),
        ])}
      />
    </figure>
  );
}
