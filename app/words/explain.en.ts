import { joined, type Piece, phrase } from '../explain/phrase.ts';
import type { ExplainWords, Say } from '../explain/render.ts';
import type {
  HandoverValues,
  Holder,
  Holders,
  Holding,
  MomentValues,
  TaskList,
} from '../explain/sentence.ts';
import type { Rest } from '../model/topology.ts';
import type { ExecutorInfo } from '../model/trace.ts';
import { boundsEn } from './explain.bounds.en.ts';
import { findingsEn } from './explain.findings.en.ts';
import { changeEn, executorsEn, pluralEn } from './explain.things.en.ts';

/** Why it is so, in English: the templates of every sentence about a segment, a moment or an end. */

const count = pluralEn;

/** The form of a verb, or any word, that goes with the tasks. */
const by = (list: TaskList, one: string, many: string): string => (list.count === 1 ? one : many);

const until = ({ until: end }: Holder, say: Say): Piece =>
  end === undefined ? 'for ever' : phrase`until ${say.time(end)}`;

function held(holders: Holders, say: Say): Piece {
  const each = holders.some.map(({ task, until: end }) =>
    end === undefined
      ? phrase`by ${say.task(task)}, which never lets go`
      : phrase`by ${say.task(task)} until ${say.time(end)}`,
  );
  const more = holders.count - holders.some.length;
  return andList(more > 0 ? [...each, phrase`by ${count(more, 'other', 'others')}`] : each);
}

function andList(pieces: readonly Piece[]): Piece {
  return joined(
    pieces.flatMap((piece, index) => [
      index === 0 ? '' : index === pieces.length - 1 ? ' and ' : ', ',
      piece,
    ]),
  );
}

function inLine(ahead: number): string {
  if (ahead === 0) return '';
  return ahead === 1 ? ' One task is in line before it.' : ` ${ahead} tasks are in line before it.`;
}

const place = (info: ExecutorInfo): string => {
  const isLoop = info.kind === 'loop';
  switch (info.host) {
    case 'main':
      return isLoop ? 'the loop' : 'the main thread';
    case 'thread':
      return isLoop ? `the loop of thread ${info.number}` : `thread ${info.number}`;
    case 'process':
      return isLoop ? `the loop of process ${info.number}` : `process ${info.number}`;
    case 'worker':
      return isLoop ? `the loop of worker ${info.number}` : `worker ${info.number}`;
  }
};

function holds(holder: Holder, doing: Holding, say: Say): Piece {
  const task = say.task(holder.task);
  switch (doing) {
    case 'blocking call':
      return phrase`${task} holds its thread in a blocking call ${until(holder, say)}`;
    case 'computing':
      return phrase`${task} computes ${until(holder, say)}`;
    case 'waiting for the GIL':
      return phrase`${task} has it ${until(holder, say)}, and waits for the GIL itself`;
    case 'waiting for a core':
      return phrase`${task} has it ${until(holder, say)}, and waits for a core itself`;
    case 'waiting':
      return phrase`${task} waits on it without letting go, ${until(holder, say)}`;
  }
}

const at = ({ at: time }: MomentValues, say: Say): Piece =>
  time === undefined ? '' : phrase` at ${say.time(time)}`;

/** "At 7 s ", where the sentence says when. */
const when = ({ at: time }: HandoverValues, say: Say): Piece =>
  time === undefined ? '' : phrase`at ${say.time(time)} `;

function because(cause: number, rest: Rest, say: Say): Piece {
  if (cause >= 0) return phrase`because ${say.task(cause)} failed`;
  switch (rest) {
    case 'cancelled by the group':
      return 'by its group';
    case 'cancelled by the waiter':
      return 'by the main line, which has what it waited for';
    case 'cancelled at exit':
      return 'because the main line has ended and the loop is shut down';
    case 'killed':
      return 'because the program ended without waiting for it';
    case 'left':
      return 'by the main line';
  }
}

