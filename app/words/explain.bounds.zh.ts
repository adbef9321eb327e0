import { phrase } from '../explain/phrase.ts';
import type { ExplainWords } from '../explain/render.ts';
import { executorsZh } from './explain.things.zh.ts';

/** 最快能有多快，又为什么没有那么快。 */

const number = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));

export const boundsZh: ExplainWords['bounds'] = {
  'longest task': (v, say) =>
    v.from === 0
      ? phrase`光是${say.task(v.task)}就要${say.span(v.time)}；怎么安排，也快不过最长的任务。`
      : phrase`${say.task(v.task)}在${say.time(v.from)}才到，最早也要${say.time(v.time)}才能完成。`,
  'one thread': (v, say) => phrase`所有工作在一个线程上首尾相接：${say.span(v.time)}。`,
  'busiest loop': (v, say) =>
    phrase`阻塞和计算一共占住${v.place.host === 'main' ? '事件循环' : '最忙的那个事件循环'}${say.span(v.time)}。`,
  'work per executor': (v, say) =>
    phrase`${say.span(v.total)}的工作，由${v.place.kind === 'loop' ? ` ${v.slots} 个位置` : executorsZh(v.place.host, v.slots, 'of')}分担：至少${say.span(v.time)}。`,
  'work per consumer': (v, say) =>
    phrase`${say.span(v.total)}的工作，由 ${v.consumers} 个消费者分担：至少${say.span(v.time)}。`,
  'work per permit': (v, say) =>
    phrase`${say.span(v.total)}的工作，只有 ${v.permits} 个许可：至少${say.span(v.time)}。`,
  'work per core': (v, say) =>
    phrase`${say.span(v.total)}的计算，由 ${v.cores} 个核心分担：至少${say.span(v.time)}。`,
  'one GIL': (v, say) => phrase`所有计算都要经过同一个 GIL：至少${say.span(v.time)}。`,
  server: (v, say) =>
    phrase`服务器 ${v.server} 一次处理 ${v.capacity} 个请求，总共要忙${say.span(v.total)}：至少${say.span(v.time)}。`,
  lock: (v, say) =>
    v.permits === 1
      ? phrase`${v.lock} 这把锁一次只给一个任务，前后占用加起来至少${say.span(v.time)}。`
      : phrase`${v.lock} 只有 ${v.permits} 个许可，占用的时间分摊下来至少${say.span(v.time)}。`,
  arrivals: (v, say) => phrase`${say.task(v.task)}要到${say.time(v.time)}才来。`,
  'at the bound': (v, say) => phrase`${say.span(v.total)}已经是极限，怎么安排也不会更快。`,
  'last alone': (v, say) =>
    phrase`比极限多出${say.span(v.gap)}：从${say.time(v.from)}起只剩${say.task(v.task)}一个，结尾由它说了算。`,
  'few at the end': (v, say) =>
    phrase`比极限多出${say.span(v.gap)}：从${say.time(v.from)}起再没有任务可以开始，结尾由${say.tasks(v.tasks)}决定。`,
  chunks: (v, say) =>
    phrase`比极限多出${say.span(v.gap)}：任务每 ${v.chunk} 个一批，到最后有的还剩一整批，有的已经闲着。`,
  shares: (v, say) => phrase`比极限多出${say.span(v.gap)}：每份任务事先分好，最重的一份决定结尾。`,
  'loop held': (v, say) =>
    phrase`比极限多出${say.span(v.gap)}：明明可以继续的任务，等事件循环总共等了${say.span(v.waited)}。`,
  'waited for GIL': (v, say) =>
    phrase`比极限多出${say.span(v.gap)}：大家等这一个 GIL，总共等了${say.span(v.waited)}。`,
  'waited for lock': (v, say) =>
    phrase`比极限多出${say.span(v.gap)}：大家等锁，总共等了${say.span(v.waited)}。`,
  'waited for server': (v, say) =>
    phrase`比极限多出${say.span(v.gap)}：请求在服务器门口总共排了${say.span(v.waited)}的队。`,
  'one after the other': (v, say) => phrase`比极限多出${say.span(v.gap)}：前一个结束，后一个才开始。`,
  'start costs': (v, say) => phrase`比极限多出${say.span(v.gap)}：启动线程、进程也要花时间。`,
  'waited for arrivals': (v, say) =>
    phrase`比极限多出${say.span(v.gap)}：任务来得晚，有${say.span(v.waited)}无事可做。`,
  'main line': (v, say) => phrase`比极限多出${say.span(v.gap)}：任务都结束了，主流程还在等。`,
  chain: (v, say) =>
    phrase`比极限多出${say.span(v.gap)}：${say.tasks(v.tasks)}一环扣一环，后一段总要等前一段。`,
  endless: (v, say) => phrase`它永远不会结束；已知的只到${say.time(v.at)}。`,
  'made by': (v, say) =>
    v.tasks.count === 1
      ? phrase`这${say.span(v.total)}全是${say.tasks(v.tasks)}用掉的。`
      : phrase`这${say.span(v.total)}是${say.tasks(v.tasks)}一个等一个用掉的。`,
  'speed-up': (v) => {
    const serial = `${number(v.serial * 100, 0)}% 的工作没法分摊`;
    if (v.most < 1.05) return '不比一个线程全部自己做更快，因为没有什么工作可以分摊。';
    if (v.times < 1.05)
      return `几乎不比一个线程全部自己做更快；${serial}，所以最多也只能快到 ${number(v.most)} 倍。`;
    return `速度是一个线程全部自己做的 ${number(v.times)} 倍；${serial}，所以最多 ${number(v.most)} 倍。`;
  },
};
