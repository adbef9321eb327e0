// The right panel: what the selected mode is doing at the playhead's moment, in a sentence, in lists, and as a staircase.

import { topologyOf } from '../../modes/registry.ts';
import { momentText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { modeName } from '../modes/mode-words.ts';
import { useSandboxState } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { InFlightChart } from './InFlightChart.tsx';
import { MomentLists } from './MomentLists.tsx';
import { Narration } from './Narration.tsx';
import { useMoment } from './use-moment.ts';
import './moment.css';

/** Looking at every task many times a second has an end. */
const MOST_TASKS = 50_000;

export function Inspector() {
  const words = useWords();
  const time = useMoment();
  const card = useSandboxState((state) => documentOf(state).cards.find(({ id }) => id === state.selected));
  const predicted = useSandboxState((state) =>
    state.selected === undefined ? undefined : state.predictions.get(state.selected),
  );
  if (card === undefined || predicted?.trace === undefined) {
    return (
      <div className="moment">
        {card === undefined && <p className="panel-note">{words.moment.nothing}</p>}
      </div>
    );
  }
  const topology = topologyOf(predicted.choice);
  const isLoop = topology.groups.some(({ kind }) => kind === 'loop');
  const { trace, workload } = predicted;
  const isHuge = trace.tasks > MOST_TASKS;
  return (
    <section className="moment" aria-labelledby="moment-title">
      <h2 className="panel-title panel-title--plain" id="moment-title">
        {words.moment.title(modeName(words, card.choice.mode), momentText(words, time))}
      </h2>
      {isHuge ? (
        <p className="panel-note">{words.moment.tooMany}</p>
      ) : (
        <>
          <Narration trace={trace} workload={workload} time={time} />
          <h3 className="panel-title">{isLoop ? words.moment.loop : words.moment.threads}</h3>
          <MomentLists
            trace={trace}
            workload={workload}
            time={time}
            isLoop={isLoop}
            isGated={topology.gate !== undefined}
          />
          <InFlightChart trace={trace} limit={topology.gate} time={time} />
        </>
      )}
    </section>
  );
}
