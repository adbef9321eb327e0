// Simplified Chinese: what each mode and each of its parameters is called.
import type { modesEn, optionsEn, parametersEn } from './modes.en.ts';

export const modesZh: typeof modesEn = {
  sync: { name: '同步', about: '单线程，一个接一个' },
  gather: { name: 'Gather', about: '一个事件循环，同时开始' },
  semaphore: { name: '信号量', about: '同时开始，在途最多 k 个' },
  workers: { name: 'Web Worker', about: '浏览器的 k 个真实线程，共用一个队列' },
};

export const parametersZh: typeof parametersEn = {
  permits: '许可',
  workers: 'Worker 数',
  chunk: '每批任务数',
  return_exceptions: '失败也当作结果',
  on_error: '失败之后',
};

export const optionsZh: typeof optionsEn = {
  exit: '结束程序',
  wait: '等其余完成',
};
