// Response times by mode, as percentiles: four bars a mode, from half of the tasks to the slowest.
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { toSeconds } from '../model/time.ts';
import { decimalText } from '../words/numbers.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { legendText } from './legend-text.tsx';
import { axisLook } from './line-looks.ts';
import type { ResponseTimes } from './response-times.ts';
import type { ChartPageWords } from './use-chart-words.ts';

export interface ModeResponse {
  readonly id: number;
  readonly name: string;
  readonly times: ResponseTimes;
  /** How many tasks there are. */
  readonly tasks: number;
}

/** From pale to full: the rarer, the stronger. */
const bars = [
  { key: 'p50', opacity: 0.25 },
  { key: 'p90', opacity: 0.5 },
  { key: 'p99', opacity: 0.75 },
  { key: 'max', opacity: 1 },
] as const;

export function ResponseChart({
  modes,
  words,
}: {
  readonly modes: readonly ModeResponse[];
  readonly words: ChartPageWords;
}) {
  const { charts, language } = words;
  const figure = (time: number) => words.seconds(decimalText(language, toSeconds(time), 2));
  const summary = modes
    .map(({ name, times }) => charts.responseSummary(name, figure(times.p50), figure(times.max)))
    .join(language === 'en' ? '; ' : '；');
  const unended = modes.reduce((sum, { tasks, times }) => sum + tasks - times.ended, 0);
  return (
    <ChartFigure
      title={charts.response}
      summary={summary}
      words={words}
      head={[charts.mode, ...bars.map(({ key }) => charts.percentiles[key])]}
      rows={modes.map(({ name, times }) => [name, ...bars.map(({ key }) => figure(times[key]))])}
      below={
        <p className="chart__note">
          {charts.responseNote} {unended > 0 && charts.unended(decimalText(language, unended, 0))}
        </p>
      }
    >
      <ResponsiveContainer width="100%" height={260}>
        <BarChart
          data={modes.map(({ name, times }) => ({
            name,
            ...Object.fromEntries(bars.map(({ key }) => [key, toSeconds(times[key])])),
          }))}
          margin={{ top: 12, right: 24, bottom: 4, left: 0 }}
          barGap={1}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="name" {...axisLook} tick={{ fill: 'var(--ink)' }} />
          <YAxis width={48} unit=" s" {...axisLook} />
          <Legend itemSorter={null} formatter={legendText} />
          {bars.map(({ key, opacity }) => (
            <Bar
              key={key}
              dataKey={key}
              name={charts.percentiles[key]}
              fill="var(--accent)"
              fillOpacity={opacity}
              stroke="var(--accent)"
              maxBarSize={28}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
