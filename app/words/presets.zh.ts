import type { PresetWords } from '../presets/presets.ts';

/** 预设的中文名称，以及一句话说明看点。 */
export const presetsZh: PresetWords = {
  'five-requests': {
    name: '五个请求，一个线程',
    description: '挨个做要 29 秒。一起做、两个两个做、交给四个 worker，各要多久？',
  },
  'five-at-once': {
    name: '同样五个，一起出发',
    description: '五个一同等待，最慢的那个说了算：7 秒。',
  },
  'finish-order': {
    name: '谁先做完？',
    description: '分别等 5、1、4 秒：开始有先后，结束另有先后，结果仍按最初的顺序返回。',
  },
  'hundred-requests': {
    name: '一百个慢请求',
    description: '每个 3 秒：排队做要 300 秒，一起等只要 3 秒。',
  },
  'two-kinds-of-waiting': {
    name: '两种等待',
    description: '都要等三秒。一种等的时候让别人先走，另一种占着不放。',
  },
  'blocking-call': {
    name: '里面有个阻塞调用',
    description: '五个协程谁也不让出事件循环：15 秒，和没用异步一样。',
  },
  'waiting-client': {
    name: '会让出循环的客户端',
    description: '同样五个请求，换成等待时让出循环的客户端：3 秒。',
  },
  'starved-neighbour': {
    name: '饿着的邻居',
    description: '一个只顾计算的循环一直不让，旁边的任务连开始的机会都没有。',
  },
  semaphore: {
    name: '同时不超过 k 个',
    description: '信号量给 1、2、3 个许可，或者不限：从 29 秒一直降到 7 秒。',
  },
  'too-many-open-files': {
    name: '打开的文件太多',
    description: '两千个连接撞上 1024 的上限；用 500 个许可的信号量就不会越线。',
  },
  'server-of-one': {
    name: '瓶颈在服务器',
    description: '服务器一次只应答一个请求，一起发也没用：还是 15 秒。',
  },
  'random-delays': {
    name: '时快时慢的服务器',
    description: '一百个应答各要 1 到 30 秒。最后一个什么时候到？',
  },
  'five-threads': {
    name: '五个线程',
    description: '启动一个就 join 一个要 25 秒；先全部启动再 join，只要 5 秒。',
  },
  'two-cpu-tasks': {
    name: '计算与等待并排',
    description: '两个任务在计算，两个在等待。并排之后，谁能变快？',
  },
  'pool-of-four': {
    name: '五个任务，四个进程',
    description: '每个 2 秒，第五个得等有人空出来：一共 4 秒。',
  },
  chunks: {
    name: '成批分派',
    description: '一百个 3 秒的任务交给八个进程：四个一批要 48 秒，一个一个领只要 39 秒。',
  },
  'processes-and-coroutines': {
    name: '进程里装满协程',
    description: '一百个请求：每个进程最多同时跑十六个协程。八个进程 3 秒，四个 6 秒，两个 12 秒。',
  },
  primes: {
    name: '六个数，是不是质数',
    description: '纯计算：GIL 之下，线程帮不上忙；只要核够用，多开进程就能变快。',
  },
  'off-the-loop': {
    name: '搬出事件循环',
    description: '阻塞调用会占住事件循环；交给线程之后，心跳照常跳动。',
  },
  'a-blocking-second': {
    name: '每个都阻塞一秒',
    description: '等待可以重叠，最后那一秒阻塞却只能一个接一个，怎么等都省不掉。',
  },
  unpatched: {
    name: '绿色线程与 C 驱动',
    description: '打了补丁，等待就能重叠，唯独补丁够不着的那个不行；不打补丁，一个都重叠不了。',
  },
  'pool-of-coroutines': {
    name: '协程池',
    description: '两三个消费者加一个队列，效果和信号量一样，协程却少得多。',
  },
  'shared-counter': {
    name: '两个任务，一个计数器',
    description: '读、等、加、写：两边读到同一个值，有一次更新就丢了。',
  },
  'counter-with-lock': {
    name: '加了锁的计数器',
    description: '谁拿着锁，谁就独占从读到写的这一段。更新不会丢，但也不再重叠。',
  },
  'two-locks': {
    name: '两把锁，两种顺序',
    description: '各自拿着对方要的那把锁，谁也走不下去。',
  },
  philosophers: {
    name: '三位哲学家就餐',
    description: '人人都先拿同一侧的叉子，就会卡死；只让两位入座，大家都能吃上。',
  },
  'producer-and-consumer': {
    name: '生产者与消费者',
    description: '中间是只有一个位置的队列，快的只能跟着慢的走。',
  },
  'a-timeout': {
    name: '最多等四秒',
    description: '超时切得断让出循环的等待，切不断占着循环的调用，也切不断线程。',
  },
  'the-first-is-enough': {
    name: '有一个就够',
    description: '等第一个、等四秒、还是等全部？剩下的任务会怎样？',
  },
  'one-fails': {
    name: '三个里有一个失败',
    description: 'gather、wait 和任务组，对另外两个各有各的做法。',
  },
};
