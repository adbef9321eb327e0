import { proxy, transfer } from 'comlink';
import type { Microseconds } from '../model/time.ts';
import type { Topology } from '../model/topology.ts';
import type { Halt, Trace } from '../model/trace.ts';
import { taskCount, type Workload } from '../model/workload.ts';
import type { World } from '../model/world.ts';
import { epochNow } from './clock.ts';
import { heartbeat } from './heartbeat.ts';
import { LiveTrace } from './live-trace.ts';
import { performable, type Unperformable } from './performable.ts';
import { executorsOf, type Milliseconds, mainIsExecutor, needsWork, type Plan } from './plan.ts';
import type { Report, Summary } from './protocol.ts';
import { type Member, type WorkerFailure, workerPool } from './worker-pool.ts';

/**
 * A workload done for real, in workers, from the page: takes them from the pool, lets them run, hears what happens, and
 * gives a trace of the same shape as a prediction.
 */

export interface RunOrder {
  readonly workload: Workload;
  readonly topology: Topology;
  readonly world: World;
  /** How many real milliseconds one second of the workload takes: 100 by default, 1000 for real time. */
  readonly scale?: Milliseconds;
}

export interface Progress {
  /** Virtual time since time zero. */
  readonly now: Microseconds;
  readonly ended: number;
  /** A fresh trace up to now, `undefined` in frames in which none was made. */
  readonly trace: Trace | undefined;
}

export interface RunFigures {
  /** Real time from the order to time zero: starting and preparing workers. */
  readonly startMs: Milliseconds;
  /** Real time from time zero to the end. */
  readonly wallMs: Milliseconds;
  /** Longest time between two frames of the page meanwhile. */
  readonly longestFrame: Milliseconds;
  readonly workers: number;
}

export type RunResult =
  | { readonly kind: 'finished'; readonly trace: Trace; readonly figures: RunFigures }
  /** The signal was aborted. The trace is what happened until then. */
  | { readonly kind: 'stopped'; readonly trace: Trace; readonly figures: RunFigures }
  /** The page was hidden meanwhile: browsers slow hidden pages down, so nothing was measured. */
  | { readonly kind: 'void'; readonly trace: Trace; readonly figures: RunFigures }
  /** A worker failed. The trace is what happened until then. */
  | { readonly kind: 'failed'; readonly failure: WorkerFailure; readonly trace: Trace | undefined }
  | { readonly kind: 'refused'; readonly reason: Unperformable };

