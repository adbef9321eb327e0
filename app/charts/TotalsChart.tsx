// Total time by mode, predicted beside measured, with the bound of theory drawn into each bar: up to it the bar is solid,
// what is above it is hatched.
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { decimalText } from '../words/numbers.ts';
import { ChartFigure } from './ChartFigure.tsx';
import type { ChartPageWords } from './use-chart-words.ts';

export interface Total {
  readonly id: number;
  readonly name: string;
  /** Seconds; `undefined` where there is none. */
  readonly predicted: number | undefined;
  readonly measured: number | undefined;
  /** Seconds that no arrangement of the same work stays below. */
  readonly bound: number | undefined;
  /** What gives the bound, and why the prediction is above it. */
  readonly why: string | undefined;
}

export function TotalsChart({
  totals,
  summary,
  words,
}: {
  readonly totals: readonly Total[];
  readonly summary: string;
  readonly words: ChartPageWords;
}) {
  const hasMeasured = totals.some(({ measured }) => measured !== undefined);
  const hasBounds = totals.some(({ bound }) => bound !== undefined);
  const figure = (value: number | undefined) =>
    value === undefined ? '–' : words.seconds(decimalText(words.language, value, 2));
  const label = (value: unknown) => (typeof value === 'number' ? figure(value) : '');
  const reasons = totals.filter(({ why }) => why !== undefined);
  return (
    <ChartFigure
      title={words.charts.total}
      summary={summary}
      words={words}
      head={[words.charts.mode, words.charts.predicted, words.charts.bound, words.charts.measured]}
      rows={totals.map(({ name, predicted, bound, measured }) => [
        name,
        predicted === undefined ? words.charts.never : figure(predicted),
        figure(bound),
        figure(measured),
      ])}
      below={
        <>
          <ul className="chart__keys">
            <li>
              <span className="chart__key chart__key--predicted" />
              {hasBounds ? words.charts.withinBound : words.charts.predicted}
            </li>
            {hasBounds && (
              <li>
                <span className="chart__key chart__key--above" />
                {words.charts.aboveBound}
              </li>
            )}
            {hasMeasured && (
              <li>
                <span className="chart__key chart__key--measured" />
                {words.charts.measured}
              </li>
            )}
          </ul>
          {reasons.length > 0 && (
            <details className="chart__why" open>
              <summary>{words.charts.why}</summary>
              <dl className="chart-notes">
                {reasons.map(({ id, name, why }) => (
                  <div key={id}>
                    <dt>{name}</dt>
                    <dd>{why}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </>
      }
    >
      <ResponsiveContainer width="100%" height={38 + totals.length * (hasMeasured ? 54 : 38)}>
        <BarChart
          data={[...totals]}
          layout="vertical"
          margin={{ top: 4, right: 64, bottom: 4, left: 8 }}
          barGap={2}
          accessibilityLayer={false}
        >
          <defs>
            <pattern id="above-bound" width="6" height="6" patternUnits="userSpaceOnUse">
              <path d="M0 6 6 0" stroke="var(--state-io-line, var(--accent))" strokeWidth="1.2" fill="none" />
            </pattern>
          </defs>
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis
            type="number"
            unit=" s"
            stroke="var(--line-strong)"
            tickLine={false}
            tick={{ fill: 'var(--ink-2)' }}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={124}
            stroke="var(--line-strong)"
            tick={{ fill: 'var(--ink)' }}
            tickLine={false}
          />
          <Bar dataKey="predicted" barSize={20} isAnimationActive={false} shape={PredictedBar}>
            <LabelList dataKey="predicted" position="right" fill="var(--ink)" formatter={label} />
          </Bar>
          {hasMeasured && (
            <Bar
              dataKey="measured"
              fill="var(--accent)"
              barSize={20}
              radius={[0, 3, 3, 0]}
              isAnimationActive={false}
            >
              <LabelList dataKey="measured" position="right" fill="var(--ink)" formatter={label} />
            </Bar>
          )}
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

/** Solid up to the bound, hatched beyond it, and a line where it lies. */
function PredictedBar({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  payload,
}: {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly payload?: Total;
}) {
  const predicted = payload?.predicted ?? 0;
  const bound = payload?.bound;
  const solid = bound === undefined || predicted <= 0 ? width : Math.min(width, (width * bound) / predicted);
  return (
    <g>
      <rect x={x} y={y} width={solid} height={height} fill="var(--state-io)" />
      {solid < width && (
        <rect
          x={x + solid}
          y={y + 0.5}
          width={width - solid - 0.5}
          height={height - 1}
          fill="url(#above-bound)"
          stroke="var(--state-io-line, var(--accent))"
        />
      )}
      {bound !== undefined && (
        <path d={`M${x + solid} ${y - 4}V${y + height + 4}`} stroke="var(--ink)" strokeWidth={2} />
      )}
    </g>
  );
}
