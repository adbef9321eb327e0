/**
 * Where frames come from: the page's `requestAnimationFrame`, or a test's own hand. One frame runs all that moves
 * time first and all that draws after it, so that a picture never lags a frame behind the playhead.
 */

export type FrameTask = (now: Milliseconds) => void;
/** Of a clock that only ever goes forward; its origin means nothing. */
export type Milliseconds = number;

export interface Frames {
  /** Runs `task` once in the next frame, before anything is drawn. The same task asked for twice runs once. */
  readonly move: (task: FrameTask) => void;
  /** Runs `task` once in the next frame, after everything has moved. The same task asked for twice runs once. */
  readonly draw: (task: FrameTask) => void;
  /** The task will not run, unless it is asked for again. */
  readonly cancel: (task: FrameTask) => void;
}

/** Frames of a source that calls back once per request, as `requestAnimationFrame` does. */
export function framesOf(request: (callback: FrameTask) => void): Frames {
  const moves = new Set<FrameTask>();
  const draws = new Set<FrameTask>();
  let requested = false;

  const frame = (now: Milliseconds): void => {
    requested = false;
    runAll(moves, now);
    runAll(draws, now);
  };
  const ask = (tasks: Set<FrameTask>, task: FrameTask): void => {
    tasks.add(task);
    if (requested) return;
    requested = true;
    request(frame);
  };
  return {
    move: (task) => ask(moves, task),
    draw: (task) => ask(draws, task),
    cancel: (task) => {
      moves.delete(task);
      draws.delete(task);
    },
  };
}

/** A task asked for again while it runs belongs to the next frame. */
function runAll(tasks: Set<FrameTask>, now: Milliseconds): void {
  const due = [...tasks];
  for (const task of due) {
    if (!tasks.delete(task)) continue;
    task(now);
  }
}

/** The page's frames, shared by everything that moves or draws on it. */
export const pageFrames: Frames = framesOf((callback) => {
  requestAnimationFrame(callback);
});
