// Counts over time, a staircase for each mode: tasks in flight, or busy cores.
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { countText, decimalText } from '../words/numbers.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { legendText } from './legend-text.tsx';
import { axisLook, lineLook } from './line-looks.ts';
import { together } from './together.ts';
import type { ChartPageWords } from './use-chart-words.ts';

export interface StairsLine {
  readonly id: number;
  readonly name: string;
  /** Seconds, ascending; the counts hold from each moment on. */
  readonly times: readonly number[];
  readonly counts: readonly number[];
}

export function StairsChart({
  title,
  summary,
  lines,
  ceiling,
  words,
}: {
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly StairsLine[];
  /** A height that the lines cannot exceed. */
  readonly ceiling?: { readonly value: number; readonly name: string };
  readonly words: ChartPageWords;
}) {
  const points = together(lines);
  const most = Math.max(1, ceiling?.value ?? 0, ...points.flatMap(({ counts }) => counts));
  return (
    <ChartFigure
      title={title}
      summary={summary}
      words={words}
      head={[words.charts.time, ...lines.map(({ name }) => name)]}
      rows={points.map(({ time, counts }) => [
        decimalText(words.language, time, 2),
        ...counts.map((count) => countText(words.language, count)),
      ])}
    >
      <ResponsiveContainer width="100%" height={240}>
        <LineChart
          data={points.map(({ time, counts }) => ({ time, ...counts }))}
          margin={{ top: 12, right: 24, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis type="number" dataKey="time" domain={[0, 'dataMax']} unit=" s" {...axisLook} />
          <YAxis allowDecimals={false} domain={[0, most]} width={40} {...axisLook} />
          <Legend itemSorter={null} formatter={legendText} />
          {ceiling !== undefined && (
            <ReferenceLine
              y={ceiling.value}
              stroke="var(--ink-3)"
              strokeDasharray="2 4"
              label={{ value: ceiling.name, position: 'insideTopRight', fill: 'var(--ink-2)' }}
            />
          )}
          {lines.map(({ id, name }, index) => {
            const { stroke, dash } = lineLook(index);
            return (
              <Line
                key={id}
                type="stepAfter"
                dataKey={index}
                name={name}
                stroke={stroke}
                strokeDasharray={dash}
                strokeWidth={2.5}
                legendType="plainline"
                dot={false}
                isAnimationActive={false}
              />
            );
          })}
        </LineChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
