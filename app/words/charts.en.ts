// English: the charts beyond their titles. Figures come in ready made: `12 s`, `18 ms`.

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const chartsEn = {
  never: 'never ends',
  bound: 'bound',
  /** The legend of a bar's solid part and of the part beyond it. */
  withinBound: 'no arrangement is faster than this',
  aboveBound: 'predicted above it',
  why: 'What bounds it, and why it is above',
  totalSummary: (fastest: string, time: string, slowest: string, longest: string) =>
    `${fastest} is the fastest with ${time}, ${slowest} the slowest with ${longest}.`,
  totalOne: (name: string, time: string) => `${name} takes ${time}.`,
  inFlightMost: (name: string, most: string) => `${name} up to ${most}`,
  inFlightSummary: (all: string) => `At once in flight: ${all}.`,
  busy: 'Busy cores over time',
  busySummary: (all: string) => `At once on a core: ${all}.`,
  cores: (count: number) => plural(count, 'core', 'cores'),
  listed: (parts: readonly string[]) => parts.join(', '),
  response: 'Response times, from a task’s arrival to its end',
  percentiles: { p50: 'p50 (half)', p90: 'p90', p99: 'p99', max: 'slowest' },
  responseNote: 'p90 is the time within which nine of ten tasks were done; p99, ninety-nine of a hundred.',
  responseSummary: (name: string, half: string, slowest: string) =>
    `${name}: half within ${half}, the slowest after ${slowest}`,
  unended: (count: string) => `${count} tasks never ended and have none.`,
  measuredTitle: 'Predicted against measured',
  measuredNone: 'Press “Run for real”: what this browser measures will stand here beside what was predicted.',
  measuredLine: (measured: string, predicted: string, difference: string) =>
    `measured ${measured}, predicted ${predicted}: ${difference}`,
  measuredScale: (scale: string, shown: string) =>
    `A second was run as ${scale}, so a millisecond of delay shows as ${shown}.`,
  measuredTimers: (waits: number, most: string) =>
    waits === 1
      ? `One timed step decides the total, and a browser’s timer may be a millisecond late: up to ${most}.`
      : `${waits} timed steps in a row decide the total, each up to a millisecond late: up to ${most}.`,
  measuredStart: (workers: number, took: string) =>
    `${workers === 1 ? 'Its worker was' : `Its ${workers} workers were`} ready after ${took} of real time, before the clock began; that is not in the figure.`,
  measuredShared: (workers: number, cores: number) =>
    `${plural(workers, 'worker computes', 'workers compute')} on ${plural(cores, 'core', 'cores')} of this machine, which they share with everything else that runs on it.`,
  measuredCores: (world: number, machine: number) =>
    `It was predicted for ${plural(world, 'core', 'cores')}; this browser reports ${machine}.`,
  measuredWork: 'Computing was measured on an idle core; a busy machine is slower than that.',
  measuredFrame: (frame: string) => `The page’s longest frame meanwhile: ${frame}.`,
  difference: 'difference',
  sweep: {
    title: 'The sweep: what if there were more, or fewer?',
    vary: 'What varies',
    limit: 'the limit k, wherever there is one',
    tasks: 'the number of tasks',
    cores: 'the number of cores',
    parameter: (parameter: string, mode: string) => `${parameter} of ${mode}`,
    axis: { limit: 'limit k', tasks: 'tasks', cores: 'cores' },
    total: 'total time (s)',
    hint: 'Click a point, or choose one with the arrow keys and press Enter, to load it. Undo takes it back.',
    point: (line: string, axis: string, value: string, total: string) =>
      `${line}, ${axis} ${value}: ${total}`,
    now: 'now',
    bound: (line: string) => `bound of ${line}`,
    progress: (done: number, of: number) => `${done} of ${of} points`,
    loaded: (line: string, axis: string, value: string) => `${line}: ${axis} ${value} is loaded.`,
    failed: 'The sweep could not be computed. Any change starts it again.',
    knee: (line: string, first: string, least: string, at: string) =>
      `${line}: ${first} at 1, ${least} from ${at} on; more brings nothing.`,
    falling: (line: string, first: string, least: string, at: string) =>
      `${line}: ${first} at 1, ${least} at ${at}.`,
    worse: (line: string, least: string, at: string, last: string, end: string) =>
      `${line}: best with ${least} at ${at}; at ${end} it is ${last} again.`,
    flat: (line: string, total: string) => `${line}: ${total}, whatever the number.`,
    growing: (line: string, first: string, last: string, end: string) =>
      `${line}: ${first} at 1, ${last} at ${end}.`,
    partly: 'Hollow points: not every task was done there.',
  },
};

export type ChartsWords = typeof chartsEn;
