import { isName } from '../model/notation-scanner.ts';
import { nearest } from '../model/notation-words.ts';
import { fromSeconds, toSeconds } from '../model/time.ts';
import { limits } from '../model/workload.ts';
import { defaultWorld, realisticStartCost, type Server, type World } from '../model/world.ts';
import type { CliWords } from '../words/cli.en.ts';

/** `--world cores=2,server.api=1,open-files=none`: settings laid over a world, in the order in which they stand. */

export type ReadWorld = { readonly world: World } | { readonly problems: readonly string[] };

type Set = (world: World, value: string) => World | { readonly range: string };

/** The world with the settings of each text, or a sentence for each mistake. */
export function readWorld(base: World, texts: readonly string[], words: CliWords): ReadWorld {
  const settings = settingsIn(words);
  const problems: string[] = [];
  let world = base;
  for (const piece of texts.flatMap((text) => text.split(/[,，]/)).map((each) => each.trim())) {
    if (piece === '') continue;
    const equals = piece.search(/[=＝]/);
    if (equals === -1) {
      problems.push(words.worldNoValue(piece));
      continue;
    }
    const key = piece.slice(0, equals).trim();
    const value = piece.slice(equals + 1).trim();
    const server = key.startsWith('server.') ? key.slice('server.'.length) : undefined;
    if (server !== undefined && !isName(server)) {
      problems.push(words.badServer(server));
      continue;
    }
    const set = server === undefined ? settings.get(key) : setServer(server, words);
    if (set === undefined) {
      const known = [...settings.keys(), 'server.NAME'];
      problems.push(words.worldUnknown(key, nearest(key, settings.keys()), known));
      continue;
    }
    const next = set(world, value);
    if ('range' in next) problems.push(words.worldRange(key, value, next.range));
    else world = next;
  }
  return problems.length > 0 ? { problems } : { world };
}

function settingsIn(words: CliWords): ReadonlyMap<string, Set> {
  const start = (key: keyof World['startCost']): Set =>
    seconds(0, words, (world, time) => ({ ...world, startCost: { ...world.startCost, [key]: time } }));
  return new Map<string, Set>([
    ['cores', whole(1, 1024, words, (world, cores) => ({ ...world, cores }))],
    ['seed', whole(0, Number.MAX_SAFE_INTEGER, words, (world, seed) => ({ ...world, seed }))],
    ['rules', setRules(words)],
    ['open-files', orNone(limits.tasks, words, (world, openFiles) => ({ ...world, openFiles }))],
    ['switch-interval', seconds(1, words, (world, switchInterval) => ({ ...world, switchInterval }))],
    ['start', setStart(words)],
    ['start.thread', start('thread')],
    ['start.process', start('process')],
    ['start.worker', start('worker')],
  ]);
}

function whole(min: number, max: number, words: CliWords, set: (world: World, value: number) => World): Set {
  return (world, value) => {
    const number = wholeOf(value, min, max);
    return number === undefined ? { range: words.wholeRange(min, max) } : set(world, number);
  };
}

function orNone(max: number, words: CliWords, set: (world: World, value: number | undefined) => World): Set {
  return (world, value) => {
    if (value === 'none') return set(world, undefined);
    const number = wholeOf(value, 1, max);
    return number === undefined ? { range: words.orNone(words.wholeRange(1, max)) } : set(world, number);
  };
}

/** `min` in microseconds, what is written in seconds. */
function seconds(min: number, words: CliWords, set: (world: World, time: number) => World): Set {
  return (world, value) => {
    const time = /^[0-9]*\.?[0-9]+(?:e-?[0-9]{1,3})?$/.test(value) ? fromSeconds(Number(value)) : Number.NaN;
    if (time >= min && time <= limits.duration) return set(world, time);
    return { range: words.secondsRange(toSeconds(min), toSeconds(limits.duration)) };
  };
}

function setRules(words: CliWords): Set {
  return (world, value) =>
    value === '3.11' || value === '3.12'
      ? { ...world, rules: value }
      : { range: words.oneOf(['3.11', '3.12']) };
}

function setStart(words: CliWords): Set {
  return (world, value) => {
    if (value === 'realistic') return { ...world, startCost: realisticStartCost };
    if (value === 'none') return { ...world, startCost: defaultWorld.startCost };
    return { range: words.oneOf(['realistic', 'none']) };
  };
}

function setServer(name: string, words: CliWords): Set {
  return orNone(limits.tasks, words, (world, capacity) => {
    const server: Server = { name, capacity };
    return { ...world, servers: [...world.servers.filter((each) => each.name !== name), server] };
  });
}

function wholeOf(value: string, min: number, max: number): number | undefined {
  const number = /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}
