import type { StepKind } from './step.ts';

/**
 * The words of the notation: those we print, those we also understand, and the near misses we can guess at.
 * Chinese words are understood wherever an English one is; what we print is always the English one.
 */

export type SuffixWord = 'timeout' | 'at' | 'every' | 'on';
export type DeclarationWord = 'lock' | 'semaphore' | 'queue';

const stepAliases: Readonly<Record<StepKind, readonly string[]>> = {
  io: ['io', '等待', '异步等待'],
  block: ['block', '阻塞'],
  cpu: ['cpu', '计算', '运算'],
  request: ['request', '请求'],
  acquire: ['acquire', '获取', '加锁'],
  release: ['release', '释放', '解锁'],
  put: ['put', '放入', '入队'],
  get: ['get', '取出', '出队'],
  spawn: ['spawn', '启动', '派生'],
  join: ['join', '汇合', '等候'],
  read: ['read', '读', '读取'],
  add: ['add', '加一'],
  write: ['write', '写', '写入'],
  fail: ['fail', '失败', '出错'],
};

const suffixAliases: Readonly<Record<SuffixWord, readonly string[]>> = {
  timeout: ['timeout', '超时'],
  at: ['at', '到达'],
  every: ['every', '每隔', '间隔'],
  on: ['on', '在'],
};

const declarationAliases: Readonly<Record<DeclarationWord, readonly string[]>> = {
  lock: ['lock', '锁'],
  semaphore: ['semaphore', '信号量'],
  queue: ['queue', '队列'],
};

const placeAliases: Readonly<Record<'loop' | 'thread', readonly string[]>> = {
  loop: ['loop', '循环', '事件循环'],
  thread: ['thread', '线程'],
};

/** What people write instead, out of the programs they come from. */
const otherWords: Readonly<Record<string, StepKind>> = {
  sleep: 'io',
  wait: 'io',
  await: 'io',
  delay: 'io',
  'asyncio.sleep': 'io',
  睡眠: 'io',
  'time.sleep': 'block',
  blocking: 'block',
  sync: 'block',
  work: 'cpu',
  compute: 'cpu',
  run: 'cpu',
  fetch: 'request',
  http: 'request',
  lock: 'acquire',
  unlock: 'release',
  push: 'put',
  pop: 'get',
  take: 'get',
  start: 'spawn',
  create: 'spawn',
  load: 'read',
  store: 'write',
  increment: 'add',
  raise: 'fail',
  throw: 'fail',
  error: 'fail',
};

function byAlias<Word extends string>(aliases: Readonly<Record<Word, readonly string[]>>) {
  const known = new Map<string, Word>();
  for (const word in aliases) for (const alias of aliases[word]) known.set(alias, word);
  return known;
}

export const stepWords: ReadonlyMap<string, StepKind> = byAlias(stepAliases);
export const suffixWords: ReadonlyMap<string, SuffixWord> = byAlias(suffixAliases);
export const declarationWords: ReadonlyMap<string, DeclarationWord> = byAlias(declarationAliases);
export const placeWords: ReadonlyMap<string, 'loop' | 'thread'> = byAlias(placeAliases);

const others: ReadonlyMap<string, StepKind> = new Map(Object.entries(otherWords));
const stepKinds = Object.keys(stepAliases);
const suffixKinds = Object.keys(suffixAliases);

/** The step that somebody who wrote `word` most likely meant. */
export function nearestStep(word: string): string | undefined {
  const lower = word.toLowerCase();
  const nearby = nearest(lower, stepKinds);
  return others.get(lower) ?? nearby ?? others.get(nearest(lower, others.keys()) ?? '');
}

/** The suffix that somebody who wrote `word` most likely meant. */
export function nearestSuffix(word: string): string | undefined {
  return nearest(word.toLowerCase(), suffixKinds);
}

/** The candidate one slip of the finger away, two for a long word; the first of equally near ones. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = word.length >= 5 ? 3 : 2;
  if (word.length < 2 || word.length > 40) return undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = slips(word, candidate);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function slips(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(next[column - 1] + 1, last[column] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2];
      if (swapped && one[row - 2] === other[column - 1]) cost = Math.min(cost, before[column - 2] + 1);
      next.push(cost);
    }
    before = last;
    last = next;
  }
  return last[other.length];
}
