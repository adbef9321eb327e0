// The page's side of accounts: asks the worker one question after the other, forgets those that nobody waits for any more,
// and ends a worker that broods over one of them.
import { type Remote, wrap } from 'comlink';
import type { Account, ExplainWorker, Question } from './account.ts';

export type Answer = Account | 'too many' | 'failed';

interface Asked {
  readonly question: Question;
  readonly signal: AbortSignal;
  readonly answer: (answer: Answer | undefined) => void;
}

export interface Accountant {
  /** The account; `undefined` where it was no longer wanted. */
  readonly ask: (question: Question, signal: AbortSignal) => Promise<Answer | undefined>;
}

/** Milliseconds for which an unwanted computation may go on before its worker is ended. */
const IMPATIENCE_MS = 500;

export function createAccountant(): Accountant {
  let running: { readonly worker: Worker; readonly remote: Remote<ExplainWorker> } | undefined;
  let current: Asked | undefined;
  const waiting: Asked[] = [];

  const end = (): void => {
    running?.worker.terminate();
    running = undefined;
  };
  const settle = (asked: Asked, answer: Answer | undefined): void => {
    asked.answer(answer);
    if (current !== asked) return;
    current = undefined;
    next();
  };
  const next = (): void => {
    if (current !== undefined) return;
    const asked = waiting.shift();
    if (asked === undefined) return;
    if (asked.signal.aborted) {
      asked.answer(undefined);
      next();
      return;
    }
    current = asked;
    running ??= start(() => {
      end();
      if (current !== undefined) settle(current, 'failed');
    });
    asked.signal.addEventListener('abort', () => {
      setTimeout(() => {
        if (current !== asked) return;
        end();
        settle(asked, undefined);
      }, IMPATIENCE_MS);
    });
    running.remote.account(asked.question).then(
      (answer) => settle(asked, answer),
      () => settle(asked, 'failed'),
    );
  };

  return {
    ask: (question, signal) =>
      new Promise((answer) => {
        waiting.push({ question, signal, answer });
        next();
      }),
  };
}

function start(died: () => void): { readonly worker: Worker; readonly remote: Remote<ExplainWorker> } {
  const worker = new Worker(new URL('../../../../workers/explain.ts', import.meta.url), { type: 'module' });
  worker.onerror = died;
  worker.onmessageerror = died;
  return { worker, remote: wrap<ExplainWorker>(worker) };
}