export interface RunOptions {
  /** Called in every frame of the page from time zero on. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Why the run ended, as the page sees it. */
type Ending =
  | { readonly kind: 'over'; readonly summary: Summary }
  | { readonly kind: 'stopped' | 'void' }
  | { readonly kind: 'failed'; readonly failure: WorkerFailure };

/** How long workers have to put everything down before they are terminated. */
const grace: Milliseconds = 80;
export const defaultScale: Milliseconds = 100;

let calibration: number | undefined;

/** Does it for real. Never rejects for what a browser or a person does: that is in the result. */
export async function performRun(order: RunOrder, options: RunOptions = {}): Promise<RunResult> {
  const { workload, topology, world, scale = defaultScale } = order;
  const verdict = performable(topology, workload);
  if (verdict !== 'yes') return { kind: 'refused', reason: verdict };

  const ordered = performance.now();
  const executors = executorsOf(order);
  const live = new LiveTrace(taskCount(workload), executors, scale);
  const ending = watch(options.signal);
  let members: readonly Member[] = [];
  let zero: Milliseconds | undefined;
  let frames: number | undefined;
  let finished: Milliseconds = 0;
  heartbeat.start();
  try {
    members = await workerPool.take(mainIsExecutor(order) ? 1 : executors.length + 1);
    for (const member of members) member.onFailure((failure) => ending.settle({ kind: 'failed', failure }));
    const unitsPerMillisecond = needsWork(workload) ? await calibrated(members[0]) : 0;
    const plan: Plan = { workload, topology, world, scale, unitsPerMillisecond };
    const report: Report = {
      begun: (time) => {
        zero = time;
        frames = requestAnimationFrame(progress);
      },
      events: (batch) => live.append(batch),
    };
    const progress = () => {
      const now = epochNow() - (zero ?? 0);
      options.onProgress?.({ now: live.virtual(now), ended: live.ended, trace: live.snapshot(now) });
      frames = requestAnimationFrame(progress);
    };
    if (!ending.settled) {
      conduct(members, plan, report).then(
        (summary) => ending.settle({ kind: 'over', summary }),
        (error: unknown) =>
          ending.settle({ kind: 'failed', failure: { code: 'died', detail: String(error) } }),
      );
    }
  } catch (failure) {
    ending.settle({ kind: 'failed', failure: asFailure(failure) });
  }

  const end = await ending.promise;
  finished = epochNow();
  heartbeat.stop();
  await Promise.all(members.map(putAway));
  if (frames !== undefined) cancelAnimationFrame(frames);
  if (end.kind === 'failed') {
    const trace =
      zero === undefined ? undefined : live.finish(finished - zero, new Map(), { kind: 'stopped' });
    return { kind: 'failed', failure: end.failure, trace };
  }
  const startMs = zero === undefined ? performance.now() - ordered : zero - performance.timeOrigin - ordered;
  const figures: RunFigures = {
    startMs,
    wallMs: zero === undefined ? 0 : finished - zero,
    longestFrame: heartbeat.longestFrame(),
    workers: members.length,
  };
  if (end.kind !== 'over') {
    const time = zero === undefined ? 0 : finished - zero;
    return { kind: end.kind, trace: live.finish(time, new Map(), { kind: 'stopped' }), figures };
  }
  const { summary } = end;
  const trace = live.finish(summary.time, summary.variables, haltOf(summary));
  return { kind: 'finished', trace, figures: { ...figures, wallMs: summary.time } };
}

/** Makes one worker the conductor and the others executors, each connected to it; or one both, where the program is one thread. */
async function conduct(members: readonly Member[], plan: Plan, report: Report): Promise<Summary> {
  const [conductor, ...executors] = members;
  const ports = await Promise.all(
    executors.map(async (member, index) => {
      const { port1, port2 } = new MessageChannel();
      await member.remote.prepareExecutor(plan, index, transfer(port2, [port2]));
      return port1;
    }),
  );
  return conductor.remote.conduct(plan, transfer(ports, ports), proxy(report));
}

/** How much an idle core does in a millisecond, measured once per session. */
async function calibrated(member: Member): Promise<number> {
  calibration ??= await member.remote.calibrate();
  return calibration;
}

/** Stops the worker and gives it back to the pool; terminates it where it does not listen. */
async function putAway(member: Member): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), grace);
  });
  const stopped = member.alive
    ? member.remote.stop().then(
        () => true,
        () => false,
      )
    : false;
  const quiet = await Promise.race([stopped, late]);
  clearTimeout(timer);
  if (quiet) workerPool.give(member);
  else member.terminate();
}

/** Settles with the first thing that ends the run; watches the signal and whether the page is hidden. */
function watch(signal: AbortSignal | undefined): {
  readonly promise: Promise<Ending>;
  readonly settle: (ending: Ending) => void;
  readonly settled: boolean;
} {
  let resolve: (ending: Ending) => void = () => {};
  const promise = new Promise<Ending>((settle) => {
    resolve = settle;
  });
  const state = { settled: false };
  const settle = (ending: Ending) => {
    state.settled = true;
    signal?.removeEventListener('abort', stopped);
    document.removeEventListener('visibilitychange', hidden);
    resolve(ending);
  };
  const stopped = () => settle({ kind: 'stopped' });
  const hidden = () => {
    if (document.visibilityState === 'hidden') settle({ kind: 'void' });
  };
  signal?.addEventListener('abort', stopped);
  document.addEventListener('visibilitychange', hidden);
  if (signal?.aborted === true) stopped();
  else hidden();
  return {
    promise,
    settle,
    get settled() {
      return state.settled;
    },
  };
}

function haltOf({ end }: Summary): Halt | undefined {
  return end.kind === 'finished' ? undefined : end;
}

function asFailure(thrown: unknown): WorkerFailure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'detail' in thrown) {
    const detail = typeof thrown.detail === 'string' ? thrown.detail : undefined;
    return { code: thrown.code === 'cannot start' ? 'cannot start' : 'died', detail };
  }
  return { code: 'died', detail: String(thrown) };
}
