import type { PresetWords } from '../presets/presets.ts';

/** The presets in English: a name for a menu, and one line on what there is to see. */
export const presetsEn: PresetWords = {
  'five-requests': {
    name: 'Five requests, one thread',
    description: 'One after another they take 29 seconds. How long at once, two at a time, on four workers?',
  },
  'five-at-once': {
    name: 'The same five at once',
    description: 'All five wait together, so the longest one decides: 7 seconds.',
  },
  'finish-order': {
    name: 'Who finishes first?',
    description:
      'Waits of 5, 1 and 4 seconds: started in one order, finished in another, returned in the first.',
  },
  'hundred-requests': {
    name: 'A hundred slow requests',
    description: 'Three seconds each: 300 seconds in a row, 3 seconds at once.',
  },
  'two-kinds-of-waiting': {
    name: 'Two kinds of waiting',
    description: 'Both wait three seconds. One lets others go on meanwhile, the other does not.',
  },
  'blocking-call': {
    name: 'One blocking call inside',
    description:
      'Five coroutines that never let go of the loop: 15 seconds, as if nothing were asynchronous.',
  },
  'waiting-client': {
    name: 'A client that waits on the loop',
    description: 'The same five requests with a client that gives the loop its turn: 3 seconds.',
  },
  'starved-neighbour': {
    name: 'The starved neighbour',
    description: 'A loop that only computes keeps its turn. The task beside it cannot even begin.',
  },
  semaphore: {
    name: 'Never more than k at once',
    description: 'A semaphore of 1, 2, 3 permits, and none: from 29 seconds down to 7.',
  },
  'too-many-open-files': {
    name: 'Too many open files',
    description: 'Two thousand connections meet a limit of 1,024. A semaphore of 500 stays below it.',
  },
  'server-of-one': {
    name: 'The server is the bottleneck',
    description: 'It answers one request at a time, so asking all at once gains nothing: 15 seconds again.',
  },
  'random-delays': {
    name: 'A server with moods',
    description: 'A hundred answers take 1 to 30 seconds each. When does the last one arrive?',
  },
  'five-threads': {
    name: 'Five threads',
    description: 'Blocking waits of 5 seconds: 25 in a row, 5 side by side.',
  },
  'two-cpu-tasks': {
    name: 'Working and waiting side by side',
    description: 'Two tasks compute, two wait. Which of them gain from running beside each other?',
  },
  'pool-of-four': {
    name: 'Five tasks, four workers',
    description: 'Two seconds each: the fifth has to wait for a free worker. 4 seconds.',
  },
  chunks: {
    name: 'Work in chunks',
    description:
      'A hundred tasks of 3 seconds on eight workers: 48 seconds in chunks of four, 39 one by one.',
  },
  'processes-and-coroutines': {
    name: 'Processes full of coroutines',
    description: 'A hundred requests, up to sixteen in flight at a time on one loop, or all of them at once.',
  },
  primes: {
    name: 'Six numbers, prime or not',
    description: 'Pure computing: a loop gains nothing, workers do as long as there are cores.',
  },
};
