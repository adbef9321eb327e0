import { formatSeconds, type Microseconds } from '../model/time.ts';
import type { BoundCode, BoundValues } from './bound.ts';
import type { FindingCode, FindingValues } from './findings/finding.ts';
import { joined, type Part, type Phrase, type Piece, textOf } from './phrase.ts';
import type { Sentence, SentenceValues, TaskList } from './sentence.ts';
import type { Change } from './what-if.ts';

/**
 * Sentences into words: the catalogue's templates, with tasks and times put in. What a task is called is handed in
 * (`taskNames(workload)` of the timeline gives it); a name that is a mere number becomes "task 4" in the language.
 */

/** What templates write tasks and times with. */
export interface Say {
  task(task: number): Part;
  tasks(list: TaskList): Phrase;
  /** A moment: `7 s`. */
  time(time: Microseconds): Part;
  /** A length of time: `5 s`, or `5 ms` where it is short. */
  span(length: Microseconds): string;
}

type Templates<Values> = {
  readonly [Code in keyof Values]: (values: Values[Code], say: Say) => Piece;
};

/** The words of one language. */
export interface ExplainWords {
  readonly sentences: Templates<SentenceValues>;
  readonly bounds: Templates<BoundValues>;
  readonly findings: {
    readonly [Code in FindingCode]: {
      readonly what: (values: FindingValues[Code], say: Say) => Piece;
      readonly fix: (values: FindingValues[Code], say: Say) => Piece;
    };
  };
  /** What it costs, where that is known. */
  readonly cost: (cost: Microseconds, say: Say) => Piece;
  readonly change: (
    change: Change,
    makespan: Microseconds | undefined,
    before: Microseconds,
    say: Say,
  ) => Piece;
  readonly mainLine: string;
  readonly numbered: (name: string) => string;
  /** Names of one list; where all are numbers, the word for tasks is said once. */
  readonly list: (names: readonly Part[], more: number, allNumbered: boolean) => Piece;
  readonly moment: (seconds: string) => string;
  readonly seconds: (seconds: string) => string;
  readonly milliseconds: (milliseconds: string) => string;
  /** What stands between two sentences. */
  readonly between: string;
  readonly capitals: boolean;
  /** A space between Chinese characters and Latin letters or digits, wherever names and numbers are put in. */
  readonly spaced: boolean;
}

type TaskPart = Extract<Part, { readonly kind: 'task' }>;

export type NameOf = (task: number) => string;

/** The parts of one sentence. */
export function sentenceParts(sentence: Sentence, words: ExplainWords, nameOf: NameOf): Phrase {
  return begun(write(words.sentences, sentence, sayIn(words, nameOf)), words);
}

/** The sentence as plain text. */
export function sentenceText(sentence: Sentence, words: ExplainWords, nameOf: NameOf): string {
  return textOf(sentenceParts(sentence, words, nameOf));
}

/** Several sentences as one paragraph of parts. */
export function sentencesParts(sentences: readonly Sentence[], words: ExplainWords, nameOf: NameOf): Phrase {
  return joined(
    sentences.flatMap((sentence, index) => [
      index === 0 ? '' : words.between,
      sentenceParts(sentence, words, nameOf),
    ]),
  );
}

export function sentencesText(sentences: readonly Sentence[], words: ExplainWords, nameOf: NameOf): string {
  return textOf(sentencesParts(sentences, words, nameOf));
}

/** A bound, or a reason why a run is above it, in parts. */
export function boundParts(
  bound: {
    readonly [Code in BoundCode]: { readonly code: Code; readonly values: BoundValues[Code] };
  }[BoundCode],
  words: ExplainWords,
  nameOf: NameOf,
): Phrase {
  return begun(write(words.bounds, bound, sayIn(words, nameOf)), words);
}

/** What a finding is, what it costs, and what to do, in parts. */
export function findingParts(
  finding: {
    readonly [Code in FindingCode]: {
      readonly code: Code;
      readonly values: FindingValues[Code];
      readonly cost: Microseconds | undefined;
    };
  }[FindingCode],
  words: ExplainWords,
  nameOf: NameOf,
): { readonly what: Phrase; readonly cost: Phrase | undefined; readonly fix: Phrase } {
  const say = sayIn(words, nameOf);
  const { code, values } = finding;
  const { what, fix } = words.findings[code];
  return {
    what: begun(write({ [code]: what }, { code, values }, say), words),
    cost: finding.cost === undefined ? undefined : begun(words.cost(finding.cost, say), words),
    fix: begun(write({ [code]: fix }, { code, values }, say), words),
  };
}

/** "With 3 permits: 12 s." */
export function changeParts(
  what: {
    readonly change: Change;
    readonly makespan: Microseconds | undefined;
    readonly before: Microseconds;
  },
  words: ExplainWords,
  nameOf: NameOf,
): Phrase {
  return begun(words.change(what.change, what.makespan, what.before, sayIn(words, nameOf)), words);
}

/** What templates of a language write with, for tasks that are called so. */
export function sayIn(words: ExplainWords, nameOf: NameOf): Say {
  const task = (number: number): TaskPart => {
    if (number < 0) return { kind: 'task', task: -1, text: words.mainLine, named: false };
    const name = nameOf(number);
    const isNumber = /^\d+$/.test(name);
    return { kind: 'task', task: number, text: isNumber ? words.numbered(name) : name, named: !isNumber };
  };
  return {
    task,
    tasks: ({ some, count }) => {
      const allNumbered = some.length > 0 && some.every((one) => one >= 0 && !task(one).named);
      const bare = (one: number): TaskPart => ({ ...task(one), text: nameOf(one) });
      const names = some.map(allNumbered && count > 1 ? bare : task);
      if (count === 1 && names.length === 1) return names;
      return joined([words.list(names, count - names.length, allNumbered)]);
    },
    time: (time) => ({ kind: 'time', time, text: words.moment(formatSeconds(time)) }),
    span: (length) =>
      length < 100_000 && length > 0
        ? words.milliseconds(String(Number((length / 1000).toFixed(3))))
        : words.seconds(formatSeconds(length)),
  };
}

/** A template of a catalogue, for values of which only the code says what they are. */
function write(
  templates: object,
  { code, values }: { readonly code: string; readonly values: unknown },
  say: Say,
): Piece {
  // Which values belong to which code is checked where a sentence is made; the union cannot say it again here.
  const template = (templates as Readonly<Record<string, (values: unknown, say: Say) => Piece>>)[code];
  return template(values, say);
}

/** A sentence begins with a capital letter, unless it begins with a name that a person gave. */
function begun(piece: Piece, words: ExplainWords): Phrase {
  const parts = words.spaced ? withSpaces(joined([piece])) : joined([piece]);
  const [first, ...rest] = parts;
  if (first === undefined || !words.capitals || (first.kind === 'task' && first.named)) return parts;
  return [{ ...first, text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1) }, ...rest];
}

const han = '\\p{Script=Han}';
const boundary = new RegExp(`(?<=${han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=${han})`, 'gu');

function withSpaces(parts: Phrase): Phrase {
  return joined(
    parts.flatMap((part, index) => {
      const spaced: Part = part.kind === 'text' ? { ...part, text: part.text.replace(boundary, ' ') } : part;
      const next = parts[index + 1];
      const meets =
        next !== undefined && `${part.text.slice(-1)}${next.text.slice(0, 1)}`.search(boundary) === 1;
      return meets ? [spaced, ' '] : [spaced];
    }),
  );
}
