// The right panel: what the selected mode is doing at the playhead's moment: the lit line of its program, a sentence, the
// loop or the pool as a picture, and a staircase of how many are in flight; and why the whole takes as long as it does.
import { topologyOf } from '../../modes/registry.ts';
import { momentText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { modeName } from '../modes/mode-words.ts';
import { useDocument, useSandboxState } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { AccountView } from './account/AccountView.tsx';
import { InFlightChart } from './InFlightChart.tsx';
import { Narration } from './Narration.tsx';
import { MomentPicture } from './picture/MomentPicture.tsx';
import { ProgramPanel } from './program/ProgramPanel.tsx';
import { useMoment } from './use-moment.ts';
import './moment.css';

/** Looking at every task many times a second has an end. */
const MOST_TASKS = 20_000;

export function InspectorBody() {
  const words = useWords();
  const time = useMoment();
  const card = useSandboxState((state) => documentOf(state).cards.find(({ id }) => id === state.selected));
  const predicted = useSandboxState((state) =>
    state.selected === undefined ? undefined : state.predictions.get(state.selected),
  );
  const world = useDocument((document) => document.world);
  if (card === undefined || predicted?.trace === undefined) {
    return (
      <div className="moment">
        {card === undefined && <p className="panel-note">{words.moment.nothing}</p>}
      </div>
    );
  }
  const topology = topologyOf(predicted.choice);
  const { trace, workload } = predicted;
  const name = modeName(words, card.choice.mode);
  return (
    <section className="moment" aria-labelledby="moment-title">
      <h2 className="panel-title moment__title" id="moment-title">
        {words.moment.title(name, momentText(words, time))}
      </h2>
      <ProgramPanel card={card.id} name={name} predicted={predicted} world={world} time={time} />
      {trace.tasks > MOST_TASKS ? (
        <p className="panel-note">{words.moment.tooMany}</p>
      ) : (
        <>
          <Narration predicted={predicted} world={world} time={time} />
          <MomentPicture trace={trace} workload={workload} topology={topology} time={time} />
          <InFlightChart trace={trace} limit={topology.gate} time={time} />
        </>
      )}
      <AccountView key={card.id} card={card.id} trace={trace} workload={workload} />
    </section>
  );
}
