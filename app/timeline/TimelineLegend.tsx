import type { ReactNode } from 'react';
import { type State, states, type Trace } from '../model/trace.ts';
import type { TimelineWords } from '../words/timeline.en.ts';
import './timeline.css';

/** What the bars and dotted lines mean: the states that occur in any of the traces, in the order of the model. */

export interface TimelineLegendProps {
  readonly traces: readonly Trace[];
  readonly words: TimelineWords;
}

export function TimelineLegend({ traces, words }: TimelineLegendProps): ReactNode {
  const shown = statesIn(traces);
  return (
    <ul className="timeline-legend" aria-label={words.legend}>
      {shown.map((state) => (
        <li key={state}>
          <i className={swatchClass(state)} />
          {words.states[state]}
        </li>
      ))}
    </ul>
  );
}

/** The states that occur. Stops looking as soon as it has seen them all. */
export function statesIn(traces: readonly Trace[]): readonly State[] {
  const seen = new Set<number>();
  for (const { segments } of traces) {
    for (let index = 0; index < segments.length && seen.size < states.length; index += 1)
      seen.add(segments.state[index]);
  }
  return states.filter((_, index) => seen.has(index));
}

function swatchClass(state: State): string {
  switch (state) {
    case 'io':
    case 'running':
    case 'blocked':
      return `is-${state}`;
    case 'ready':
    case 'gil':
      return `is-wait is-${state}`;
    case 'queued':
    case 'gated':
    case 'lock':
    case 'queue':
    case 'server':
    case 'join':
      return 'is-wait';
  }
}
