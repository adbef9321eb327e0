import type { TimelineWords } from './timeline.en.ts';

/** 时间线用到的文字，简体中文。时刻与时长传入时已带单位，如 `5 s`。 */
export const timelineZh: TimelineWords = {
  states: {
    running: '计算中',
    io: '等待 I/O，不占事件循环',
    blocked: '阻塞，占着线程',
    ready: '就绪，还没轮到',
    gil: '等 GIL',
    queued: '排队，还没开始',
    gated: '等许可',
    lock: '等锁',
    queue: '等队列',
    server: '在服务器排队',
    join: '等另一个任务',
  },
  outcomes: {
    unfinished: '未结束',
    done: '完成',
    failed: '失败',
    cancelled: '已取消',
    'timed out': '超时',
    'never started': '没有开始',
  },
  instants: {
    created: '创建',
    begun: '开始执行',
    started: '开工',
    ended: '结束',
    seen: '事件循环得知',
    yielded: '交出结果',
    returned: '主流程继续',
    finished: '全部结束',
    raised: '异常传到主流程',
    cut: '被中断',
    put: '放入队列',
    'too many open files': '打开的文件过多',
  },
  links: {
    permit: '把许可交给',
    lock: '把锁交给',
    item: '放入数据，唤醒',
    room: '腾出位置，唤醒',
    server: '让出服务器的位置给',
    executor: '空出执行者给',
    turn: '把事件循环让给',
    gil: '把 GIL 交给',
    core: '把核心让给',
    spawn: '启动',
    join: '结束，唤醒',
    cancel: '取消',
    next: '之后轮到',
  },
  betweenSentences: '',
  mainLine: '主流程',
  cores: '核心',
  gil: 'GIL',
  executor: (kind, host, number) => {
    switch (host) {
      case 'main':
        return kind === 'loop' ? '事件循环' : '主线程';
      case 'thread':
        return `线程 ${number}`;
      case 'process':
        return `进程 ${number}`;
      case 'worker':
        return `Worker ${number}`;
    }
  },
  executorShort: (host, number) => {
    switch (host) {
      case 'main':
        return 'm';
      case 'thread':
        return `t${number}`;
      case 'process':
        return `p${number}`;
      case 'worker':
        return `w${number}`;
    }
  },
  task: (name) => (/^\d+$/.test(name) ? `任务 ${name}` : name),
  summary: (label, tasks, makespan) => `${label}：${tasks} 个任务，共用 ${makespan}。`,
  summaryEmpty: (label) => `${label}：没有任务。`,
  summaryAtOnce: (most) => `同时进行的最多 ${most} 个。`,
  summaryOutcomes: (counts) => `${counts.map(([outcome, count]) => `${outcome} ${count} 个`).join('，')}。`,
  summaryOrder: (names, more) =>
    `结束的先后：${names.join('、')}${more > 0 ? `，此外还有 ${more} 个` : ''}。`,
  summaryDeadlock: '永远不会结束：任务互相等待，成了死锁。',
  summaryMeasured: (makespan, difference) => `实测 ${makespan}（${difference}）。`,
  row: (task, parts) => `${task}：${parts.join('；')}。`,
  rowPart: (state, start, end) => `${start} 到 ${end} ${state}`,
  rowMore: (count) => `另有 ${count} 次变化`,
  rowEnd: (outcome, end) => `${end} ${outcome}`,
  neverBegun: '没有开始过',
  fromTo: (start, end) => `${start} 到 ${end}`,
  measured: (end, difference) => `实测：${end} 结束（${difference}）`,
  slices: (count, busy) => `分 ${count} 段执行，合计 ${busy}`,
  tasksTogether: (first, last) => `任务 ${first} 到 ${last}`,
  table: {
    caption: (label) => `${label}：逐个任务`,
    task: '任务',
    start: '开始',
    end: '结束',
    outcome: '结果',
    waits: '等待',
    measured: '实测结束',
    more: (count) => `还有 ${count} 个任务`,
  },
  keys: '上下方向键：换任务。回车：选中。W、S：缩放。A、D：平移。F：看全部。',
  legend: '状态',
};
