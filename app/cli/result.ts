/**
 * What a command gives and what it is given: no process, no file system, so that every command is tested as a
 * function. Whoever holds a terminal does the reading and the writing.
 */

export interface Result {
  /** In pieces, so that what is printed may be larger than a string can be. */
  readonly stdout: Iterable<string>;
  readonly stderr: string;
  /** 0: done; 1: scenarios disagree; 2: the input was refused. */
  readonly exit: 0 | 1 | 2;
}

/** A file's text, or why there is none. */
export type ReadText =
  | { readonly text: string }
  | { readonly problem: 'missing' | 'folder' | 'too large' | 'unreadable' };

/** Reads a file, or standard input for `-`; refuses what has more than `mostBytes`. */
export type Read = (path: string, mostBytes: number) => Promise<ReadText>;

/** The input is refused: nothing on standard output, the reasons on standard error, a line each. */
export function refusal(...reasons: readonly string[]): Result {
  return { stdout: [], stderr: `${reasons.join('\n')}\n`, exit: 2 };
}

export function printed(stdout: Iterable<string>): Result {
  return { stdout, stderr: '', exit: 0 };
}

/** The whole of what is printed, for those who know it to be short. */
export function textOf({ stdout }: Result): string {
  return [...stdout].join('');
}
