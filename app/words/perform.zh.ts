import type { PerformWords } from './perform.en.ts';

/** 真实运行用到的文字，简体中文。数值传入时已带单位，如 `12.06 s`、`18 ms`。 */
export const performZh: PerformWords = {
  reasons: {
    gil: '只预测，不实测：这些线程共用一把 GIL，浏览器里没有这种锁；Web Worker 之间也没有。',
    process: '只预测，不实测：网页不能启动进程。最接近的是 Web Worker，可以拿它来对照。',
    mixed: '只预测，不实测：事件循环加线程池的组合，这里不实际运行。',
    'too many executors': '只预测，不实测：要同时开 64 个以上的 Worker。减少一些就可以实测。',
    'too many tasks': '只预测，不实测：任务超过 10,000 个，测到的就是浏览器本身，而不是任务了。',
    empty: '还没有任务，先添加一个。',
  },
  failures: {
    'cannot start': 'Worker 启动不了。可能是外层页面的内容安全策略（CSP）太严，需要允许 “worker-src blob:”。',
    died: '运行到一半，有一个 Worker 中断了。已测到的部分仍然显示。',
    'message lost': '有一条 Worker 发来的消息读不出来。已测到的部分仍然显示。',
  },
  failureDetail: (detail) => `浏览器的说法：${detail}`,
  stopped: '已停止。已测到的部分仍然显示。',
  void: '本次不算数：运行期间页面被切到后台，浏览器会给后台页面降速。请让页面保持可见，再运行一次。',
  deadlock: '真的卡住了：这些任务在互相等待。',
  measured: (measured, predicted) => `实测 ${measured}，预测 ${predicted}`,
  startTook: (time, workers) => `${workers} 个 Worker 用了 ${time} 准备就绪，不计入实测时间。`,
  coresDiffer: (world, machine) => `预测按 ${world} 个核心计算；浏览器报告本机有 ${machine} 个。`,
  heartbeat: {
    name: '页面心跳',
    longestFrame: (time) => `最长一帧 ${time}`,
    alive: '页面没有卡顿：活都在 Worker 里干。',
  },
};