export const explainEn: ExplainWords = {
  sentences: {
    'computes alone': (v, say) =>
      v.place === undefined
        ? phrase`${say.task(v.task)} computes ${until(v, say)}, with no other on a core.`
        : phrase`${say.task(v.task)} computes on ${place(v.place)} ${until(v, say)}; nobody else is on a core.`,
    'computes beside others': (v, say) =>
      phrase`${say.task(v.task)} computes ${until(v, say)} on a core of its own; ${say.tasks(v.others)} ${by(v.others, 'computes', 'compute')} at the same time.`,
    'computes in turns': (v, say) => {
      const what = v.over === 'gil' ? 'the GIL' : 'the cores';
      const turns = phrase`turns of ${say.span(v.slice)}`;
      return v.others.count === 0
        ? phrase`${say.task(v.task)} computes ${until(v, say)}, and has ${what} in ${turns}.`
        : phrase`${say.task(v.task)} computes ${until(v, say)} and shares ${what} with ${say.tasks(v.others)}, in ${turns}.`;
    },
    'waits freely': (v, say) =>
      phrase`${say.task(v.task)} waits for its I/O ${until(v, say)}, and the loop is free for others.`,
    'is answered': (v, say) =>
      phrase`Server ${v.server} works on the answer to ${say.task(v.task)} ${until(v, say)}; the loop is free for others.`,
    'holds loop': (v, say) => {
      const why = v.deaf
        ? 'in a wait that the loop cannot see'
        : v.server === undefined
          ? 'in a blocking call'
          : `waiting for server ${v.server}`;
      const start = phrase`${say.task(v.task)} holds ${place(v.place)} ${why} ${until(v, say)}`;
      return v.heldUp.count === 0
        ? phrase`${start}; nobody else could use it now.`
        : phrase`${start}; ${say.tasks(v.heldUp)} could go on and ${by(v.heldUp, 'waits', 'wait')} for ${by(v.heldUp, 'its', 'their')} turn.`;
    },
    'holds thread': (v, say) => {
      const where = v.place === undefined ? 'its thread' : place(v.place);
      const what =
        v.server === undefined ? 'in a blocking call' : `while server ${v.server} works on its answer,`;
      const start = phrase`${say.task(v.task)} holds ${where} ${what} ${until(v, say)}`;
      if (v.inLine === 0) return phrase`${start}.`;
      return phrase`${start}; ${count(v.inLine, 'task waits', 'tasks wait')} in line meanwhile.`;
    },
    'waits for turn': (v, say) =>
      phrase`Nothing gave ${v.place.host === 'main' ? 'the loop' : place(v.place)} its turn: ${holds(v.holder, v.doing, say)}, and ${say.task(v.task)} waits.`,
    'waits for core': (v, say) =>
      phrase`${say.task(v.task)} could compute, but ${v.cores === 1 ? 'the only core is taken' : v.cores === 2 ? 'both cores are taken' : `all ${v.cores} cores are taken`}, ${held(v.holders, say)}.`,
    'waits for executor to start': (v, say) => {
      const what = v.place === undefined ? 'what will run it' : place(v.place);
      return v.until === undefined
        ? phrase`${say.task(v.task)} waits: ${what} is still being started.`
        : phrase`${say.task(v.task)} waits: ${what} is being started until ${say.time(v.until)}.`;
    },
    'waits for GIL': (v, say) =>
      v.holder === undefined
        ? phrase`${say.task(v.task)} could compute, and waits for the GIL.`
        : phrase`${say.task(v.task)} could compute, but ${say.task(v.holder.task)} has the GIL; they take turns of ${say.span(v.slice)}.`,
    'waits for the one before': (v, say) =>
      v.before.until === undefined
        ? phrase`${say.task(v.task)} is not started before ${say.task(v.before.task)} has ended, and that never ends.`
        : phrase`${say.task(v.task)} is not started before ${say.task(v.before.task)} has ended, at ${say.time(v.before.until)}.`,
    'waits for executor': (v, say) => {
      const all =
        v.slots === v.executors
          ? executorsEn(v.place.host, v.executors, 'busy')
          : `all ${v.slots} places in ${executorsEn(v.place.host, v.executors, 'of')} are taken`;
      const free =
        v.first === undefined || v.first.until === undefined
          ? ''
          : phrase`; the next one for it is free at ${say.time(v.first.until)}, when ${say.task(v.first.task)} ends`;
      return phrase`${say.task(v.task)} waits in line: ${all}${free}.${inLine(v.ahead)}`;
    },
    'waits in job': (v, say) =>
      phrase`${say.task(v.task)} came to ${place(v.place)} in one job with ${say.task(v.before.task)} and runs after it${v.before.until === undefined ? '' : phrase`, from ${say.time(v.before.until)} on`}.`,
    'waits for consumer': (v, say) => {
      const all =
        v.consumers === 1
          ? 'the only consumer is busy'
          : v.consumers === 2
            ? 'both consumers are busy'
            : `all ${v.consumers} consumers are busy`;
      const free =
        v.first === undefined || v.first.until === undefined
          ? ''
          : phrase`; the one that will take it is done with ${say.task(v.first.task)} at ${say.time(v.first.until)}`;
      return phrase`${say.task(v.task)} waits in the queue: ${all}${free}.${inLine(v.ahead)}`;
    },
    'taker waits for turn': (v, say) =>
      phrase`${say.task(v.task)} waits in ${v.taker === 'consumer' ? 'the queue although a consumer' : 'line although a place'} is free, because nothing gave ${place(v.place)} its turn: ${holds(v.holder, v.doing, say)}.`,
    'waits in line': (v, say) => phrase`${say.task(v.task)} waits in line to be started.`,
    'is ready': (v, say) => phrase`${say.task(v.task)} is ready, and has its turn at once.`,
    'waits no time': (v, say) =>
      phrase`${say.task(v.task)} stands in line at ${say.time(v.at)}, and goes on at the same moment.`,
    'waits for permit': (v, say) => {
      const all =
        v.permits === 1
          ? 'the only permit is held'
          : v.permits === 2
            ? 'both permits are held'
            : `all ${v.permits} permits are held`;
      return phrase`${say.task(v.task)} waits: ${all}${v.holders.count === 0 ? '' : phrase`, ${held(v.holders, say)}`}.${inLine(v.ahead)}`;
    },
    'waits for lock': (v, say) => {
      const what =
        v.permits === 1 ? `lock ${v.lock} is held` : `all ${v.permits} permits of ${v.lock} are held`;
      return phrase`${say.task(v.task)} waits: ${what} ${held(v.holders, say)}.${inLine(v.ahead)}`;
    },
    'waits behind others': (v, say) =>
      phrase`${say.task(v.task)} waits for ${v.lock} behind those who came first: nobody overtakes in this line.`,
    'waits for item': (v, say) =>
      v.putter?.until === undefined
        ? phrase`${say.task(v.task)} waits: queue ${v.queue} is empty, and nobody puts anything into it for this task.`
        : phrase`${say.task(v.task)} waits: queue ${v.queue} is empty until ${say.task(v.putter.task)} puts something into it at ${say.time(v.putter.until)}.`,
    'waits for room': (v, say) =>
      v.taker?.until === undefined
        ? phrase`${say.task(v.task)} waits: queue ${v.queue} is full with ${count(v.capacity, 'item', 'items')}, and nobody makes room for this task.`
        : phrase`${say.task(v.task)} waits: queue ${v.queue} is full with ${count(v.capacity, 'item', 'items')} until ${say.task(v.taker.task)} takes one out at ${say.time(v.taker.until)}.`,
    'waits at server': (v, say) =>
      phrase`${say.task(v.task)} waits in line: server ${v.server} answers ${v.capacity === 1 ? 'one request' : `${v.capacity} requests`} at a time, and ${v.capacity === 1 ? 'it is taken' : 'they are taken'}${v.holders.count === 0 ? '' : phrase`, ${held(v.holders, say)}`}.${inLine(v.ahead)}`,
    'waits for end': (v, say) => {
      if (v.tasks.count === 0) return phrase`${say.task(v.task)} waits for a task that has just ended.`;
      const start = phrase`${say.task(v.task)} waits until ${say.tasks(v.tasks)} ${by(v.tasks, 'has', 'have')} ended`;
      if (v.last?.until === undefined) return phrase`${start}, and that never happens.`;
      return v.tasks.count === 1
        ? phrase`${start}, at ${say.time(v.last.until)}.`
        : phrase`${start}; the last is ${say.task(v.last.task)}, at ${say.time(v.last.until)}.`;
    },
    'waits for ever': (v, say) => phrase`Nobody will ever make ${say.task(v.task)} go on.`,
    'an await would free the loop': () => 'Were it awaited, the loop would be free meanwhile.',
    'takes lock': (v, say) =>
      phrase`${say.task(v.task)} takes ${v.lock} at ${say.time(v.at)} without having to wait.`,
    'gives lock back': (v, say) => phrase`${say.task(v.task)} gives ${v.lock} back at ${say.time(v.at)}.`,
    'puts item': (v, say) =>
      phrase`${say.task(v.task)} puts an item into queue ${v.queue} at ${say.time(v.at)}.`,
    'takes item': (v, say) =>
      phrase`${say.task(v.task)} takes an item out of queue ${v.queue} at ${say.time(v.at)}.`,
    'starts row': (v, say) => phrase`${say.task(v.task)} starts ${v.row} at ${say.time(v.at)}, and goes on.`,
    'need not wait for': (v, say) =>
      phrase`${say.task(v.task)} need not wait for ${v.row}, which has ended by ${say.time(v.at)}.`,
    'reads variable': (v, say) => phrase`${say.task(v.task)} reads ${v.variable} at ${say.time(v.at)}.`,
    'adds one': (v, say) =>
      phrase`${say.task(v.task)} adds one to the number it has read, at ${say.time(v.at)}; the variable is as it was.`,
    'writes variable': (v, say) =>
      phrase`${say.task(v.task)} writes its number into ${v.variable} at ${say.time(v.at)}, whatever is there by now.`,
    raises: (v, say) => phrase`${say.task(v.task)} raises an exception at ${say.time(v.at)}.`,
    'takes no time': (v, say) =>
      phrase`This step of ${say.task(v.task)} takes no time, at ${say.time(v.at)}.`,

    done: (v, say) => phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'is', 'are')} done${at(v, say)}.`,
    fails: (v, say) => phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'fails', 'fail')}${at(v, say)}.`,
    'fails for open files': (v, say) =>
      phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'fails', 'fail')}${at(v, say)}: ${count(v.limit, 'request is', 'requests are')} open already, and no more files may be.`,
    cancelled: (v, say) =>
      phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'is', 'are')} cancelled${at(v, say)}, ${because(v.by, v.rest, say)}.`,
    'timed out': (v, say) =>
      phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'is', 'are')} cut off${at(v, say)}: ${by(v.tasks, 'its', 'their')} time ${v.timeout === undefined ? '' : phrase`of ${say.span(v.timeout)} `}is up.`,
    'never started': (v, say) => {
      const who = phrase`${say.tasks(v.tasks)} never ${by(v.tasks, 'starts', 'start')}`;
      switch (v.why) {
        case 'cancelled':
          return v.by === undefined || v.by < 0
            ? phrase`${who}: cancelled by the main line before the first line ran.`
            : phrase`${who}: ${say.task(v.by)} failed before the first line ran.`;
        case 'killed':
          return phrase`${who}: the program ended without waiting.`;
        case 'failure':
          return v.by === undefined
            ? phrase`${who}: a failure came before.`
            : phrase`${who}: ${say.task(v.by)} failed before.`;
        case 'not spawned':
          return phrase`${who}: nobody comes to the step that would start ${by(v.tasks, 'it', 'them')}.`;
        case 'timeout':
          return phrase`${who}: ${by(v.tasks, 'it was', 'they were')} cut off before the first line ran.`;
        case 'over':
          return phrase`${who}: all was over before.`;
      }
    },
    unfinished: (v, say) => phrase`${say.tasks(v.tasks)} never ${by(v.tasks, 'ends', 'end')}.`,
    ring: (v, say) => {
      const [first] = v.tasks.some;
      return v.tasks.count === 1
        ? phrase`${say.task(first)} waits for itself, so nobody can go on.`
        : phrase`${say.tasks(v.tasks)} wait for each other in a ring, so none of them can go on.`;
    },

    'hands permit': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} ends and hands its permit to ${say.tasks(v.to)}.`,
    'hands lock': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} lets go of ${v.name ?? 'the lock'}, and ${say.tasks(v.to)}, first in line, ${by(v.to, 'is', 'are')} woken.`,
    'puts for': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} puts an item into ${v.name === undefined ? 'the queue' : `queue ${v.name}`} and wakes ${say.tasks(v.to)}, which waited for one.`,
    'makes room for': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} takes an item out of ${v.name === undefined ? 'the queue' : `queue ${v.name}`} and wakes ${say.tasks(v.to)}, which waited for room.`,
    'leaves place at server': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} leaves its place at ${v.name === undefined ? 'the server' : `server ${v.name}`} to ${say.tasks(v.to)}.`,
    'frees executor': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} ends, and ${v.place === undefined ? 'what ran it' : place(v.place)} takes ${say.tasks(v.to)} from the line.`,
    'gives turn': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} lets go of the loop, and ${say.tasks(v.to)} ${by(v.to, 'has its', 'have their')} turn.`,
    'hands GIL': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} lets go of the GIL, and ${say.tasks(v.to)} ${by(v.to, 'takes', 'take')} it.`,
    'hands core': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} leaves its core to ${say.tasks(v.to)}.`,
    'starts others': (v, say) => phrase`${when(v, say)}${say.task(v.from)} starts ${say.tasks(v.to)}.`,
    'lets go on': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} ends, which ${say.tasks(v.to)} ${by(v.to, 'was', 'were')} waiting for.`,
    cancels: (v, say) =>
      v.from < 0
        ? phrase`${when(v, say)}${say.task(v.from)} cancels ${say.tasks(v.to)}.`
        : phrase`${when(v, say)}${say.tasks(v.to)} ${by(v.to, 'is', 'are')} cancelled because ${say.task(v.from)} failed.`,
    'is followed by': (v, say) =>
      phrase`${when(v, say)}${say.task(v.from)} has ended, and only now ${by(v.to, 'does', 'do')} ${say.tasks(v.to)} start.`,

    created: (v, say) => phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'arrives', 'arrive')}${at(v, say)}.`,
    begun: (v, say) => phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'begins', 'begin')}${at(v, say)}.`,
    started: (v, say) => phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'starts', 'start')}${at(v, say)}.`,
    seen: (v, say) =>
      phrase`The loop learns${at(v, say)} that ${say.tasks(v.tasks)} ${by(v.tasks, 'has', 'have')} ended.`,
    yielded: (v, say) =>
      phrase`The main line is handed the ${by(v.tasks, 'result', 'results')} of ${say.tasks(v.tasks)}${at(v, say)}.`,
    returned: (v, say) =>
      v.left === 0
        ? phrase`The main line has what it waited for at ${say.time(v.at)}.`
        : phrase`The main line has what it waited for at ${say.time(v.at)}, with ${count(v.left, 'task', 'tasks')} still under way.`,
    finished: (v, say) => phrase`All is over at ${say.time(v.at)}.`,
    raised: (v, say) =>
      phrase`The ${by(v.tasks, 'failure', 'failures')} of ${say.tasks(v.tasks)} ${by(v.tasks, 'reaches', 'reach')} the main line${at(v, say)}.`,
    cut: (v, say) =>
      phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'is', 'are')} cut off where ${by(v.tasks, 'it stands', 'they stand')}${at(v, say)}.`,
    put: (v, say) =>
      phrase`${say.tasks(v.tasks)} ${by(v.tasks, 'is', 'are')} put into the queue${at(v, say)}.`,
    'too many open files': (v, say) =>
      phrase`${by(v.tasks, 'The request', 'The requests')} of ${say.tasks(v.tasks)} ${by(v.tasks, 'fails', 'fail')}${at(v, say)}: no more than ${v.limit} may be open at once.`,

    'nothing yet': () => 'Nothing has happened yet.',
    'no task': () => 'There is no task.',
    'under way': (v, say) =>
      phrase`${count(v.count, 'task is', 'tasks are')} under way${v.next === undefined ? '' : phrase`; the next change is at ${say.time(v.next)}`}.`,
    'nobody under way': (v, say) =>
      v.next === undefined
        ? 'Nobody is under way.'
        : phrase`Nobody is under way; the next change is at ${say.time(v.next)}.`,
    over: (v, say) =>
      phrase`All is over after ${say.span(v.total)}; ${say.tasks(v.last)} ${by(v.last, 'was the last to end', 'ended last')}.`,
    'over without last': (v, say) => phrase`All is over after ${say.span(v.total)}.`,
    deadlock: (v, say) =>
      phrase`From ${say.time(v.at)} on nothing can happen any more: ${say.tasks(v.waiting)} ${by(v.waiting, 'waits', 'wait')} for ever.`,
    limit: (v) => `Stopped after ${v.events.toLocaleString('en')} events, before the end.`,
    stopped: (v, say) => phrase`Stopped at ${say.time(v.at)}, before the end.`,
  },
  bounds: boundsEn,
  findings: findingsEn,
  cost: (cost, say) => phrase`It costs ${say.span(cost)}.`,
  change: changeEn,
  mainLine: 'the main line',
  numbered: (name) => `task ${name}`,
  list: (names, more, allNumbered) => {
    const pieces: readonly Piece[] = more > 0 ? [...names, count(more, 'other', 'others')] : names;
    if (pieces.length === 0) return 'no task';
    return phrase`${allNumbered ? 'tasks ' : ''}${andList(pieces)}`;
  },
  moment: (seconds) => `${seconds} s`,
  seconds: (seconds) => `${seconds} s`,
  milliseconds: (milliseconds) => `${milliseconds} ms`,
  between: ' ',
  capitals: true,
  spaced: false,
};
