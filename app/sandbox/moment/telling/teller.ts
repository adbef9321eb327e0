// The page's side of sentences and programs: shows the worker a run once, asks about it by number, and keeps what was
// answered as long as the run is kept. It knows nothing of components.
import { type Remote, wrap } from 'comlink';
import type { Language as CodeLanguage } from '../../../code/language.ts';
import type { Program } from '../../../code/program.ts';
import type { Phrase } from '../../../explain/phrase.ts';
import type { Microseconds } from '../../../model/time.ts';
import type { Trace } from '../../../model/trace.ts';
import type { Workload } from '../../../model/workload.ts';
import type { World } from '../../../model/world.ts';
import type { Language } from '../../../words/language.ts';
import type { Predicted } from '../../store/state.ts';
import type { Account } from '../account/account.ts';
import { momentsFrom } from './moments-from.ts';
import type { AccountText, BoundText, Run, TellWorker } from './telling.ts';

/** All promises reject where the worker cannot be had; it is started anew with the next question. */
export interface Teller {
  /** The sentence on a moment of a run, where it has been asked for before. */
  readonly told: (
    predicted: Predicted,
    world: World,
    time: Microseconds,
    language: Language,
  ) => Phrase | undefined;
  /** Asks for it, and for those on the moments after it, which are what a playhead comes to next. */
  readonly tell: (
    predicted: Predicted,
    world: World,
    time: Microseconds,
    language: Language,
  ) => Promise<void>;
  readonly segment: (
    predicted: Predicted,
    world: World,
    segment: number,
    language: Language,
  ) => Promise<string | undefined>;
  readonly bound: (predicted: Predicted, world: World, language: Language) => Promise<BoundText | undefined>;
  readonly account: (account: Account, workload: Workload, language: Language) => Promise<AccountText>;
  /** `undefined` where it could not be written. */
  readonly program: (
    predicted: Predicted,
    world: World,
    language: CodeLanguage,
  ) => Promise<Program | undefined>;
}

/** Sentences that are asked for at once. */
const AHEAD = 64;
/** Runs that the worker knows at a time. */
const MOST_RUNS = 12;

interface Kept {
  readonly world: World;
  readonly moments: Map<string, Phrase>;
  readonly segments: Map<string, Promise<string>>;
  readonly bounds: Map<Language, Promise<BoundText | undefined>>;
}

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<TellWorker>;
  /** The runs it knows, the latest last. */
  readonly runs: Map<Kept, number>;
  /** How those who wait hear that it has died. */
  readonly waiting: Set<(reason: Error) => void>;
}

export function createTeller(): Teller {
  const runs = new WeakMap<Trace, Kept>();
  const programs = new WeakMap<Predicted, Map<string, Promise<Program | undefined>>>();
  const worlds = new WeakMap<World, number>();
  let running: Running | undefined;
  let numbers = 0;

  const keptOf = (trace: Trace, world: World): Kept => {
    const known = runs.get(trace);
    if (known?.world === world) return known;
    const fresh = { world, moments: new Map(), segments: new Map(), bounds: new Map() };
    runs.set(trace, fresh);
    return fresh;
  };
  const numberOf = (world: World): number => {
    const number = worlds.get(world) ?? ++numbers;
    worlds.set(world, number);
    return number;
  };
  const start = (): Running => {
    const worker = new Worker(new URL('../../../../workers/tell.ts', import.meta.url), { type: 'module' });
    const made: Running = { worker, remote: wrap<TellWorker>(worker), runs: new Map(), waiting: new Set() };
    const die = (): void => {
      worker.terminate();
      if (running === made) running = undefined;
      for (const hear of made.waiting) hear(new Error('the worker of words has died'));
    };
    worker.onerror = die;
    worker.onmessageerror = die;
    return made;
  };
  const ask = <Answer>(question: (to: Running) => Promise<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      running ??= start();
      const { waiting } = running;
      waiting.add(reject);
      question(running)
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  /** Shows the run to the worker, where it does not know it (any more), and gives its number. */
  const introduce = ({ remote, runs: known }: Running, kept: Kept, run: Run): number => {
    const number = known.get(kept) ?? ++numbers;
    if (known.delete(kept)) {
      known.set(kept, number);
      return number;
    }
    known.set(kept, number);
    remote.know(number, run).catch(() => undefined);
    for (const [old, forgotten] of [...known].slice(0, Math.max(0, known.size - MOST_RUNS))) {
      known.delete(old);
      remote.forget(forgotten).catch(() => undefined);
    }
    return number;
  };

  return {
    told: ({ trace }, world, time, language) =>
      trace === undefined ? undefined : keptOf(trace, world).moments.get(`${language} ${time}`),
    tell: async ({ trace, workload, choice }, world, time, language) => {
      if (trace === undefined) return;
      const kept = keptOf(trace, world);
      const times = momentsFrom(trace, time, AHEAD);
      const phrases = await ask((to) =>
        to.remote.moments(introduce(to, kept, { trace, workload, choice, world }), times, language),
      );
      for (const [index, each] of times.entries()) kept.moments.set(`${language} ${each}`, phrases[index]);
    },
    segment: async ({ trace, workload, choice }, world, segment, language) => {
      if (trace === undefined) return undefined;
      const kept = keptOf(trace, world);
      return remembered(kept.segments, `${language} ${segment}`, () =>
        ask((to) =>
          to.remote.segment(introduce(to, kept, { trace, workload, choice, world }), segment, language),
        ),
      );
    },
    bound: async ({ trace, workload, choice }, world, language) => {
      if (trace === undefined) return undefined;
      const kept = keptOf(trace, world);
      return remembered(kept.bounds, language, () =>
        ask((to) => to.remote.bound(introduce(to, kept, { trace, workload, choice, world }), language)),
      );
    },
    account: (account, workload, language) => ask((to) => to.remote.account(account, workload, language)),
    program: (predicted, world, language) => {
      const { workload, choice } = predicted;
      const written = programs.get(predicted) ?? new Map();
      programs.set(predicted, written);
      return remembered(written, `${language} ${numberOf(world)}`, () =>
        ask((to) => to.remote.program(language, { workload, choice, world })),
      );
    },
  };
}

/** What was promised under a key; a promise that was broken is made anew. */
function remembered<Key, Value>(
  kept: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
