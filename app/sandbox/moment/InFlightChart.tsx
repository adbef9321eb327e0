// How many tasks are in flight over the whole run, small: a staircase, the limit as a dashed line, and the present moment.
import type { Microseconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';
import { secondsText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { countAt, inFlight, type Staircase } from './in-flight.ts';

const WIDTH = 300;
const HEIGHT = 40;
const TOP = 14;

export function InFlightChart({
  trace,
  limit,
  time,
}: {
  readonly trace: Trace;
  readonly limit: number | undefined;
  readonly time: Microseconds;
}) {
  const words = useWords();
  const stairs = inFlight(trace);
  const end = Math.max(1, trace.makespan);
  const shownLimit = limit !== undefined && limit <= stairs.most * 1.5 ? limit : undefined;
  const most = Math.max(1, stairs.most, shownLimit ?? 0);
  const y = (count: number) => TOP + HEIGHT - (count / most) * HEIGHT;
  const x = (at: Microseconds) => (Math.min(at, end) / end) * WIDTH;
  return (
    <figure className="in-flight">
      <figcaption className="panel-header">
        <span className="panel-title">{words.moment.inFlight}</span>
        <span className="panel-note mono">{words.moment.inFlightNow(countAt(stairs, time))}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + 2}`}
        role="img"
        aria-label={words.moment.inFlightLabel(stairs.most)}
        preserveAspectRatio="none"
      >
        <path className="in-flight__area" d={`${outline(stairs, end, x, y)} V${y(0)} H0 Z`} />
        <path className="in-flight__line" d={outline(stairs, end, x, y)} />
        {shownLimit !== undefined && (
          <line className="in-flight__limit" x1={0} x2={WIDTH} y1={y(shownLimit)} y2={y(shownLimit)} />
        )}
        <line className="in-flight__now" x1={x(time)} x2={x(time)} y1={TOP - 4} y2={TOP + HEIGHT} />
      </svg>
      <div className="in-flight__axis mono" aria-hidden="true">
        <span>0</span>
        {shownLimit !== undefined && (
          <span className="in-flight__note">{words.moment.limit(shownLimit)}</span>
        )}
        <span>{secondsText(words, trace.makespan)}</span>
      </div>
    </figure>
  );
}

/** The staircase as a path; of a long one, what a few hundred pixels can show. */
function outline(
  { times, counts }: Staircase,
  end: Microseconds,
  x: (time: Microseconds) => number,
  y: (count: number) => number,
): string {
  const stride = Math.max(1, Math.floor(times.length / (WIDTH * 2)));
  const parts = [`M0 ${y(0)}`];
  for (let index = 0; index < times.length; index += stride) {
    parts.push(`H${x(times[index]).toFixed(1)}V${y(counts[index]).toFixed(1)}`);
  }
  parts.push(`H${x(end)}`);
  return parts.join('');
}
