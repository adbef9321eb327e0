import type { Machine } from './machine.ts';
import type { DoneStep, ScheduleTrace } from './schedule-trace.ts';

/**
 * The moment at which an update is lost: somebody read, somebody else wrote, and the first writes over it what was made of
 * the old value.
 *
 *     reader   read n ─────────────────── add ── write n
 *     writer            add ── write n             ▲ over this, unseen
 */
export interface Loss {
  readonly variable: string;
  readonly reader: number;
  readonly writer: number;
  /** Numbers of steps of the schedule, from 0, and the values that were read and written. */
  readonly readAt: number;
  readonly readValue: number;
  readonly wroteAt: number;
  readonly wroteValue: number;
  readonly overwroteAt: number;
  readonly overwroteValue: number;
}

/** Every update of a schedule that is written over unseen, in the order in which that happens. */
export function lossesIn(machine: Machine, { steps, start }: ScheduleTrace): readonly Loss[] {
  const losses: Loss[] = [];
  steps.forEach((write, overwroteAt) => {
    const step = machine.stepsOf(write.task)[write.step];
    if (step.kind !== 'write') return;
    const { variable } = step;
    const index = machine.variables.indexOf(variable);
    const isOn = (done: DoneStep, kind: 'read' | 'write'): boolean => {
      const other = machine.stepsOf(done.task)[done.step];
      return other.kind === kind && other.variable === variable;
    };
    const readAt = lastIndex(
      steps,
      overwroteAt,
      (done) => done.task === write.task && isReadAt(machine, done),
    );
    if (readAt === -1 || !isOn(steps[readAt], 'read')) return;
    const wroteAt = lastIndex(steps, overwroteAt, (done) => isOn(done, 'write'));
    if (wroteAt <= readAt || steps[wroteAt].task === write.task) return;
    losses.push({
      variable,
      reader: write.task,
      writer: steps[wroteAt].task,
      readAt,
      readValue: (steps[readAt - 1]?.memory ?? start).variables[index],
      wroteAt,
      wroteValue: steps[wroteAt].memory.variables[index],
      overwroteAt,
      overwroteValue: write.memory.variables[index],
    });
  });
  return losses;
}

/** What the register holds comes from the task's last read, of whatever variable. */
function isReadAt(machine: Machine, { task, step }: DoneStep): boolean {
  return machine.stepsOf(task)[step].kind === 'read';
}

function lastIndex(steps: readonly DoneStep[], before: number, isIt: (done: DoneStep) => boolean): number {
  for (let at = before - 1; at >= 0; at -= 1) if (isIt(steps[at])) return at;
  return -1;
}
