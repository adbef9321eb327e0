// What is printed: every mode as a whole run, all bars filled, then the totals, the tasks as text and the world. It is
// made when the browser is about to print and has no control on it; the page itself stays on the screen.
import { taskCount, totalWork } from '../../model/workload.ts';
import { topologyOf } from '../../modes/registry.ts';
import { performable } from '../../perform/performable.ts';
import { presetOf } from '../../presets/presets.ts';
import { Playhead } from '../../timeline/playhead.ts';
import { Timeline } from '../../timeline/Timeline.tsx';
import { TimelineLegend } from '../../timeline/TimelineLegend.tsx';
import { ViewRange } from '../../timeline/view-range.ts';
import { countText, secondsInProse } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { CardFigures } from '../modes/CardFigures.tsx';
import { CardNotes } from '../modes/CardNotes.tsx';
import { codeHint, modeTitle } from '../modes/mode-words.ts';
import type { Card } from '../store/document.ts';
import { useDocument, useSandboxState } from '../store/sandbox-context.ts';
import { firstTraceOf, measurementOf } from '../store/state.ts';

/** A row that carries its figures, and the height of all rows that lets two large cards stand on a page. */
const ROW = 20;
const MOST_ROWS_HEIGHT = 360;

/** On paper no playhead is seen: it stands far right of everything. */
const nowhere = new Playhead();
nowhere.setRun(Number.MAX_SAFE_INTEGER, []);
nowhere.toEnd();

export function PrintSheet() {
  const words = useWords();
  const cards = useDocument((document) => document.cards);
  const workload = useDocument((document) => document.workload);
  const text = useDocument((document) => document.text);
  const preset = useDocument((document) => document.preset);
  const predictions = useSandboxState((state) => state.predictions);
  const known = preset === undefined ? undefined : presetOf(preset);
  const traces = cards.flatMap(({ id }) => predictions.get(id)?.trace ?? []);
  const range = new ViewRange();
  range.setExtent(Math.max(1, ...traces.map(({ makespan }) => makespan)));
  return (
    <article className="print-sheet" data-testid="print-sheet">
      <header className="print-sheet__header">
        <h1>{known === undefined ? words.app.heading : words.presets[known.id].name}</h1>
        <p>
          {words.tasks.summary(
            words.tasks.count(taskCount(workload)),
            secondsInProse(words, totalWork(workload)),
          )}
        </p>
        <p className="print-sheet__mark mono">|--interleave--|</p>
      </header>
      {known !== undefined && <p>{words.presets[known.id].description}</p>}
      <TimelineLegend traces={traces} words={words.timeline} />
      {cards.map((card, place) => (
        <PrintedCard key={card.id} card={card} place={place} range={range} />
      ))}
      <section className="print-sheet__part">
        <h2>{words.everybody.print.totals}</h2>
        <Totals cards={cards} />
      </section>
      <div className="print-sheet__columns">
        <section className="print-sheet__part">
          <h2>{words.everybody.print.tasks}</h2>
          <pre className="mono">{text}</pre>
        </section>
        <World />
      </div>
    </article>
  );
}

function PrintedCard({
  card,
  place,
  range,
}: {
  readonly card: Card;
  readonly place: number;
  readonly range: ViewRange;
}) {
  const words = useWords();
  const predicted = useSandboxState((state) => state.predictions.get(card.id));
  const measured = useSandboxState((state) => measurementOf(state, card.id));
  const view = useSandboxState((state) => (state.view === 'threads' ? 'threads' : 'tasks'));
  const first = useSandboxState((state) => (place === 0 ? undefined : firstTraceOf(state)));
  const cores = useDocument((document) => document.world.cores);
  const workload = useDocument((document) => document.workload);
  const title = modeTitle(words, card.choice);
  const topology = topologyOf(card.choice);
  return (
    <section className="print-card">
      <header className="mode-card__header">
        <h2 className="mode-card__title">{title}</h2>
        <code className="mode-card__code mono">{codeHint(card.choice)}</code>
        <CardFigures id={card.id} predicted={predicted} measured={measured} first={first} />
      </header>
      <CardNotes predicted={predicted} measured={measured} reason={performable(topology, workload)} />
      {predicted?.trace !== undefined && (
        <Timeline
          trace={predicted.trace}
          workload={predicted.workload}
          measured={measured?.trace}
          range={range}
          playhead={nowhere}
          words={words.timeline}
          view={view}
          cores={view === 'threads' ? cores : undefined}
          gil={topology.gil}
          label={title}
          rowHeight={ROW}
          maxHeight={MOST_ROWS_HEIGHT}
          unfolding={false}
          table="elsewhere"
        />
      )}
    </section>
  );
}

function Totals({ cards }: { readonly cards: readonly Card[] }) {
  const words = useWords();
  return (
    <table className="print-sheet__totals">
      <thead>
        <tr>
          <th scope="col">{words.everybody.print.mode}</th>
          <th scope="col">{words.everybody.print.code}</th>
          <th scope="col">{words.modes.total}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card, place) => (
          <TotalsRow key={card.id} card={card} place={place} />
        ))}
      </tbody>
    </table>
  );
}

function TotalsRow({ card, place }: { readonly card: Card; readonly place: number }) {
  const words = useWords();
  const predicted = useSandboxState((state) => state.predictions.get(card.id));
  const measured = useSandboxState((state) => measurementOf(state, card.id));
  const first = useSandboxState((state) => (place === 0 ? undefined : firstTraceOf(state)));
  return (
    <tr>
      <th scope="row">{modeTitle(words, card.choice)}</th>
      <td className="mono">{codeHint(card.choice)}</td>
      <td>
        <CardFigures id={card.id} predicted={predicted} measured={measured} first={first} />
      </td>
    </tr>
  );
}

function World() {
  const words = useWords();
  const world = useDocument((document) => document.world);
  const limit = (value: number | undefined): string =>
    value === undefined ? words.everybody.print.unlimited : countText(words.language, value);
  return (
    <section className="print-sheet__part">
      <h2>{words.everybody.print.world}</h2>
      <dl className="print-sheet__world">
        {world.servers.map(({ name, capacity }) => (
          <div key={name}>
            <dt>{words.world.capacityOf(name)}</dt>
            <dd>{limit(capacity)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.world.cores}</dt>
          <dd>{world.cores}</dd>
        </div>
        <div>
          <dt>{words.world.openFiles}</dt>
          <dd>{limit(world.openFiles)}</dd>
        </div>
        <div>
          <dt>{words.world.seed}</dt>
          <dd>{world.seed}</dd>
        </div>
      </dl>
    </section>
  );
}
