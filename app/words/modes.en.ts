// English: what each mode and each of its parameters is called. The code hint is code, and the same in every language.

export interface ModeWords {
  readonly name: string;
  /** One short sentence for the menu. */
  readonly about: string;
}

export const modesEn = {
  sync: { name: 'Sync', about: 'one after the other, on one thread' },
  gather: { name: 'Gather', about: 'all at once, on one event loop' },
  semaphore: { name: 'Semaphore', about: 'all at once, never more than k in flight' },
  workers: { name: 'Web Workers', about: 'k real threads of the browser, one queue' },
};

export const parametersEn = {
  permits: 'permits',
  workers: 'workers',
  chunk: 'tasks a job',
  return_exceptions: 'keep failures as results',
  on_error: 'after a failure',
};

export const optionsEn = {
  exit: 'end the program',
  wait: 'wait for the rest',
};
