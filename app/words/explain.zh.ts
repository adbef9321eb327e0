import { joined, type Piece, phrase } from '../explain/phrase.ts';
import type { ExplainWords, Say } from '../explain/render.ts';
import type { HandoverValues, Holder, Holders, Holding, MomentValues } from '../explain/sentence.ts';
import type { Rest } from '../model/topology.ts';
import type { ExecutorInfo } from '../model/trace.ts';
import { boundsZh } from './explain.bounds.zh.ts';
import { findingsZh } from './explain.findings.zh.ts';
import { changeZh, executorsZh } from './explain.things.zh.ts';

/** 为什么会这样：关于每一段、每一刻和每个结局的句子。汉字与数字、字母之间的空格由渲染时统一补上。 */

const until = ({ until: end }: Holder, say: Say): Piece =>
  end === undefined ? '一直不停' : phrase`到${say.time(end)}为止`;

function held(holders: Holders, say: Say): Piece {
  const each = holders.some.map(({ task, until: end }) =>
    end === undefined
      ? phrase`${say.task(task)}一直占着不放`
      : phrase`${say.task(task)}要占到${say.time(end)}`,
  );
  const more = holders.count - holders.some.length;
  const all = more > 0 ? [...each, `另有 ${more} 个任务占着其余的`] : each;
  return joined(all.flatMap((piece, index) => [index === 0 ? '' : '，', piece]));
}

const inLine = (ahead: number): string => (ahead === 0 ? '' : `它前面还排着 ${ahead} 个。`);

const place = (info: ExecutorInfo): string => {
  const isLoop = info.kind === 'loop';
  switch (info.host) {
    case 'main':
      return isLoop ? '事件循环' : '主线程';
    case 'thread':
      return isLoop ? `线程 ${info.number} 的事件循环` : `线程 ${info.number}`;
    case 'process':
      return isLoop ? `进程 ${info.number} 的事件循环` : `进程 ${info.number}`;
    case 'worker':
      return isLoop ? `Worker ${info.number} 的事件循环` : `Worker ${info.number}`;
  }
};

function holds(holder: Holder, doing: Holding, say: Say): Piece {
  const task = say.task(holder.task);
  const end: Piece = holder.until === undefined ? '再也不放' : phrase`要到${say.time(holder.until)}才放手`;
  switch (doing) {
    case 'blocking call':
      return phrase`${task}正阻塞着线程，${end}`;
    case 'computing':
      return phrase`${task}正在计算，${end}`;
    case 'waiting for the GIL':
      return phrase`${task}占着它，自己却在等 GIL，${end}`;
    case 'waiting for a core':
      return phrase`${task}占着它，自己却在等核心，${end}`;
    case 'waiting':
      return phrase`${task}占着它干等，${end}`;
  }
}

/** 句首的时刻。 */
const at = ({ at: time }: MomentValues | HandoverValues, say: Say): Piece =>
  time === undefined ? '' : phrase`${say.time(time)}，`;

function because(cause: number, rest: Rest, say: Say): Piece {
  if (cause >= 0) return phrase`${say.task(cause)}失败了`;
  switch (rest) {
    case 'cancelled by the group':
      return '任务组取消了其余的任务';
    case 'cancelled by the waiter':
      return '主流程等到了想要的结果，取消了其余的任务';
    case 'cancelled at exit':
      return '主流程已经结束，事件循环随之关闭';
    case 'killed':
      return '程序没有等它就结束了';
    case 'left':
      return '主流程取消了它';
  }
}

const both = (count: number): string => (count === 2 ? '两' : `${count} `);

