import type { Family } from '../modes/mode.ts';

/** What the command line says, in English. A terminal is no page, so its words are not in the page's catalogue. */

const ask = (suggestion: string | undefined) =>
  suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const cliEn = {
  help: `Interleave predicts how slow tasks run: who waits for whom, and how long it all takes.

  interleave simulate FILE --mode MODE [--mode MODE …] [--format text|json|svg]
                           [--world cores=2,seed=7 …] [--lang en|zh]
  interleave modes         every mode and its parameters
  interleave --help
  interleave --version

FILE is text, one line a task (io 5, cpu 2 x100), or a workload file (JSON); - reads standard input.

  -m, --mode MODE      sync, gather, semaphore:2, workers:workers=4;chunk=2 …
                       Several modes are compared. A workload file may bring its own.
  -f, --format FORMAT  text (the default), json or svg
  -w, --world SETTINGS cores=2             CPU cores
                       seed=7              draws the random durations
                       rules=3.11          CPython's rules: 3.11 or 3.12 (and later)
                       server.api=1        server “api” answers one request at a time (none: any number)
                       open-files=1024     how many requests may be open at once (none: any number)
                       switch-interval=0.005
                       start.thread=0.01   seconds to start a thread (start.process, start.worker)
                       start=realistic     start costs as measured, start=none for none
  --lang LANGUAGE      en or zh

  printf 'io 5\\nio 7\\nio 5\\nio 5\\nio 7' | interleave simulate - --mode semaphore:2

Exit code 0: printed; 2: the input was refused, and standard error says why.`,
  tryHelp: 'interleave --help tells how it is used.',
  unknownCommand: (word: string, suggestion: string | undefined) =>
    `There is no command “${word}”.${ask(suggestion)}`,
  unknownOption: (option: string, suggestion: string | undefined) =>
    `There is no option “${option}”.${ask(suggestion)}`,
  missingValue: (option: string) => `“${option}” needs a value.`,
  noValue: (option: string) => `“${option}” takes no value.`,
  noFile: 'Which tasks? Name a file, or - for standard input.',
  unexpected: (word: string) => `“${word}” is one too many: one file at a time.`,
  noMode: 'Which mode? For example --mode semaphore:2; interleave modes lists them all.',
  tooManyModes: (most: number) => `These are more than ${most} modes. Take some out.`,
  noOption: (option: string, found: string, options: readonly string[], suggestion: string | undefined) =>
    `“${option}” cannot be “${found}”.${ask(suggestion)} Write one of ${options.join(', ')}.`,
  worldNoValue: (found: string) => `“${found}” sets nothing. Write, for example, cores=2.`,
  worldUnknown: (key: string, suggestion: string | undefined, known: readonly string[]) =>
    `The world has no “${key}”.${ask(suggestion)} It has ${known.join(', ')}.`,
  worldRange: (key: string, found: string, range: string) => `“${key}” cannot be “${found}”. Write ${range}.`,
  wholeRange: (min: number, max: number) => `a whole number from ${min} to ${max}`,
  secondsRange: (min: number, max: number) => `seconds from ${min} to ${max}`,
  orNone: (range: string) => `${range}, or none`,
  oneOf: (options: readonly string[]) => `one of ${options.join(', ')}`,
  badServer: (name: string) => `“${name}” is no name of a server. Write, for example, server.api=1.`,
  file: {
    missing: (path: string) => `${path}: there is no such file.`,
    folder: (path: string) => `${path}: this is a folder, not a file.`,
    'too large': (path: string, most: string) => `${path}: the file is too large; ${most} is the most.`,
    unreadable: (path: string) => `${path}: the file cannot be read.`,
  },
  standardInput: 'standard input',
  noTasks: 'no tasks',
  total: (makespan: string) => `total ${makespan}`,
  seconds: (value: string) => `${value} s`,
  outcomes: (counts: readonly (readonly [outcome: string, count: number])[]) =>
    counts.map(([outcome, count]) => `${count} ${outcome}`).join(', '),
  more: (hidden: number) => `and ${plural(hidden, 'more task', 'more tasks')}`,
  deadlock: (names: readonly string[]) =>
    names.length === 1
      ? `it never ends: ${names[0]} waits for itself`
      : `it never ends: ${names.map((name, index) => `${name} waits for ${names[(index + 1) % names.length]}`).join(', ')}`,
  stuck: (names: readonly string[], others: number) =>
    `it never ends: ${names.join(', ')}${others > 0 ? ` and ${others} more` : ''} ${names.length === 1 && others === 0 ? 'waits' : 'wait'} for what nobody will do`,
  limit: (events: string) => `stopped after ${events} events: it may have no end`,
  stopped: 'stopped',
  families: {
    'one thread': 'one thread',
    'one loop': 'one event loop',
    threads: 'threads',
    processes: 'processes',
    workers: 'Web Workers',
  } satisfies Record<Family, string>,
  parameter: {
    integer: (min: number, max: number) => `${min} to ${max}`,
    seconds: (max: number) => `seconds up to ${max}`,
    choice: (options: readonly string[]) => options.join(' | '),
    flag: 'yes | no',
    initial: (value: string) => `${value} if not set`,
  },
  modesFooter:
    'A bare value sets the first parameter, others go by name: workers:4, workers:workers=4;chunk=2.\nA parameter that is “none” is left out.',
  svgTitle: (modes: readonly string[]) => `Timelines: ${modes.join(', ')}`,
  conformance: {
    oneFile: 'One file at a time: npm run conformance -- FILE',
    notJson: (path: string) => `${path}: this is no JSON.`,
    notOne: (path: string) => `${path}: this is no conformance file: it has no list “scenarios”.`,
    empty: (path: string) => `${path}: there is no scenario in it.`,
  },
};

export type CliWords = typeof cliEn;
