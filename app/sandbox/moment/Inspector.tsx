// The right panel: what the selected mode is doing at the playhead's moment, in a sentence, in lists, and as a staircase.

import { topologyOf } from '../../modes/registry.ts';
import { momentText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { modeName } from '../modes/mode-words.ts';
import { useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { InFlightChart } from './InFlightChart.tsx';
import { MomentLists } from './MomentLists.tsx';
import { Narration } from './Narration.tsx';
import { useMoment } from './use-moment.ts';
import './moment.css';

export function Inspector() {
  const words = useWords();
  const { playhead } = useSandbox();
  const time = useMoment(playhead);
  const card = useSandboxState((state) => documentOf(state).cards.find(({ id }) => id === state.selected));
  const predicted = useSandboxState((state) =>
    state.selected === undefined ? undefined : state.predictions.get(state.selected),
  );
  if (card === undefined || predicted?.trace === undefined) {
    return <p className="panel-note">{words.moment.nothing}</p>;
  }
  const topology = topologyOf(predicted.choice);
  const isLoop = topology.groups.some(({ kind }) => kind === 'loop');
  const { trace, workload } = predicted;
  return (
    <section className="moment" aria-labelledby="moment-title">
      <h2 className="panel-title" id="moment-title">
        {words.moment.title(modeName(words, card.choice.mode), momentText(words, time))}
      </h2>
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
    </section>
  );
}
