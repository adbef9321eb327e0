import type { Language as CodeLanguage } from '../../../code/language.ts';
import type { Program, ProgramInput } from '../../../code/program.ts';
import type { Phrase } from '../../../explain/phrase.ts';
import type { Microseconds } from '../../../model/time.ts';
import type { Trace } from '../../../model/trace.ts';
import type { Workload } from '../../../model/workload.ts';
import type { Language } from '../../../words/language.ts';
import type { Account } from '../account/account.ts';

/** What the worker of words and programs tells the page, as data. */

/** A run that can be asked about: its trace, and what it is the trace of. */
export interface Run extends ProgramInput {
  readonly trace: Trace;
}

/** What bounds a run, and why it is above that. */
export interface BoundText {
  readonly time: Microseconds;
  /** What gives the bound. */
  readonly bound: string;
  /** Why the run is above it, or that it is not. */
  readonly why: string;
  readonly isReached: boolean;
}

/** An account in words; the lists are in the account's order. */
export interface AccountText {
  readonly why: Phrase;
  readonly bounds: readonly Phrase[];
  readonly helps: readonly Phrase[];
  readonly findings: readonly {
    readonly what: Phrase;
    readonly cost: Phrase | undefined;
    readonly fix: Phrase;
  }[];
}

/** What the worker of words offers the page. A run is shown to it once and goes by its number from then on. */
export interface TellWorker {
  know(number: number, run: Run): void;
  forget(number: number): void;
  /** What happened last at each of the moments, and what follows from it. */
  moments(
    number: number,
    times: readonly Microseconds[],
    language: Language,
  ): readonly Phrase[] | Promise<readonly Phrase[]>;
  /** Why a segment is as it is. */
  segment(number: number, segment: number, language: Language): string | Promise<string>;
  /** `undefined` for a run that is above no bound. */
  bound(number: number, language: Language): BoundText | undefined | Promise<BoundText | undefined>;
  account(account: Account, workload: Workload, language: Language): AccountText | Promise<AccountText>;
  /** `undefined` where the program cannot be written. */
  program(language: CodeLanguage, input: ProgramInput): Program | undefined;
}