export const explainZh: ExplainWords = {
  sentences: {
    'computes alone': (v, say) =>
      v.place === undefined
        ? phrase`${say.task(v.task)}独自计算，${until(v, say)}。`
        : phrase`${say.task(v.task)}在${place(v.place)}上计算，${until(v, say)}；这时没有别人用 CPU。`,
    'computes beside others': (v, say) =>
      phrase`${say.task(v.task)}独占一个核心计算，${until(v, say)}；${say.tasks(v.others)}在别的核心上同时计算。`,
    'computes in turns': (v, say) => {
      const what = v.over === 'gil' ? 'GIL' : '核心';
      return v.others.count === 0
        ? phrase`${say.task(v.task)}在计算，${until(v, say)}；${what}每次最多用${say.span(v.slice)}就得让一让。`
        : phrase`${say.task(v.task)}在计算，${until(v, say)}；它和${say.tasks(v.others)}轮流使用${what}，每次${say.span(v.slice)}。`;
    },
    'waits freely': (v, say) =>
      phrase`${say.task(v.task)}在等 I/O，${until(v, say)}；事件循环空着，可以去做别的。`,
    'is answered': (v, say) =>
      phrase`服务器 ${v.server} 正在处理${say.task(v.task)}的请求，${until(v, say)}；事件循环可以去做别的。`,
    'holds loop': (v, say) => {
      const why = v.deaf
        ? '用一个事件循环看不见的等待'
        : v.server === undefined
          ? '用一个阻塞调用'
          : `为了等服务器 ${v.server}`;
      const start = phrase`${say.task(v.task)}${why}占住了${place(v.place)}，${until(v, say)}`;
      return v.heldUp.count === 0
        ? phrase`${start}；好在这时没有别人要用。`
        : phrase`${start}；${say.tasks(v.heldUp)}本来可以继续，只能干等。`;
    },
    'holds thread': (v, say) => {
      const where = v.place === undefined ? '自己的线程' : place(v.place);
      const start =
        v.server === undefined
          ? phrase`${say.task(v.task)}在阻塞调用里占着${where}，${until(v, say)}`
          : phrase`${say.task(v.task)}占着${where}等服务器 ${v.server} 答复，${until(v, say)}`;
      return v.inLine === 0 ? phrase`${start}。` : phrase`${start}；还有 ${v.inLine} 个任务在排队。`;
    },
    'waits for turn': (v, say) =>
      phrase`${say.task(v.task)}已经就绪，但${place(v.place)}腾不出手：${holds(v.holder, v.doing, say)}。`,
    'waits for core': (v, say) =>
      phrase`${say.task(v.task)}要计算，但${v.cores === 1 ? '唯一的核心' : `${both(v.cores)}个核心都`}被占着：${held(v.holders, say)}。`,
    'waits for executor to start': (v, say) => {
      const what = v.place === undefined ? '要运行它的线程或进程' : place(v.place);
      return v.until === undefined
        ? phrase`${say.task(v.task)}在等：${what}还没启动好。`
        : phrase`${say.task(v.task)}在等：${what}到${say.time(v.until)}才启动好。`;
    },
    'waits for GIL': (v, say) =>
      v.holder === undefined
        ? phrase`${say.task(v.task)}要计算，在等 GIL。`
        : phrase`${say.task(v.task)}要计算，但 GIL 在${say.task(v.holder.task)}手里；大家轮流用，每次${say.span(v.slice)}。`,
    'waits for the one before': (v, say) =>
      v.before.until === undefined
        ? phrase`${say.task(v.before.task)}不结束，${say.task(v.task)}就不会开始，而它永远不会结束。`
        : phrase`要等${say.task(v.before.task)}在${say.time(v.before.until)}结束，才轮到${say.task(v.task)}开始。`,
    'waits for executor': (v, say) => {
      const all =
        v.slots === v.executors
          ? executorsZh(v.place.host, v.executors, 'busy')
          : `${executorsZh(v.place.host, v.executors, 'of')}的 ${v.slots} 个位置都满了`;
      const free =
        v.first === undefined || v.first.until === undefined
          ? ''
          : phrase`，要到${say.time(v.first.until)}${say.task(v.first.task)}结束才腾得出来`;
      return phrase`${say.task(v.task)}在排队：${all}${free}。${inLine(v.ahead)}`;
    },
    'waits in job': (v, say) =>
      phrase`${say.task(v.task)}和${say.task(v.before.task)}是同一批交给${place(v.place)}的，排在它后面${v.before.until === undefined ? '' : phrase`，${say.time(v.before.until)}才轮到`}。`,
    'waits for consumer': (v, say) => {
      const all = v.consumers === 1 ? '唯一的消费者正忙' : `${both(v.consumers)}个消费者都忙着`;
      const free =
        v.first === undefined || v.first.until === undefined
          ? ''
          : phrase`，接手它的那个要到${say.time(v.first.until)}做完${say.task(v.first.task)}`;
      return phrase`${say.task(v.task)}在队列里等：${all}${free}。${inLine(v.ahead)}`;
    },
    'taker waits for turn': (v, say) =>
      phrase`${v.taker === 'consumer' ? '有消费者闲着' : '位置空出来了'}，${say.task(v.task)}却还在排队，因为${place(v.place)}腾不出手：${holds(v.holder, v.doing, say)}。`,
    'waits in line': (v, say) => phrase`${say.task(v.task)}在排队，还没开始。`,
    'is ready': (v, say) => phrase`${say.task(v.task)}就绪，马上就轮到它。`,
    'waits no time': (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}刚排上队，当即就轮到了。`,
    'waits for permit': (v, say) => {
      const all = v.permits === 1 ? '唯一的许可被占着' : `${both(v.permits)}个许可都被占着`;
      return phrase`${say.task(v.task)}在等许可：${all}${v.holders.count === 0 ? '' : phrase`，${held(v.holders, say)}`}。${inLine(v.ahead)}`;
    },
    'waits for lock': (v, say) => {
      const all = v.permits === 1 ? '锁被占着' : `${both(v.permits)}个许可都被占着`;
      return phrase`${say.task(v.task)}在等 ${v.lock}：${all}，${held(v.holders, say)}。${inLine(v.ahead)}`;
    },
    'waits behind others': (v, say) =>
      phrase`${say.task(v.task)}在等 ${v.lock}：先来的还排在前面，这条队不许插队。`,
    'waits for item': (v, say) =>
      v.putter?.until === undefined
        ? phrase`${say.task(v.task)}在等数据：队列 ${v.queue} 是空的，也没有谁会再为它放入。`
        : phrase`${say.task(v.task)}在等数据：队列 ${v.queue} 是空的，要到${say.time(v.putter.until)}${say.task(v.putter.task)}才放入一个。`,
    'waits for room': (v, say) =>
      v.taker?.until === undefined
        ? phrase`${say.task(v.task)}放不进去：队列 ${v.queue} 最多放 ${v.capacity} 个，已经满了，也没有谁会为它腾出位置。`
        : phrase`${say.task(v.task)}放不进去：队列 ${v.queue} 最多放 ${v.capacity} 个，已经满了，要到${say.time(v.taker.until)}${say.task(v.taker.task)}才取走一个。`,
    'waits at server': (v, say) =>
      phrase`${say.task(v.task)}在服务器 ${v.server} 门口排队：它一次只处理 ${v.capacity} 个请求${v.holders.count === 0 ? '' : phrase`，${held(v.holders, say)}`}。${inLine(v.ahead)}`,
    'waits for end': (v, say) => {
      if (v.tasks.count === 0) return phrase`${say.task(v.task)}等的任务刚刚结束。`;
      if (v.last?.until === undefined)
        return phrase`${say.task(v.task)}在等${say.tasks(v.tasks)}结束，可是永远等不到。`;
      return v.tasks.count === 1
        ? phrase`${say.task(v.task)}在等${say.tasks(v.tasks)}结束，要到${say.time(v.last.until)}。`
        : phrase`${say.task(v.task)}在等${say.tasks(v.tasks)}结束，最后一个是${say.task(v.last.task)}，要到${say.time(v.last.until)}。`;
    },
    'waits for ever': (v, say) => phrase`再没有谁会让${say.task(v.task)}继续下去了。`,
    'an await would free the loop': () => '如果换成 await，这段时间事件循环就是空闲的。',
    'takes lock': (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}拿到 ${v.lock}，没有等待。`,
    'gives lock back': (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}归还 ${v.lock}。`,
    'puts item': (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}往队列 ${v.queue} 放入一个数据。`,
    'takes item': (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}从队列 ${v.queue} 取出一个数据。`,
    'starts row': (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}启动 ${v.row}，自己接着往下走。`,
    'need not wait for': (v, say) =>
      phrase`${say.time(v.at)}，${v.row} 早已结束，${say.task(v.task)}不用等。`,
    'reads variable': (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}读出 ${v.variable}。`,
    'adds one': (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}把读到的数加一；变量本身还没变。`,
    'writes variable': (v, say) =>
      phrase`${say.time(v.at)}，${say.task(v.task)}把手里的数写回 ${v.variable}，不管那里现在是多少。`,
    raises: (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}抛出异常。`,
    'takes no time': (v, say) => phrase`${say.time(v.at)}，${say.task(v.task)}的这一步不花时间。`,

    done: (v, say) => phrase`${at(v, say)}${say.tasks(v.tasks)}完成。`,
    fails: (v, say) => phrase`${at(v, say)}${say.tasks(v.tasks)}失败。`,
    'fails for open files': (v, say) =>
      phrase`${at(v, say)}${say.tasks(v.tasks)}失败：已经打开了 ${v.limit} 个请求，不能再多了。`,
    cancelled: (v, say) => phrase`${at(v, say)}${say.tasks(v.tasks)}被取消：${because(v.by, v.rest, say)}。`,
    'timed out': (v, say) =>
      v.timeout === undefined
        ? phrase`${at(v, say)}${say.tasks(v.tasks)}超时，被中断。`
        : phrase`${at(v, say)}${say.tasks(v.tasks)}超时，被中断：最多只给${say.span(v.timeout)}。`,
    'never started': (v, say) => {
      const who = phrase`${say.tasks(v.tasks)}没有开始过`;
      switch (v.why) {
        case 'cancelled':
          return v.by === undefined || v.by < 0
            ? phrase`${who}：第一行还没运行，主流程就把它取消了。`
            : phrase`${who}：第一行还没运行，${say.task(v.by)}就失败了。`;
        case 'killed':
          return phrase`${who}：程序没等它就结束了。`;
        case 'failure':
          return v.by === undefined
            ? phrase`${who}：前面有任务失败了。`
            : phrase`${who}：${say.task(v.by)}在它前面失败了。`;
        case 'not spawned':
          return phrase`${who}：没有谁走到启动它的那一步。`;
        case 'timeout':
          return phrase`${who}：第一行还没运行就被中断了。`;
        case 'over':
          return phrase`${who}：还没轮到，一切就已经结束。`;
      }
    },
    unfinished: (v, say) => phrase`${say.tasks(v.tasks)}永远不会结束。`,
    ring: (v, say) =>
      v.tasks.count === 1
        ? phrase`${say.tasks(v.tasks)}在等自己，再也动不了。`
        : phrase`${say.tasks(v.tasks)}首尾相接地互相等待，谁也动不了。`,

    'hands permit': (v, say) => phrase`${at(v, say)}${say.task(v.from)}结束，把许可交给${say.tasks(v.to)}。`,
    'hands lock': (v, say) =>
      phrase`${at(v, say)}${say.task(v.from)}放开${v.name ?? '锁'}，叫醒排在最前面的${say.tasks(v.to)}。`,
    'puts for': (v, say) =>
      phrase`${at(v, say)}${say.task(v.from)}往队列${v.name === undefined ? '' : ` ${v.name} `}里放入数据，叫醒了等着的${say.tasks(v.to)}。`,
    'makes room for': (v, say) =>
      phrase`${at(v, say)}${say.task(v.from)}从队列${v.name === undefined ? '' : ` ${v.name} `}里取走一个，叫醒了等着放入的${say.tasks(v.to)}。`,
    'leaves place at server': (v, say) =>
      phrase`${at(v, say)}${say.task(v.from)}离开服务器${v.name === undefined ? '' : ` ${v.name}`}，轮到${say.tasks(v.to)}。`,
    'frees executor': (v, say) =>
      phrase`${at(v, say)}${say.task(v.from)}结束，${v.place === undefined ? '空出来的线程或进程' : place(v.place)}从队里接下${say.tasks(v.to)}。`,
    'gives turn': (v, say) => phrase`${at(v, say)}${say.task(v.from)}让出事件循环，轮到${say.tasks(v.to)}。`,
    'hands GIL': (v, say) => phrase`${at(v, say)}${say.task(v.from)}放开 GIL，${say.tasks(v.to)}接过去。`,
    'hands core': (v, say) => phrase`${at(v, say)}${say.task(v.from)}让出核心，轮到${say.tasks(v.to)}。`,
    'starts others': (v, say) => phrase`${at(v, say)}${say.task(v.from)}启动了${say.tasks(v.to)}。`,
    'lets go on': (v, say) =>
      phrase`${at(v, say)}${say.task(v.from)}结束，等它的${say.tasks(v.to)}得以继续。`,
    cancels: (v, say) =>
      v.from < 0
        ? phrase`${at(v, say)}${say.task(v.from)}取消了${say.tasks(v.to)}。`
        : phrase`${at(v, say)}${say.task(v.from)}失败，${say.tasks(v.to)}随之被取消。`,
    'is followed by': (v, say) =>
      phrase`${at(v, say)}${say.task(v.from)}结束，这才轮到${say.tasks(v.to)}开始。`,

    created: (v, say) => phrase`${at(v, say)}${say.tasks(v.tasks)}到来。`,
    begun: (v, say) => phrase`${at(v, say)}${say.tasks(v.tasks)}开始执行。`,
    started: (v, say) => phrase`${at(v, say)}${say.tasks(v.tasks)}开始。`,
    seen: (v, say) => phrase`${at(v, say)}事件循环得知${say.tasks(v.tasks)}已经结束。`,
    yielded: (v, say) => phrase`${at(v, say)}主流程拿到${say.tasks(v.tasks)}的结果。`,
    returned: (v, say) =>
      v.left === 0
        ? phrase`${say.time(v.at)}，主流程等到了要等的。`
        : phrase`${say.time(v.at)}，主流程等到了要等的；还有 ${v.left} 个任务没结束。`,
    finished: (v, say) => phrase`${say.time(v.at)}，全部结束。`,
    raised: (v, say) => phrase`${at(v, say)}${say.tasks(v.tasks)}的异常传到了主流程。`,
    cut: (v, say) => phrase`${at(v, say)}${say.tasks(v.tasks)}在原地被中断。`,
    put: (v, say) => phrase`${at(v, say)}${say.tasks(v.tasks)}进入队列。`,
    'too many open files': (v, say) =>
      phrase`${at(v, say)}${say.tasks(v.tasks)}的请求失败：同时最多只能打开 ${v.limit} 个。`,

    'nothing yet': () => '什么都还没发生。',
    'no task': () => '还没有任务。',
    'under way': (v, say) =>
      v.next === undefined
        ? phrase`有 ${v.count} 个任务在进行。`
        : phrase`有 ${v.count} 个任务在进行，下一次变化在${say.time(v.next)}。`,
    'nobody under way': (v, say) =>
      v.next === undefined ? '没有任务在进行。' : phrase`没有任务在进行，下一次变化在${say.time(v.next)}。`,
    over: (v, say) => phrase`全部用了${say.span(v.total)}，最后结束的是${say.tasks(v.last)}。`,
    'over without last': (v, say) => phrase`全部用了${say.span(v.total)}。`,
    deadlock: (v, say) =>
      phrase`从${say.time(v.at)}起再也不会有任何进展：${say.tasks(v.waiting)}永远等下去。`,
    limit: (v) => `发生了 ${v.events.toLocaleString('en')} 个事件之后停下了，没有走到结尾。`,
    stopped: (v, say) => phrase`${say.time(v.at)}被停下，没有走到结尾。`,
  },
  bounds: boundsZh,
  findings: findingsZh,
  cost: (cost, say) => phrase`因此多花了${say.span(cost)}。`,
  change: changeZh,
  mainLine: '主流程',
  numbered: (name) => `任务 ${name}`,
  list: (names, more, allNumbered) => {
    if (names.length === 0) return '零个任务';
    const listed = names.flatMap((name, index): readonly Piece[] => [
      index === 0 ? '' : index === names.length - 1 && more === 0 && names.length > 1 ? '和' : '、',
      name,
    ]);
    return phrase`${allNumbered ? '任务 ' : ''}${joined(listed)}${more > 0 ? ` 等 ${names.length + more} 个任务` : ''}`;
  },
  moment: (seconds) => `第 ${seconds} 秒`,
  seconds: (seconds) => `${seconds} 秒`,
  milliseconds: (milliseconds) => `${milliseconds} 毫秒`,
  between: '',
  capitals: false,
  spaced: true,
};
