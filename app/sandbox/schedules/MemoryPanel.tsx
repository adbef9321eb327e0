// What everybody can see, and what each task has for itself, at the playhead. A task's own value that is not what the variable
// holds any more is marked: that is the one it will write from.
import type { ShownSchedule } from '../../explore/answer.ts';
import type { Step } from '../../model/step.ts';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useSchedulesWords } from './schedule-words.ts';
import { stepOf, type Telling } from './sentences.ts';

export function MemoryPanel({
  schedule,
  done,
  telling,
}: {
  readonly schedule: ShownSchedule;
  readonly done: number;
  readonly telling: Telling;
}) {
  const { language } = useWords();
  const words = useSchedulesWords();
  const { nameOf, workload } = telling;
  const memory = done === 0 ? schedule.start : schedule.steps[done - 1].memory;
  const before = done < 2 ? schedule.start : schedule.steps[done - 2].memory;
  const changed = done === 0 ? undefined : schedule.steps[done - 1];
  const readers = new Set(
    schedule.steps
      .slice(0, done)
      .flatMap(({ task, step }) => (kindOf(workload, task, step) === 'read' ? [task] : [])),
  );
  const tasks = Array.from({ length: schedule.trace.tasks }, (_, task) => task);
  const copies = tasks.filter((task) =>
    schedule.steps.some((each) => each.task === task && kindOf(workload, task, each.step) === 'read'),
  );
  return (
    <section className="memory" aria-label={words.memory.label}>
      <h3 className="schedules__label">{words.memory.label}</h3>
      <dl className="memory__list">
        {schedule.variables.map((name, index) => (
          <Cell
            key={name}
            look="shared"
            name={name}
            note={words.memory.shared}
            value={countText(language, memory.variables[index])}
            isNew={memory.variables[index] !== before.variables[index] || wrote(workload, changed, name)}
          />
        ))}
        {copies.map((task) => (
          <Cell
            key={`copy ${task}`}
            look="own"
            name={nameOf(task)}
            note={words.memory.own}
            title={words.memory.ownTitle}
            value={readers.has(task) ? countText(language, memory.register[task]) : words.memory.empty}
            isNew={changed?.task === task && touchesCopy(kindOf(workload, task, changed.step))}
          />
        ))}
        {schedule.locks.map((name, lock) => (
          <Cell
            key={`lock ${name}`}
            look="lock"
            name={words.memory.lock(name)}
            value={
              memory.holders[lock].length === 0
                ? words.memory.free
                : words.tidy(words.memory.heldBy(words.and(memory.holders[lock].map(nameOf))))
            }
            isNew={memory.holders[lock].join() !== before.holders[lock].join()}
          />
        ))}
        {schedule.queues.map((name, queue) => (
          <Cell
            key={`queue ${name}`}
            look="lock"
            name={words.memory.queue(name)}
            value={words.memory.items(countText(language, memory.items[queue]))}
            isNew={memory.items[queue] !== before.items[queue]}
          />
        ))}
      </dl>
    </section>
  );
}

function Cell({
  look,
  name,
  note,
  title,
  value,
  isNew,
}: {
  readonly look: 'shared' | 'own' | 'lock';
  readonly name: string;
  readonly note?: string;
  readonly title?: string;
  readonly value: string;
  readonly isNew: boolean;
}) {
  return (
    <div className={`memory__cell memory__cell--${look}${isNew ? ' memory__cell--new' : ''}`} title={title}>
      <dt>
        <span className="memory__name">{name}</span>
        {note !== undefined && <small>{note}</small>}
      </dt>
      <dd className={look === 'lock' ? '' : 'mono'}>{value}</dd>
    </div>
  );
}

function kindOf(workload: Telling['workload'], task: number, step: number): Step['kind'] | undefined {
  return stepOf(workload, task, step)?.kind;
}

function touchesCopy(kind: Step['kind'] | undefined): boolean {
  return kind === 'read' || kind === 'add';
}

/** Whether the step wrote the variable, were it the value that stood there already. */
function wrote(
  workload: Telling['workload'],
  done: { readonly task: number; readonly step: number } | undefined,
  variable: string,
): boolean {
  const step = done === undefined ? undefined : stepOf(workload, done.task, done.step);
  return step?.kind === 'write' && step.variable === variable;
}
