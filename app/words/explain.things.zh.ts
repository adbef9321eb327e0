import { type Piece, phrase } from '../explain/phrase.ts';
import type { ExplainWords } from '../explain/render.ts';
import type { Host } from '../model/topology.ts';

/** 数得出来的东西，以及改动之后会怎样。 */

const hosts: Readonly<Record<Host, string>> = {
  main: '主线程',
  thread: '线程',
  process: '进程',
  worker: 'Worker',
};

export function executorsZh(host: Host, count: number, form: 'busy' | 'of'): string {
  const name = hosts[host];
  if (form === 'of') return `${count} 个${name}`;
  if (count === 1) return `唯一的${name}正忙`;
  return count === 2 ? `两个${name}都忙着` : `${count} 个${name}都忙着`;
}

export const changeZh: ExplainWords['change'] = (change, makespan, _before, say) => {
  const result = (what: Piece): Piece =>
    makespan === undefined ? phrase`${what}：永远不会结束。` : phrase`${what}：${say.span(makespan)}。`;
  switch (change.kind) {
    case 'permits':
      return result(`如果有 ${change.count} 个许可`);
    case 'executors':
      return result(`如果有${executorsZh(change.host, change.count, 'of')}`);
    case 'consumers':
      return result(`如果有 ${change.count} 个消费者`);
    case 'slots':
      return result(`如果每个同时做 ${change.count} 个任务`);
    case 'chunk':
      return result(change.size === 1 ? '如果任务一个一个地分发' : `如果每批 ${change.size} 个任务`);
    case 'cores':
      return result(`如果有 ${change.count} 个核心`);
    case 'server':
      return result(
        change.capacity === undefined
          ? `如果服务器 ${change.server} 来多少处理多少`
          : `如果服务器 ${change.server} 一次处理 ${change.capacity} 个请求`,
      );
    case 'awaiting':
      return result('如果阻塞调用都换成 await');
    case 'at once':
      return result('如果先全部启动，再一起等');
    case 'gil each':
      return result('如果换成进程，各有各的 GIL');
  }
};
