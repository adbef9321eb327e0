import { phrase } from '../explain/phrase.ts';
import type { ExplainWords } from '../explain/render.ts';
import { executorsZh } from './explain.things.zh.ts';

/** 常见的错误，以及该怎么办。 */
export const findingsZh: ExplainWords['findings'] = {
  'blocking call on the loop': {
    what: (v, say) =>
      phrase`事件循环上有阻塞调用：${say.tasks(v.tasks)}一共占住它${say.span(v.time)}，其间谁也轮不到。`,
    fix: () =>
      '换成 await：用支持 asyncio 的库（requests 换 aiohttp，time.sleep 换 asyncio.sleep），或者用 asyncio.to_thread 包起来。',
  },
  'work on the loop': {
    what: (v, say) =>
      phrase`事件循环上有计算：${say.tasks(v.tasks)}一口气算了${say.span(v.time)}，中间没有 await，别的任务只能等。`,
    fix: () => '把计算放到进程里：loop.run_in_executor 加 ProcessPoolExecutor。',
  },
  'limit above the tasks': {
    what: (v) => {
      switch (v.of) {
        case 'permits':
          return `${v.limit} 个许可等于没有限制：任务一共才 ${v.tasks} 个。`;
        case 'consumers':
          return `${v.limit} 个消费者用不完：任务一共才 ${v.tasks} 个。`;
        case 'executors':
          return `${executorsZh(v.host, v.limit, 'of')}用不完：任务一共才 ${v.tasks} 个。`;
      }
    },
    fix: (v) => `只要不少于 ${v.tasks}，设多少都一样；想真正限制，就设小一些。`,
  },
  'pool above the cores': {
    what: (v) =>
      v.gil
        ? `${executorsZh(v.host, v.executors, 'of')}共用一个 GIL 来计算：同一时刻只有一个在算。`
        : `${executorsZh(v.host, v.executors, 'of')}在 ${v.cores} 个核心上计算：多出来的只是轮流。`,
    fix: (v) =>
      v.gil
        ? '计算要用进程；线程只在任务需要等待时才有用。'
        : `${executorsZh(v.host, v.cores, 'of')}就够了，用时一样。`,
  },
  'join in the loop': {
    what: (v) =>
      v.threads
        ? '每启动一个线程就立刻 join：同时运行的永远只有一个。'
        : '每创建一个任务就立刻 await：同时进行的永远只有一个。',
    fix: (v) =>
      v.threads ? '先全部启动，再用另一个循环逐个 join。' : '先全部创建：用 asyncio.gather 或 TaskGroup。',
  },
  'chunks leave workers idle': {
    what: (v) =>
      `任务每 ${v.chunk} 个一批：${v.idle > 0 ? `${executorsZh(v.host, v.executors, 'of')}里有 ${v.idle} 个一批也分不到` : '到最后有的还剩一整批，有的已经闲着'}。`,
    fix: () => '设 chunksize=1，或者用 imap：谁先空出来，谁就拿下一个任务。',
  },
  'unbounded fan-out': {
    what: (v) => {
      if (v.failed > 0)
        return `${v.tasks} 个任务同时开始：最多只能打开 ${v.limit} 个，${v.failed} 个请求因此失败。`;
      return v.limit === undefined
        ? `${v.tasks} 个任务同时开始，没有任何限制。`
        : `${v.tasks} 个请求同时开始，而最多只能打开 ${v.limit} 个。`;
    },
    fix: () => '设一个上限：在任务外面加信号量，或者用固定数目的消费者加队列。',
  },
  'never awaited': {
    what: (v, say) => {
      switch (v.why) {
        case 'not started':
          return phrase`${say.tasks(v.tasks)}始终没有启动：没有谁走到启动它的那一行。`;
        case 'cut at the end':
          return phrase`没有谁等${say.tasks(v.tasks)}：程序一结束就被中断了。`;
        case 'not joined':
          return phrase`没有谁等${say.tasks(v.tasks)}：主流程自己往下走，结果也没人要。`;
      }
    },
    fix: () => '把 start 或 create_task 得到的对象留着，在结束之前 join 或 await 它。',
  },
  'order of locks': {
    what: (v, say) => {
      const names = v.locks.join('、');
      if (v.locks.length === 1) return phrase`${say.tasks(v.tasks)}拿着 ${names} 又去拿一次，等的就是自己。`;
      return v.happened
        ? phrase`死锁：${say.tasks(v.tasks)}拿 ${names} 的先后不一致，绕成了一个圈。`
        : phrase`${say.tasks(v.tasks)}拿 ${names} 的先后不一致，可能绕成一个圈：换一种调度就会死锁。`;
    },
    fix: (v) =>
      v.locks.length === 1
        ? '只拿一次，或者用可重入的锁（threading.RLock）。'
        : '所有地方都按同样的先后拿锁。',
  },
  'server is the bottleneck': {
    what: (v, say) =>
      phrase`服务器 ${v.server} 一次只处理 ${v.capacity} 个请求，门口最多排着 ${v.most} 个，总共排了${say.span(v.waited)}的队。`,
    fix: (v) =>
      `同时发出的请求超过 ${v.capacity} 个也不会更快：限制在这个数以内，少发一些，或者多用几台服务器。`,
  },
  'timeout not obeyed': {
    what: (v, say) =>
      v.thread
        ? phrase`${say.span(v.timeout)}的超时没能停下${say.tasks(v.tasks)}：跑在线程上的代码，从外面是打不断的。`
        : phrase`${say.span(v.timeout)}的超时对${say.tasks(v.tasks)}来说晚了：只有任务在 await、事件循环又有空时，超时才起作用。`,
    fix: (v) =>
      v.thread
        ? '给调用本身设超时（requests.get(url, timeout=…)），或者让它不时查看一个 Event。'
        : '把 await 的步子放小，别在事件循环上阻塞。',
  },
  'update can be lost': {
    what: (v, say) =>
      v.lost > 0
        ? phrase`${say.tasks(v.tasks)}先读 ${v.variable}，等了一会儿才写回：这次运行丢了 ${v.lost} 次更新。`
        : phrase`${say.tasks(v.tasks)}先读 ${v.variable}，等了一会儿才写回：其间别人写入的可能会丢。`,
    fix: () => '用锁把读和写包在一起，或者让两者之间没有等待。',
  },
};
