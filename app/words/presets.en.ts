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
    description: 'Joined one by one they take 25 seconds; started first and joined then, 5.',
  },
  'two-cpu-tasks': {
    name: 'Working and waiting side by side',
    description: 'Two tasks compute, two wait. Which of them gain from running beside each other?',
  },
  'pool-of-four': {
    name: 'Five tasks, four processes',
    description: 'Two seconds each: the fifth has to wait for a free process. 4 seconds.',
  },
  chunks: {
    name: 'Work in chunks',
    description:
      'A hundred tasks of 3 seconds on eight processes: 48 seconds in chunks of four, 39 one by one.',
  },
  'processes-and-coroutines': {
    name: 'Processes full of coroutines',
    description:
      'A hundred requests, up to sixteen in each process: 3 seconds on eight, 6 on four, 12 on two.',
  },
  primes: {
    name: 'Six numbers, prime or not',
    description:
      'Pure computing: threads under one GIL gain nothing, processes do as long as there are cores.',
  },
  'off-the-loop': {
    name: 'Off the loop',
    description: 'Blocking calls hold the loop; handed to threads, they leave it free for the heartbeat.',
  },
  'a-blocking-second': {
    name: 'A blocking second each',
    description:
      'Each waits well and then blocks for one second. The seconds add up, whatever the mode of waiting.',
  },
  unpatched: {
    name: 'Green threads and a driver in C',
    description: 'The patch makes waits overlap, all but the one it cannot reach. Without it, none do.',
  },
  'pool-of-coroutines': {
    name: 'A pool of coroutines',
    description: 'Two or three consumers and one queue do what a semaphore does, with fewer coroutines.',
  },
  'shared-counter': {
    name: 'Two threads, one counter',
    description: 'Read, wait, add, write: both read the same value, and one of the two updates is lost.',
  },
  'counter-with-lock': {
    name: 'The counter behind a lock',
    description:
      'Whoever holds the lock is alone between read and write. Nothing is lost, and nothing overlaps.',
  },
  'two-locks': {
    name: 'Two locks, two orders',
    description: 'Each holds what the other one needs. Neither can go on.',
  },
  philosophers: {
    name: 'Three dining philosophers',
    description: 'Everybody takes the fork on one side first. Let only two sit down, and all of them eat.',
  },
  'producer-and-consumer': {
    name: 'Producer and consumer',
    description: 'A queue with one place between a fast one and a slow one: the slow one sets the pace.',
  },
  'a-timeout': {
    name: 'Four seconds and no more',
    description: 'A timeout cuts off who waits for the loop. It cannot cut off who holds it, or a thread.',
  },
  'the-first-is-enough': {
    name: 'The first is enough',
    description: 'Wait for one, for four seconds, or for all. What becomes of the others?',
  },
  'one-fails': {
    name: 'One of three fails',
    description: 'Gather, wait and a task group treat the other two in three ways.',
  },
};
