// English: the view of schedules, where the order in which tasks go is the only freedom.
import type { SwitchPoints } from '../explore/machine.ts';
import type { Verdict } from '../explore/verdict.ts';

/** What one kind of schedule is called, wherever it is. */
export interface KindWords {
  /** `18 lose an update`. */
  readonly count: (count: string, isOne: boolean) => string;
  /** Where all schedules are of this kind. */
  readonly all: string;
  /** Where there is one schedule, and it is of this kind. */
  readonly only: string;
  /** On the button that shows one. */
  readonly button: string;
  /** Over the one that is shown. */
  readonly shown: string;
  /** Behind `Order 3: `. */
  readonly came: string;
}

/** Numbers of steps and values around a lost update. */
export interface LossValues {
  readonly reader: string;
  readonly writer: string;
  readonly variable: string;
  readonly readStep: string;
  readonly readValue: string;
  readonly wroteStep: string;
  readonly wroteValue: string;
  readonly overwroteStep: string;
  readonly overwroteValue: string;
}

export interface SchedulesWords {
  /** What stands between two sentences. */
  readonly between: string;
  /** What stands between two parts of one. */
  readonly comma: string;
  /** Where texts of two scripts meet: what stands between them. */
  readonly tidy: (text: string) => string;
  readonly and: (names: readonly string[]) => string;
  readonly or: (names: readonly string[]) => string;
  readonly python: {
    readonly label: string;
    readonly names: Readonly<Record<SwitchPoints, string>>;
    readonly switches: Readonly<Record<SwitchPoints, string>>;
  };
  readonly schedules: (count: string, isOne: boolean) => string;
  readonly different: (count: string, isOne: boolean) => string;
  readonly differentMore: (bound: string) => string;
  readonly differentTitle: string;
  readonly kinds: Readonly<Record<Verdict, KindWords>>;
  readonly none: {
    readonly lost: string;
    readonly stuck: string;
    readonly both: string;
  };
  readonly show: string;
  readonly simplestTitle: string;
  readonly another: string;
  readonly anotherTitle: string;
  readonly order: (seed: string, came: string) => string;
  readonly timelineLabel: (name: string) => string;
  readonly steps: {
    readonly label: string;
    readonly first: string;
    readonly back: string;
    readonly forward: string;
    readonly last: string;
    readonly play: string;
    readonly pause: string;
    readonly position: (done: string, of: string) => string;
    readonly keys: string;
  };
  readonly memory: {
    readonly label: string;
    readonly shared: string;
    readonly own: string;
    readonly ownTitle: string;
    readonly empty: string;
    readonly lock: (name: string) => string;
    readonly free: string;
    readonly heldBy: (names: string) => string;
    readonly queue: (name: string) => string;
    readonly items: (count: string) => string;
  };
  readonly table: {
    readonly label: string;
    readonly step: string;
    readonly who: string;
    readonly does: string;
    readonly goTo: (number: string, text: string) => string;
  };
  readonly nothingYet: string;
  readonly said: {
    readonly read: (task: string, variable: string, value: string) => string;
    readonly add: (task: string, value: string) => string;
    readonly write: (task: string, variable: string, value: string) => string;
    readonly acquire: (task: string, lock: string) => string;
    readonly release: (task: string, lock: string) => string;
    readonly put: (task: string, queue: string) => string;
    readonly get: (task: string, queue: string) => string;
    readonly spawn: (task: string, other: string) => string;
    readonly join: (task: string, other: string) => string;
    readonly io: (task: string) => string;
    readonly block: (task: string) => string;
    readonly cpu: (task: string) => string;
    readonly request: (task: string) => string;
    readonly fail: (task: string) => string;
  };
  readonly loss: (values: LossValues) => string;
  readonly toTheLoss: string;
  readonly result: (assignments: string) => string;
  readonly expected: (alternatives: string) => string;
  readonly asExpected: string;
  readonly allEnded: string;
  readonly holdsAndWaits: (task: string, holds: string, waits: string) => string;
  readonly waits: (task: string, waits: string) => string;
  /** A lock in a sentence. */
  readonly theLock: (name: string) => string;
  readonly waitsFor: {
    readonly lock: (lock: string, holders: string) => string;
    readonly join: (task: string) => string;
    readonly get: (queue: string) => string;
    readonly put: (queue: string) => string;
    readonly any: string;
  };
  readonly ring: string;
  readonly noRing: string;
  readonly lock: {
    readonly button: string;
    readonly title: string;
    readonly done: (before: string, now: string) => string;
    readonly doneStuck: string;
    readonly doing: string;
    readonly undo: string;
  };
  readonly truth: {
    readonly title: string;
    readonly plain: string;
    readonly old: string;
    readonly call: string;
    readonly awaits: string;
  };
  readonly note: string;
  readonly noteTimes: string;
  readonly empty: {
    readonly title: string;
    readonly text: string;
    readonly pictureLabel: string;
    readonly try: string;
  };
  readonly tooLarge: {
    readonly title: string;
    readonly tasks: (bound: string) => string;
    readonly states: (bound: string) => string;
    readonly advice: string;
    readonly fewer: string;
    readonly short: string;
  };
  readonly progress: {
    readonly states: (done: string) => string;
    readonly walks: (done: string) => string;
    readonly waiting: string;
    readonly stop: string;
    readonly stopped: string;
    readonly again: string;
    readonly failed: string;
  };
}

