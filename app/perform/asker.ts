import type { Answer, Wish } from './protocol.ts';

/** An executor's side of its questions to the conductor: numbers them, and brings each answer to whoever asked. */
export class Asker {
  readonly #send: (id: number, task: number, wish: Wish) => void;
  readonly #open = new Map<number, (answer: Answer, id: number) => void>();
  #asked = 0;

  constructor(send: (id: number, task: number, wish: Wish) => void) {
    this.#send = send;
  }

  /** `answered` is called once, or twice where the first answer is `wait`; possibly before `ask` returns. */
  ask(task: number, wish: Wish, answered: (answer: Answer, id: number) => void): void {
    const id = this.#asked;
    this.#asked += 1;
    this.#open.set(id, answered);
    this.#send(id, task, wish);
  }

  /** What needs no answer. */
  tell(task: number, wish: Wish): void {
    this.#send(noAnswer, task, wish);
  }

  hear(id: number, answer: Answer): void {
    const answered = this.#open.get(id);
    if (answer.kind !== 'wait') this.#open.delete(id);
    answered?.(answer, id);
  }

  /** Nobody waits for this answer any more. Gives false where it has come already. */
  forget(id: number): boolean {
    return this.#open.delete(id);
  }

  /** Whoever still waits is refused: there will be no answers any more. */
  close(): void {
    for (const id of [...this.#open.keys()]) this.hear(id, { kind: 'refused' });
  }
}

/** The id of what needs no answer. */
export const noAnswer = -1;
