// Total time against a number: a line for each mode, a point for each value that was worked out. The point of now is
// marked; any other is loaded by a click, or by Enter after the arrow keys have gone to it. It knows no store.
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { countText, decimalText } from '../../words/numbers.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import { legendText } from '../legend-text.tsx';
import { axisLook, lineLook } from '../line-looks.ts';
import type { ChartPageWords } from '../use-chart-words.ts';
import { type Place, placeByKey } from './place-by-key.ts';
import { SweepPoints, under } from './SweepPoints.tsx';
import type { SweptLine, SweptPoint } from './swept.ts';

export function SweepChart({
  lines,
  axis,
  boundOf,
  summary,
  words,
  tools,
  below,
  onLoad,
}: {
  readonly lines: readonly SweptLine[];
  readonly axis: string;
  /** The line whose bound is drawn too. */
  readonly boundOf: number | undefined;
  readonly summary: string;
  readonly words: ChartPageWords;
  readonly tools: ReactNode;
  readonly below: ReactNode;
  readonly onLoad: (line: SweptLine, value: number) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Place | undefined>(undefined);
  const known = lines.map((line) => ({
    ...line,
    points: line.points.filter(({ total }) => total !== undefined),
  }));
  const active = placeIn(known, chosen);
  const bounded = known.findIndex(({ id }) => id === boundOf);
  const values = [...new Set(lines.flatMap(({ points }) => points.map(({ value }) => value)))].sort(
    (one, other) => one - other,
  );
  const figure = (total: number | undefined) =>
    total === undefined ? words.charts.never : words.seconds(decimalText(words.language, total, 2));
  const nameOf = ({ name, axis: own, current }: SweptLine, { value, total }: SweptPoint) => {
    const said = words.charts.sweep.point(name, own, countText(words.language, value), figure(total));
    return value === current ? `${said} (${words.charts.sweep.now})` : said;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (active === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      const line = known[active.line];
      onLoad(line, line.points[active.point].value);
    } else {
      const next = placeByKey(event.key, active, known);
      if (next === undefined) return;
      setChosen(next);
      frame.current
        ?.querySelector<SVGElement>(`[data-point="${next.line}-${next.point}"]`)
        ?.focus({ preventScroll: true });
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ChartFigure
      title={words.charts.sweep.title}
      summary={summary}
      words={words}
      role="group"
      tools={tools}
      head={[axis, ...lines.map(({ name }) => name)]}
      rows={values.map((value) => [
        countText(words.language, value),
        ...lines.map(({ points }) => {
          const point = points.find((each) => each.value === value);
          return point === undefined ? '' : figure(point.total);
        }),
      ])}
      below={below}
    >
      {/* The keys belong to the points in it, of which one has the focus. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div ref={frame} onKeyDown={onKeyDown} className="sweep">
        <ResponsiveContainer width="100%" height={300}>
          <LineChart
            data={values.map((value) => rowOf(value, known, bounded))}
            margin={{ top: 12, right: 24, bottom: 18, left: 4 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--line)" />
            <XAxis
              type="number"
              dataKey="value"
              domain={[Math.min(1, values.at(0) ?? 1), 'dataMax']}
              ticks={values.length <= MOST_TICKS ? [...values] : undefined}
              allowDecimals={false}
              label={{ value: axis, position: 'insideBottom', offset: -12, fill: 'var(--ink-2)' }}
              {...axisLook}
            />
            <YAxis width={52} unit=" s" domain={[0, 'auto']} {...axisLook} />
            <Legend itemSorter={null} formatter={legendText} verticalAlign="top" />
            {bounded >= 0 && (
              <Line
                dataKey="bound"
                name={words.charts.sweep.bound(known[bounded].name)}
                stroke="var(--ink-3)"
                strokeDasharray="1 4"
                strokeLinecap="round"
                strokeWidth={2}
                dot={false}
                legendType="plainline"
                connectNulls
                isAnimationActive={false}
              />
            )}
            {known.map((line, index) => {
              const { stroke, dash } = lineLook(index);
              return (
                <Line
                  key={line.id}
                  dataKey={`line ${index}`}
                  name={line.name}
                  stroke={stroke}
                  strokeDasharray={dash}
                  strokeWidth={2 + under(index, known.length)}
                  connectNulls
                  isAnimationActive={false}
                  activeDot={false}
                  legendType="plainline"
                  dot={false}
                  style={{ pointerEvents: 'none' }}
                />
              );
            })}
            <SweepPoints
              lines={known}
              stop={active}
              nameOf={nameOf}
              onFocus={setChosen}
              onClick={(line, value) => onLoad(line, value)}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </ChartFigure>
  );
}

/** Values that are few enough to be written under the axis one by one. */
const MOST_TICKS = 16;

function rowOf(
  value: number,
  lines: readonly SweptLine[],
  bounded: number,
): Readonly<Record<string, number>> {
  const row: Record<string, number> = { value };
  lines.forEach(({ points }, index) => {
    const point = points.find((each) => each.value === value);
    if (point?.total !== undefined) row[`line ${index}`] = point.total;
    if (index === bounded && point?.bound !== undefined) row.bound = point.bound;
  });
  return row;
}

/** Where Tab stops: what was chosen last, else the point of now on the first line that has one. */
function placeIn(lines: readonly SweptLine[], chosen: Place | undefined): Place | undefined {
  if (chosen !== undefined && lines.at(chosen.line)?.points.at(chosen.point) !== undefined) return chosen;
  for (const [line, { points, current }] of lines.entries()) {
    const point = points.findIndex(({ value }) => value === current);
    if (point >= 0) return { line, point };
  }
  const first = lines.findIndex(({ points }) => points.length > 0);
  return first < 0 ? undefined : { line: first, point: 0 };
}