const list = (names: readonly string[], word: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names[names.length - 1]}`;

/** A lock that is called `lock` needs no second name. */
const theLock = (name: string): string => (name === 'lock' ? 'the lock' : `lock ${name}`);

/** A task's name opens a sentence. */
const first = (name: string): string => (/^task \d/.test(name) ? `T${name.slice(1)}` : name);

export const schedulesEn: SchedulesWords = {
  between: ' ',
  comma: ', ',
  tidy: (text) => text,
  and: (names) => list(names, 'and'),
  or: (names) => list(names, 'or'),
  python: {
    label: 'Which Python is it?',
    names: {
      'at calls': 'CPython 3.10 and later, threads',
      anywhere: 'CPython up to 3.9, or without a GIL',
      'at awaits': 'asyncio',
    },
    switches: {
      'at calls': 'switches only at calls and loop jumps',
      anywhere: 'may switch between any two steps',
      'at awaits': 'switches only where a task really waits',
    },
  },
  schedules: (count, isOne) => (isOne ? '1 schedule' : `${count} schedules`),
  different: (count, isOne) => (isOne ? 'all the same in effect' : `${count} really differ`),
  differentMore: (bound) => `more than ${bound} really differ`,
  differentTitle:
    'Schedules that only swap neighbouring steps which have nothing to do with each other count as one.',
  kinds: {
    serial: {
      count: (count, isOne) => (isOne ? `${count} comes out right` : `${count} come out right`),
      all: 'All of them come out right.',
      only: 'It comes out right.',
      button: 'One that comes out right',
      shown: 'The simplest one that comes out right',
      came: 'it comes out right',
    },
    'lost update': {
      count: (count, isOne) => (isOne ? `${count} loses an update` : `${count} lose an update`),
      all: 'All of them lose an update.',
      only: 'It loses an update.',
      button: 'One that loses an update',
      shown: 'The simplest one that loses an update',
      came: 'it loses an update',
    },
    deadlock: {
      count: (count, isOne) => (isOne ? `${count} deadlocks` : `${count} deadlock`),
      all: 'All of them deadlock.',
      only: 'It deadlocks.',
      button: 'One that deadlocks',
      shown: 'The simplest one that deadlocks',
      came: 'it deadlocks',
    },
    starvation: {
      count: (count, isOne) => (isOne ? `${count} never ends` : `${count} never end`),
      all: 'None of them ever ends: somebody starves.',
      only: 'It never ends: somebody starves.',
      button: 'One in which somebody starves',
      shown: 'The simplest one in which somebody starves',
      came: 'somebody starves',
    },
  },
  none: {
    lost: 'No update can be lost.',
    stuck: 'Nobody can get stuck.',
    both: 'No update can be lost, and nobody can get stuck.',
  },
  show: 'Show',
  simplestTitle: 'The one with the fewest switches between tasks',
  another: 'Another legal order',
  anotherTitle: 'At every switch the seed decides who goes on; each press takes the next seed',
  order: (seed, came) => `Order drawn with seed ${seed}: ${came}`,
  timelineLabel: (name) => `${name}; each step takes one second here`,
  steps: {
    label: 'Step through the schedule',
    first: 'To the first step',
    back: 'One step back',
    forward: 'One step forward',
    last: 'To the last step',
    play: 'Play the schedule',
    pause: 'Pause the schedule',
    position: (done, of) => `step ${done} of ${of}`,
    keys: 'Each step takes one second in this picture; a wait goes on until its task has the next one. ← and → go by step, Space plays.',
  },
  memory: {
    label: 'In memory now',
    shared: 'shared',
    own: 'own copy',
    ownTitle: 'The value that the task itself works on: what it read last, and has added to since',
    empty: '–',
    lock: (name) => (name === 'lock' ? name : `lock ${name}`),
    free: 'free',
    heldBy: (names) => `held by ${names}`,
    queue: (name) => `queue ${name}`,
    items: (count) => `${count} inside`,
  },
  table: {
    label: 'The schedule, step by step',
    step: 'Step',
    who: 'Who',
    does: 'Does',
    goTo: (number, text) => `Step ${number}: ${text}`,
  },
  nothingYet: 'Nobody has taken a step yet.',
  said: {
    read: (task, variable, value) => `${first(task)} reads ${variable}: ${value}.`,
    add: (task, value) => `${first(task)} adds one to its own copy: ${value}. Nobody else sees that.`,
    write: (task, variable, value) => `${first(task)} writes ${value} into ${variable}.`,
    acquire: (task, lock) => `${first(task)} takes ${theLock(lock)}.`,
    release: (task, lock) => `${first(task)} gives ${theLock(lock)} back.`,
    put: (task, queue) => `${first(task)} puts an item into ${queue}.`,
    get: (task, queue) => `${first(task)} takes an item from ${queue}.`,
    spawn: (task, other) => `${first(task)} starts ${other}.`,
    join: (task, other) => `${first(task)} sees that ${other} has ended, and goes on.`,
    io: (task) => `${first(task)} has waited, and has its turn again.`,
    block: (task) => `${first(task)} comes back from a blocking call.`,
    cpu: (task) => `${first(task)} computes something of its own.`,
    request: (task) => `${first(task)} has its answer, and its turn again.`,
    fail: (task) => `${first(task)} raises an exception and is over.`,
  },
  loss: (loss) =>
    `${first(loss.reader)} read ${loss.variable} as ${loss.readValue} in step ${loss.readStep}, before ${loss.writer} wrote ${loss.wroteValue} in step ${loss.wroteStep}. In step ${loss.overwroteStep}, ${loss.reader} writes ${loss.overwroteValue} over it: the update by ${loss.writer} is lost.`,
  toTheLoss: 'Go to that moment',
  result: (assignments) => `In the end ${assignments}.`,
  expected: (alternatives) => `One task after the other would give ${alternatives}.`,
  asExpected: 'One task after the other gives the same.',
  allEnded: 'Every task has come to its end.',
  holdsAndWaits: (task, holds, waits) => `${first(task)} holds ${holds} and ${waits}.`,
  waits: (task, waits) => `${first(task)} ${waits}.`,
  theLock,
  waitsFor: {
    lock: (lock, holders) => `waits for ${theLock(lock)}, held by ${holders}`,
    join: (task) => `waits until ${task} has ended`,
    get: (queue) => `waits for an item in ${queue}`,
    put: (queue) => `waits for room in ${queue}`,
    any: 'waits',
  },
  ring: 'Each waits for the next, in a ring. Nobody can go on, ever.',
  noRing: 'Nobody is left who would end that wait.',
  lock: {
    button: 'With a lock',
    title: 'Puts a lock around reading, adding and writing, in every task; undo takes it away again',
    done: (before, now) => `Without the lock: ${before}. With it: ${now}, and not one loses an update.`,
    doneStuck: 'With the lock no update is lost, but tasks can now get stuck.',
    doing: 'The lock is in place; counting again…',
    undo: 'Take the lock away',
  },
  truth: {
    title: 'What holds for which Python',
    plain:
      'A plain “n += 1” in a loop never loses an update on CPython 3.10 and later: threads are switched only at calls and where a loop jumps back, never between the read and its write.',
    old: 'Up to 3.9 the switch could come between the read and the write, and the same loop did lose updates. Without a GIL two threads simply run at once, and it loses them too.',
    call: 'With any call between read and write, “n = f(n)” or a request, say, updates can be lost on every version.',
    awaits: 'asyncio loses one only where an await stands between read and write.',
  },
  note: 'How long things take is left out: a wait may take any time, so every order that the switches allow counts.',
  noteTimes: 'Timeouts and arrivals are left out with it.',
  empty: {
    title: 'These tasks share nothing',
    text: 'So whoever goes first, the same comes out. Orders matter once tasks share a variable, a lock or a queue. This is how an update gets lost:',
    pictureLabel:
      'Two tasks read the same zero one after the other; each writes one; one of the two updates is lost.',
    try: 'See it in a case of your choice:',
  },
  tooLarge: {
    title: 'Too many schedules to go through',
    tasks: (bound) =>
      `With more than ${bound} tasks their number is beyond anything that could be counted here.`,
    states: (bound) => `The search stopped after ${bound} different situations, and there are more.`,
    advice:
      'A race or a deadlock hardly ever needs more than two or three tasks: what these can do wrong, many can.',
    fewer: 'Keep two of each',
    short: 'too many to count',
  },
  progress: {
    states: (done) => `${done} situations so far`,
    walks: (done) => `${done} really different ones so far`,
    waiting: 'counting…',
    stop: 'Stop',
    stopped: 'Stopped.',
    again: 'Count again',
    failed: 'The search failed.',
  },
};
