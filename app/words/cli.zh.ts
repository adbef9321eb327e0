import type { CliWords } from './cli.en.ts';

/** 命令行的文字，简体中文。 */

const ask = (suggestion: string | undefined) => (suggestion === undefined ? '' : `是想写“${suggestion}”吗？`);

export const cliZh: CliWords = {
  help: `Interleave 预测一组慢任务怎样运行：谁在等谁，一共要多久。

  interleave simulate 文件 --mode 模式 [--mode 模式 …] [--format text|json|svg]
                           [--world cores=2,seed=7 …] [--lang en|zh]
  interleave modes         列出所有模式及其参数
  interleave --help
  interleave --version

文件可以是文本，一行一个任务（io 5, cpu 2 x100），也可以是任务文件（JSON）；写 - 则读标准输入。

  -m, --mode 模式      sync、gather、semaphore:2、workers:workers=4;chunk=2 等
                       可以写多个，逐一对比。任务文件里也可以自带模式。
  -f, --format 格式    text（默认）、json 或 svg
  -w, --world 设置     cores=2             CPU 核心数
                       seed=7              随机时长的种子
                       rules=3.11          CPython 的规则：3.11 或 3.12（及以后）
                       server.api=1        服务器 api 一次只处理一个请求（none 为不限）
                       open-files=1024     最多同时打开多少个请求（none 为不限）
                       switch-interval=0.005
                       start.thread=0.01   启动一个线程要几秒（另有 start.process、start.worker）
                       start=realistic     采用实测的启动开销；start=none 为没有开销
  --lang 语言          en 或 zh

  printf 'io 5\\nio 7\\nio 5\\nio 5\\nio 7' | interleave simulate - --mode semaphore:2

退出码 0：已输出结果；2：输入有误，原因见标准错误。`,
  tryHelp: '用法见 interleave --help。',
  unknownCommand: (word, suggestion) => `没有“${word}”这个命令。${ask(suggestion)}`,
  unknownOption: (option, suggestion) => `没有“${option}”这个选项。${ask(suggestion)}`,
  missingValue: (option) => `“${option}”后面要写一个值。`,
  noValue: (option) => `“${option}”不带值。`,
  noFile: '缺少任务。请写文件名，或写 - 读标准输入。',
  unexpected: (word) => `多了一个“${word}”，一次只能读一个文件。`,
  noMode: '缺少模式。例如 --mode semaphore:2；interleave modes 列出所有模式。',
  tooManyModes: (most) => `模式超过了 ${most} 个，请去掉一些。`,
  noOption: (option, found, options, suggestion) =>
    `“${option}”不能是“${found}”。${ask(suggestion)}可选：${options.join('、')}。`,
  worldNoValue: (found) => `“${found}”没有写值。例如：cores=2。`,
  worldUnknown: (key, suggestion, known) =>
    `没有“${key}”这项设置。${ask(suggestion)}可以设置：${known.join('、')}。`,
  worldRange: (key, found, range) => `“${key}”不能是“${found}”。请写${range}。`,
  wholeRange: (min, max) => ` ${min} 到 ${max} 的整数`,
  secondsRange: (min, max) => ` ${min} 到 ${max} 的秒数`,
  orNone: (range) => `${range}，或 none`,
  oneOf: (options) => ` ${options.join('、')} 之一`,
  badServer: (name) => `“${name}”不能作服务器的名字。例如：server.api=1。`,
  file: {
    missing: (path) => `${path}：没有这个文件。`,
    folder: (path) => `${path}：这是文件夹，不是文件。`,
    'too large': (path, most) => `${path}：文件太大，最大 ${most}。`,
    unreadable: (path) => `${path}：文件无法读取。`,
  },
  standardInput: '标准输入',
  noTasks: '没有任务',
  total: (makespan) => `合计 ${makespan}`,
  seconds: (value) => `${value} 秒`,
  outcomes: (counts) => counts.map(([outcome, count]) => `${count} 个${outcome}`).join('，'),
  more: (hidden) => `另有 ${hidden} 个任务`,
  deadlock: (names) =>
    names.length === 1
      ? `永远不会结束：${names[0]} 在等自己`
      : `永远不会结束：${names.map((name, index) => `${name} 等 ${names[(index + 1) % names.length]}`).join('，')}`,
  stuck: (names, others) =>
    `永远不会结束：${names.join('、')}${others > 0 ? `等 ${names.length + others} 个任务` : ''}在等一件没有人会做的事`,
  limit: (events) => `发生 ${events} 个事件后停止：可能没有尽头`,
  stopped: '已停止',
  families: {
    'one thread': '单线程',
    'one loop': '单个事件循环',
    threads: '多线程',
    processes: '多进程',
    workers: 'Web Worker',
  },
  parameter: {
    integer: (min, max) => `${min} 到 ${max}`,
    seconds: (max) => `秒数，最大 ${max}`,
    choice: (options) => options.join(' | '),
    flag: 'yes | no',
    initial: (value) => `默认 ${value}`,
  },
  modesFooter:
    '只写值，设的是第一个参数；其他参数写明名字：workers:4，workers:workers=4;chunk=2。\n写 none 表示不设这个参数。',
  svgTitle: (modes) => `时间线：${modes.join('、')}`,
  conformance: {
    oneFile: '一次只能读一个文件：npm run conformance -- 文件',
    notJson: (path) => `${path}：这不是 JSON。`,
    notOne: (path) => `${path}：这不是一致性数据文件：缺少“scenarios”列表。`,
    empty: (path) => `${path}：里面没有场景。`,
  },
};
