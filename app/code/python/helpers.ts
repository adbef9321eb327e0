import type { Colour } from './colour.ts';
import type { JobTable } from './jobs.ts';
import type { Primitives } from './mode.ts';

/**
 * The small functions a Python program may need beside its tasks. A program contains those whose names it mentions,
 * and those that these mention in turn; so none stands there unused.
 */

export interface HelperNeeds {
  readonly colour: Colour;
  readonly primitives: Primitives;
  readonly canFail: boolean;
  readonly jobs: JobTable;
  readonly spawn: readonly string[];
  /** What a new process is handed by the one that started it. */
  readonly handed: readonly string[];
}

/** By name, in the order in which they stand in a program. */
export function helpers(needs: HelperNeeds): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ['Failed', failed],
    ['Latch', latch(needs.primitives)],
    ['clock', clock],
    ['enter', enter(needs.handed)],
    ['timed', timed(needs)],
    ['work', work],
    ['until', needs.colour === 'function' ? until : untilAsync],
    ['limited', limited],
    ['holding', holding],
    ['spawn', [...spawnHead, ...needs.spawn.map((line) => `    ${line}`)]],
  ]);
}

const failed = ['class Failed(Exception):', '    """A task fails."""'];

const clock = [
  'def clock():',
  '    """Seconds since the start."""',
  '    return (time.perf_counter() - BEGAN) / SECOND',
];

function enter(handed: readonly string[]): readonly string[] {
  const names = handed.join(', ');
  return [
    `def enter(${handed.map((name) => name.toLowerCase()).join(', ')}):`,
    '    """Comes first in every new process: what all share is handed over, not copied."""',
    `    global ${names}`,
    ...handed.map((name) => `    ${name} = ${name.toLowerCase()}`),
  ];
}

/** One write a line: `print` writes its text and the newline apart, and another thread may come between. */
const report = (outcome: string) =>
  `print(f"{name}: {start:.2f} to {clock():.2f} ${outcome}\\n", end="", flush=True)`;

function timed({ canFail, colour }: HelperNeeds): readonly string[] {
  const head = [
    '@contextmanager',
    'def timed(name):',
    '    """Prints one line when the task inside has ended, however it ended."""',
  ];
  if (!canFail) return [...head, '    start = clock()', '    yield', `    ${report('done')}`];
  return [
    ...head,
    '    start, outcome = clock(), "failed"',
    '    try:',
    '        yield',
    '        outcome = "done"',
    ...(colour === 'function'
      ? []
      : ['    except asyncio.CancelledError:', '        outcome = "cancelled"', '        raise']),
    '    finally:',
    `        ${report('{outcome}')}`,
  ];
}

const work = [
  'def work(seconds):',
  '    """Computes until this thread has had `seconds` of a core; never lets go of the GIL by itself."""',
  '    end = time.thread_time() + seconds * SECOND',
  '    while time.thread_time() < end:',
  '        pass',
];

const until = [
  'def until(at):',
  '    """Waits for the moment when a task arrives."""',
  '    if at > clock():',
  '        time.sleep((at - clock()) * SECOND)',
];

const untilAsync = [
  'async def until(at):',
  '    """Waits for the moment when a task arrives."""',
  '    if at > clock():',
  '        await asyncio.sleep((at - clock()) * SECOND)',
];

const limited = [
  'async def limited(name, coroutine, timeout):',
  '    """At most `timeout` seconds; acts only where the task waits for the loop, and ends no other."""',
  '    try:',
  '        await asyncio.wait_for(coroutine, None if timeout is None else timeout * SECOND)',
  '    except TimeoutError:',
  '        print(f"{name}: out of time at {clock():.2f}")',
];

const holding = [
  '@asynccontextmanager',
  'async def holding(lock):',
  '    """Waits for a lock from outside this loop on a thread, so that the loop can go on."""',
  '    await asyncio.to_thread(lock.acquire)',
  '    try:',
  '        yield',
  '    finally:',
  '        lock.release()',
];

const spawnHead = ['def spawn(row):', '    """Starts the tasks of a row that waits for this."""'];

function latch(primitives: Primitives): readonly string[] {
  const head = ['class Latch:', '    """Opens when `count` tasks have passed through it."""', ''];
  const shared = (left: string, event: string, lock: readonly string[], guard: string, cell: string) => [
    ...head,
    '    def __init__(self, count):',
    `        self.left = ${left}`,
    ...lock,
    `        self.open = ${event}`,
    '        self.wait = self.open.wait',
    '',
    '    def __enter__(self):',
    '        return self',
    '',
    '    def __exit__(self, *reason):',
    ...(guard === ''
      ? [`        ${cell} -= 1`, `        if ${cell} == 0:`, '            self.open.set()']
      : [
          `        with ${guard}:`,
          `            ${cell} -= 1`,
          `            if ${cell} == 0:`,
          '                self.open.set()',
        ]),
  ];
  switch (primitives) {
    case 'asyncio':
      return shared('count', 'asyncio.Event()', [], '', 'self.left');
    case 'gevent':
      return shared('count', 'gevent.event.Event()', [], '', 'self.left');
    case 'threading':
      return shared(
        'count',
        'threading.Event()',
        ['        self.lock = threading.Lock()'],
        'self.lock',
        'self.left',
      );
    case 'multiprocessing':
      return shared(
        'multiprocessing.Value("q", count)',
        'multiprocessing.Event()',
        [],
        'self.left.get_lock()',
        'self.left.value',
      );
  }
}
