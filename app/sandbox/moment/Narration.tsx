// The sentence that says what just happened, names in bold.
import type { Microseconds } from '../../model/time.ts';
import type { Trace } from '../../model/trace.ts';
import type { Workload } from '../../model/workload.ts';
import { secondsInProse } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { taskLabel } from '../tasks/task-label.ts';
import { happenedAt } from './happened.ts';
import { countAt, inFlight } from './in-flight.ts';
import { pieces, sentencesOf } from './sentence.ts';

export function Narration({
  trace,
  workload,
  time,
}: {
  readonly trace: Trace;
  readonly workload: Workload;
  readonly time: Microseconds;
}) {
  const words = useWords();
  return (
    <p className="narration" data-testid="narration">
      {pieces(text()).map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence, in order
        index % 2 === 1 ? <b key={index}>{piece}</b> : piece,
      )}
    </p>
  );

  function text(): string {
    const happened = happenedAt(trace, time);
    if (happened === undefined) return words.moment.before;
    const told = sentencesOf(words, happened, (task) => taskLabel(words, workload, task));
    if (time >= trace.makespan && trace.halt === undefined) {
      return `${told}${words.moment.betweenSentences}${words.moment.over(secondsInProse(words, trace.makespan))}`;
    }
    return `${told}${words.moment.betweenSentences}${words.moment.sentence.inFlight(countAt(inFlight(trace), time))}`;
  }
}
