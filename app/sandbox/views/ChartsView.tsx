// The charts of the shown modes, made from the same traces as the timelines. Loaded only when it is opened.
import { useMemo } from 'react';
import { MeasuredNotes } from '../../charts/MeasuredNotes.tsx';
import { ResponseChart } from '../../charts/ResponseChart.tsx';
import { hasResponseTimes, responseTimes } from '../../charts/response-times.ts';
import { StairsChart } from '../../charts/StairsChart.tsx';
import { TotalsChart } from '../../charts/TotalsChart.tsx';
import { type ChartPageWords, useChartWords } from '../../charts/use-chart-words.ts';
import { toSeconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';
import { occupancyOf } from '../../timeline/occupancy.ts';
import { countText, decimalText, secondsText } from '../../words/numbers.ts';
import { useBoundTexts } from '../compare/use-bound-texts.ts';
import { modeTitle } from '../modes/mode-words.ts';
import { inFlight } from '../moment/in-flight.ts';
import type { Card } from '../store/document.ts';
import { useDocument, useSandboxState } from '../store/sandbox-context.ts';
import { measurementOf, type Predicted } from '../store/state.ts';
import { measuredNote } from './measured-notes.ts';
import { SweepSection } from './SweepSection.tsx';

interface Shown {
  readonly card: Card;
  readonly name: string;
  readonly predicted: Predicted;
  readonly trace: Trace;
}

/** Above this many segments, a picture over time would hold the page up. */
const mostSegments = 2_000_000;

export function ChartsView() {
  const words = useChartWords();
  const cards = useDocument((document) => document.cards);
  const predictions = useSandboxState((state) => state.predictions);
  const shown = useMemo(
    () =>
      cards.flatMap((card): readonly Shown[] => {
        const predicted = predictions.get(card.id);
        const trace = predicted?.trace;
        if (predicted === undefined || trace === undefined) return [];
        return [{ card, name: modeTitle(words, card.choice), predicted, trace }];
      }),
    [cards, predictions, words],
  );
  if (shown.length === 0 || shown.every(({ trace }) => trace.tasks === 0))
    return <p className="panel-note">{words.charts.nothing}</p>;
  return (
    <>
      <Totals shown={shown} />
      <SweepSection />
      <OverTime shown={shown} />
      <Responses shown={shown} />
      <MeasuredAgainst shown={shown} />
    </>
  );
}

function Totals({ shown }: { readonly shown: readonly Shown[] }) {
  const words = useChartWords();
  const texts = useBoundTexts(shown.map(({ card }) => card.id));
  const state = useSandboxState((whole) => whole);
  return (
    <TotalsChart
      words={words}
      summary={totalsSummary(words, shown)}
      totals={shown.map(({ card, name, trace }) => {
        const measured = measurementOf(state, card.id);
        const text = texts.get(card.id);
        return {
          id: card.id,
          name,
          predicted: trace.halt === undefined ? toSeconds(trace.makespan) : undefined,
          measured:
            measured?.state === 'complete' && measured.trace !== undefined
              ? toSeconds(measured.trace.makespan)
              : undefined,
          bound: text === undefined ? undefined : toSeconds(text.time),
          why: text === undefined ? undefined : `${text.bound}${words.compare.betweenSentences}${text.why}`,
        };
      })}
    />
  );
}

function totalsSummary(words: ChartPageWords, shown: readonly Shown[]): string {
  const ended = shown
    .filter(({ trace }) => trace.halt === undefined)
    .sort((one, other) => one.trace.makespan - other.trace.makespan);
  const first = ended.at(0);
  const last = ended.at(-1);
  if (first === undefined || last === undefined) return '';
  const time = ({ trace }: Shown) => secondsText(words, trace.makespan);
  return first === last
    ? words.charts.totalOne(first.name, time(first))
    : words.charts.totalSummary(first.name, time(first), last.name, time(last));
}

function OverTime({ shown }: { readonly shown: readonly Shown[] }) {
  const words = useChartWords();
  const cores = useDocument((document) => document.world.cores);
  const { flights, busy } = useMemo(() => {
    const bearable = shown.filter(({ trace }) => trace.segments.length <= mostSegments);
    return {
      flights: bearable.map(({ card, name, trace }) => {
        const { times, counts } = inFlight(trace);
        return { id: card.id, name, times: times.map(toSeconds), counts };
      }),
      busy: bearable.flatMap(({ card, name, trace }) => {
        const { time, count } = occupancyOf(trace);
        if (time.length === 0) return [];
        return [{ id: card.id, name, times: Array.from(time, toSeconds), counts: Array.from(count) }];
      }),
    };
  }, [shown]);
  const mosts = (lines: typeof flights) =>
    words.charts.listed(
      lines.map(({ name, counts }) =>
        words.charts.inFlightMost(
          name,
          countText(
            words.language,
            counts.reduce((most, count) => Math.max(most, count), 0),
          ),
        ),
      ),
    );
  return (
    <>
      {flights.length > 0 && (
        <StairsChart
          title={words.charts.inFlight}
          summary={words.charts.inFlightSummary(mosts(flights))}
          words={words}
          lines={flights}
        />
      )}
      {busy.length > 0 && (
        <StairsChart
          title={words.charts.busy}
          summary={words.charts.busySummary(mosts(busy))}
          words={words}
          lines={busy}
          ceiling={{ value: cores, name: words.charts.cores(cores) }}
        />
      )}
    </>
  );
}

function Responses({ shown }: { readonly shown: readonly Shown[] }) {
  const words = useChartWords();
  const modes = useMemo(
    () =>
      shown.flatMap(({ card, name, predicted, trace }) => {
        if (!hasResponseTimes(predicted.workload)) return [];
        const times = responseTimes(trace, predicted.workload);
        return times === undefined ? [] : [{ id: card.id, name, times, tasks: trace.tasks }];
      }),
    [shown],
  );
  return modes.length === 0 ? undefined : <ResponseChart modes={modes} words={words} />;
}

function MeasuredAgainst({ shown }: { readonly shown: readonly Shown[] }) {
  const words = useChartWords();
  const world = useDocument((document) => document.world);
  const state = useSandboxState((whole) => whole);
  const notes = shown.flatMap(
    ({ card, predicted }) =>
      measuredNote(
        words,
        card,
        predicted,
        measurementOf(state, card.id),
        world,
        navigator.hardwareConcurrency,
      ) ?? [],
  );
  const scale = notes.flatMap(({ id }) => measurementOf(state, id)?.figures?.scale ?? []).at(0);
  const milliseconds = (value: number) => `${decimalText(words.language, value, 0)} ms`;
  const common = [
    ...(scale === undefined
      ? []
      : [words.charts.measuredScale(milliseconds(scale), secondsText(words, 1e6 / scale, 3))]),
    ...(state.longestFrame === undefined
      ? []
      : [words.charts.measuredFrame(milliseconds(state.longestFrame))]),
  ];
  return <MeasuredNotes words={words} notes={notes} common={common} />;
}
