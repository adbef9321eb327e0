// The sweep of the shown modes: what varies is chosen, the lines are worked out as the tasks and modes change, and a point
// that is clicked becomes the mode, or the tasks, that are shown.
import { useMemo, useState } from 'react';
import { SweepChart } from '../../charts/sweep/SweepChart.tsx';
import { type SweepShape, sweepShape } from '../../charts/sweep/shape.ts';
import type { SweptLine } from '../../charts/sweep/swept.ts';
import { withTaskNumber } from '../../charts/sweep/task-number.ts';
import { type ChartPageWords, useChartWords } from '../../charts/use-chart-words.ts';
import { toSeconds } from '../../model/time.ts';
import { Select } from '../../ui/Select.tsx';
import { wordFor } from '../../words/catalogue.ts';
import { countText, decimalText } from '../../words/numbers.ts';
import { modeName, modeTitle } from '../modes/mode-words.ts';
import type { Actions } from '../store/actions.ts';
import type { SandboxDocument } from '../store/document.ts';
import { useActions, useSandboxState } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { axesOf, axisId, type SweepAxis, sourcesOf } from './sweep-axes.ts';
import { type Swept, useSweep } from './use-sweep.ts';

export function SweepSection() {
  const words = useChartWords();
  const actions = useActions();
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const [loaded, setLoaded] = useState('');
  const { workload, world, cards, text, preset } = useSandboxState(documentOf);
  const document = useMemo(
    () => ({ workload, world, cards, text, preset }),
    [workload, world, cards, text, preset],
  );
  const selected = useSandboxState((state) => state.selected);
  const axes = axesOf(document);
  const axis = axes.find((each) => axisId(each) === wanted) ?? axes.at(0);
  const id = axis === undefined ? '' : axisId(axis);
  const sources = useMemo(() => {
    const found = axesOf(document).find((each) => axisId(each) === id);
    return found === undefined ? [] : sourcesOf(found, document);
  }, [document, id]);
  const swept = useSweep(sources);
  if (axis === undefined) return undefined;
  const { sweep } = words.charts;
  const lines = linesOf(words, axis, swept, document);
  const bounded = lines.find((line) => line.id === selected) ?? lines.at(0);
  const isPartly = lines.some(({ points }) => points.some(({ isComplete }) => !isComplete));
  return (
    <SweepChart
      key={id}
      lines={lines}
      axis={axisWords(words, axis)}
      boundOf={bounded?.id}
      summary={lines.flatMap((line) => shapeText(words, line) ?? []).join(words.compare.betweenSentences)}
      words={words}
      onLoad={(line, value) => {
        load(actions, axis, line.id, value, document, swept);
        setLoaded(sweep.loaded(line.name, line.axis, countText(words.language, value)));
      }}
      tools={
        <div className="sweep__vary">
          <span aria-hidden="true">{sweep.vary}</span>
          <Select label={sweep.vary} value={id} onChange={(event) => setWanted(event.target.value)}>
            {axes.map((each) => (
              <option key={axisId(each)} value={axisId(each)}>
                {axisName(words, each, document)}
              </option>
            ))}
          </Select>
        </div>
      }
      below={
        <>
          <p className="chart__note">
            {sweep.hint} {isPartly && sweep.partly}
          </p>
          {swept.isFailed && <p role="alert">{sweep.failed}</p>}
          {swept.isSlow && (
            <p className="sweep__vary">
              <progress
                className="sweep__progress"
                aria-label={sweep.progress(swept.done, swept.of)}
                value={swept.done}
                max={swept.of}
              />
              {sweep.progress(swept.done, swept.of)}
            </p>
          )}
          <p className="visually-hidden" role="status">
            {loaded}
          </p>
        </>
      }
    />
  );
}

function linesOf(
  words: ChartPageWords,
  axis: SweepAxis,
  { sources, figures }: Swept,
  { cards }: SandboxDocument,
): readonly SweptLine[] {
  return sources.map(({ card, key, current, values }, line) => {
    const twins = cards.filter(({ choice }) => choice.mode === card.choice.mode);
    const plain = modeName(words, card.choice.mode);
    const place = twins.findIndex((each) => each.id === card.id);
    const numbered = twins.length > 1 ? `${plain} (${place + 1})` : plain;
    return {
      id: card.id,
      name: axis.kind === 'limit' || axis.kind === 'parameter' ? numbered : modeTitle(words, card.choice),
      axis: key === undefined ? axisWords(words, axis) : (wordFor(words.parameters, key) ?? key),
      current,
      points: values.map((value, point) => {
        const figure = figures.at(line)?.at(point);
        return {
          value,
          total: figure?.total === undefined ? undefined : toSeconds(figure.total),
          bound: figure?.bound === undefined ? undefined : toSeconds(figure.bound),
          isComplete: figure?.isComplete ?? true,
        };
      }),
    };
  });
}

/** One entry of the history, even right after another of its kind. */
function load(
  actions: Actions,
  axis: SweepAxis,
  card: number,
  value: number,
  { workload }: SandboxDocument,
  { sources }: Swept,
): void {
  actions.seal();
  switch (axis.kind) {
    case 'limit':
    case 'parameter': {
      const key = sources.find((source) => source.card.id === card)?.key;
      if (key !== undefined) actions.setParameter(card, key, value);
      break;
    }
    case 'tasks':
      actions.editRows(() => withTaskNumber(workload, value).rows);
      break;
    case 'cores':
      actions.editWorld({ cores: value });
      break;
  }
  actions.seal();
  actions.set({ selected: card });
}

function axisWords(words: ChartPageWords, axis: SweepAxis): string {
  return axis.kind === 'parameter'
    ? (wordFor(words.parameters, axis.key) ?? axis.key)
    : words.charts.sweep.axis[axis.kind];
}

function axisName(words: ChartPageWords, axis: SweepAxis, { cards }: SandboxDocument): string {
  if (axis.kind !== 'parameter') return words.charts.sweep[axis.kind];
  const card = cards.find(({ id }) => id === axis.card);
  return words.charts.sweep.parameter(
    wordFor(words.parameters, axis.key) ?? axis.key,
    card === undefined ? '' : modeTitle(words, card.choice),
  );
}

/** The line in a sentence. */
function shapeText(words: ChartPageWords, { name, points }: SweptLine): string | undefined {
  const known = points.flatMap(({ value, total }) => (total === undefined ? [] : [{ value, total }]));
  const shape = sweepShape(known);
  if (shape === undefined) return undefined;
  return said(words, name, shape);
}

function said(words: ChartPageWords, name: string, shape: SweepShape): string {
  const { sweep } = words.charts;
  const time = (total: number) => words.seconds(decimalText(words.language, total, 2));
  const count = (value: number) => countText(words.language, value);
  switch (shape.kind) {
    case 'flat':
      return sweep.flat(name, time(shape.total));
    case 'knee':
      return sweep.knee(name, time(shape.first), time(shape.least), count(shape.at));
    case 'falling':
      return sweep.falling(name, time(shape.first), time(shape.least), count(shape.at));
    case 'worse':
      return sweep.worse(name, time(shape.least), count(shape.at), time(shape.last), count(shape.end));
    case 'growing':
      return sweep.growing(name, time(shape.first), time(shape.last), count(shape.end));
  }
}
