// The charts of the shown modes, made from the same traces as the timelines. Loaded only when it is opened.
import { InFlightChart } from '../../charts/InFlightChart.tsx';
import { TotalsChart } from '../../charts/TotalsChart.tsx';
import { toSeconds } from '../../model/time.ts';
import { useWords } from '../../words/use-words.ts';
import { modeTitle } from '../modes/mode-words.ts';
import { inFlight } from '../moment/in-flight.ts';
import { useSandboxState } from '../store/sandbox-context.ts';
import { documentOf, measurementOf } from '../store/state.ts';

export function ChartsView() {
  const words = useWords();
  const state = useSandboxState((whole) => whole);
  const shown = documentOf(state).cards.flatMap((card) => {
    const trace = state.predictions.get(card.id)?.trace;
    const measured = measurementOf(state, card.id);
    return trace === undefined ? [] : [{ card, trace, measured }];
  });
  if (shown.length === 0) return <p className="panel-note">{words.charts.nothing}</p>;
  return (
    <>
      <TotalsChart
        words={words}
        totals={shown.map(({ card, trace, measured }) => ({
          id: card.id,
          name: modeTitle(words, card.choice),
          predicted: toSeconds(trace.makespan),
          measured:
            measured?.state === 'complete' && measured.trace !== undefined
              ? toSeconds(measured.trace.makespan)
              : undefined,
        }))}
      />
      <InFlightChart
        words={words}
        lines={shown.map(({ card, trace }) => {
          const { times, counts } = inFlight(trace);
          return { id: card.id, name: modeTitle(words, card.choice), times: times.map(toSeconds), counts };
        })}
      />
    </>
  );
}
