/** A strand that is not the body of a task: a consumer, or what wraps a task. */
export interface Program {
  /** Its next step on the loop. */
  step(): void;
  /** What the task that it carries did on the loop is over. */
  afterHold(): void;
  /** The task that it wraps has ended. */
  innerDone(): void;
  /** Whoever cancels the task that it wraps cancels it. */
  cancel(): void;
}
