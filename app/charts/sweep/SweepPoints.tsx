// The points of a sweep as buttons in the picture. The library makes its own dots anew at every change, which would take
// the focus and the click away from them; these stay, and only ask it where they lie.
import { useRef } from 'react';
import { DefaultZIndexes, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { lineLook } from '../line-looks.ts';
import type { Place } from './place-by-key.ts';
import type { SweptLine, SweptPoint } from './swept.ts';

export function SweepPoints({
  lines,
  stop,
  nameOf,
  onFocus,
  onClick,
}: {
  readonly lines: readonly SweptLine[];
  /** Where Tab stops; arrows go to the others. */
  readonly stop: Place | undefined;
  readonly nameOf: (line: SweptLine, point: SweptPoint) => string;
  readonly onFocus: (place: Place) => void;
  readonly onClick: (line: SweptLine, value: number) => void;
}) {
  const x = useLast(useXAxisScale());
  const y = useLast(useYAxisScale());
  if (x === undefined || y === undefined) return undefined;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.activeDot}>
      {lines.map((line, index) => {
        const { stroke } = lineLook(index);
        const radius = 4 + under(index, lines.length);
        return line.points.map((point, at) => {
          const left = x(point.value);
          const top = point.total === undefined ? undefined : y(point.total);
          if (left === undefined || top === undefined) return undefined;
          const isCurrent = point.value === line.current;
          const name = nameOf(line, point);
          return (
            // A button of HTML cannot stand in a picture; the keys are handled around all of them.
            // biome-ignore lint/a11y/useSemanticElements: see above
            <g
              key={`${line.id} ${point.value}`}
              className="sweep__point"
              role="button"
              aria-label={name}
              aria-pressed={isCurrent}
              tabIndex={stop?.line === index && stop.point === at ? 0 : -1}
              data-point={`${index}-${at}`}
              transform={`translate(${left} ${top})`}
              onFocus={() => onFocus({ line: index, point: at })}
              onClick={() => onClick(line, point.value)}
            >
              <title>{name}</title>
              <circle r={12} fill="transparent" />
              {isCurrent && <circle r={radius + 5} fill="none" stroke={stroke} strokeWidth={2} />}
              <circle className="sweep__ring" r={12} fill="none" />
              <circle
                r={isCurrent ? radius + 1 : radius}
                fill={point.isComplete ? stroke : 'var(--panel)'}
                stroke={stroke}
                strokeWidth={2}
              />
            </g>
          );
        });
      })}
    </ZIndexLayer>
  );
}

/** Lines drawn first are a little stronger: where the next one covers them, their edge is still to be seen. */
export function under(index: number, lines: number): number {
  return Math.min(3, (lines - 1 - index) * 1.5);
}

/** The latest value there was: a scale is missing for a moment while the library works a new one out. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const last = useRef<Value>(undefined);
  if (value !== undefined) last.current = value;
  return value ?? last.current;
}
