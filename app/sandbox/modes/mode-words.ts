// What a card is called and how its mode is written in code, put together from the registry and the catalogues.
import { completeValues, type ModeChoice, type Parameter, type ParameterValue } from '../../modes/mode.ts';
import { modeOf } from '../../modes/registry.ts';
import { type Words, wordFor } from '../../words/catalogue.ts';

/** The mode's name in the language of the page. */
export function modeName(words: Words, mode: string): string {
  return wordFor(words.modeNames, mode)?.name ?? mode;
}

/** Code is the same in every language. `n` stands for a parameter's value, three dots for none. */
const hints: Readonly<Record<string, (n: (key: string) => string) => string>> = {
  sync: () => 'for t in tasks: t()',
  await: () => 'for t in tasks: await t()',
  gather: () => 'asyncio.gather',
  semaphore: (n) => `asyncio.Semaphore(${n('permits')})`,
  'as-completed': () => 'asyncio.as_completed',
  wait: () => 'asyncio.wait',
  'wait-for': (n) => `asyncio.wait_for(t, ${n('timeout')})`,
  'task-group': () => 'asyncio.TaskGroup',
  consumers: () => 'asyncio.Queue',
  green: () => 'gevent.spawn',
  threads: () => 'threading.Thread',
  'thread-pool': (n) => `ThreadPoolExecutor(${n('threads')})`,
  executor: () => 'loop.run_in_executor',
  'pool-map': (n) => `Pool(${n('processes')}).map`,
  'pool-imap': (n) => `Pool(${n('processes')}).imap`,
  'pool-apply': (n) => `Pool(${n('processes')}).apply_async`,
  'process-executor': (n) => `ProcessPoolExecutor(${n('processes')})`,
  loops: (n) => `${n('processes')} × asyncio.run`,
  aiomultiprocess: (n) => `aiomultiprocess.Pool(${n('processes')})`,
  workers: (n) => `Pool(${n('workers')})`,
  'workers-async': (n) => `Pool(${n('workers')}) × async`,
};

/** A few characters of code that say the mode to one who knows it; empty where there are none. */
export function codeHint({ mode, values }: ModeChoice): string {
  const known = modeOf(mode);
  const hint = wordFor(hints, mode);
  if (known === undefined || hint === undefined) return '';
  const complete = completeValues(known, values);
  return hint((key) => String(complete[key] ?? '…'));
}

/** The mode's name with its first number, where it has one: "Semaphore 2". Tells two cards of one mode apart. */
export function modeTitle(words: Words, choice: ModeChoice): string {
  const mode = modeOf(choice.mode);
  const first = mode?.parameters.find(({ kind }) => kind === 'integer');
  const name = modeName(words, choice.mode);
  if (mode === undefined || first === undefined) return name;
  const value = completeValues(mode, choice.values)[first.key];
  return value === undefined ? name : `${name} (${value})`;
}

/**
 * What tells the choice apart from others of its mode: the values of the parameters in which they differ, in the words
 * of the page. Empty where they differ in none.
 */
export function differences(
  words: Words,
  choice: ModeChoice,
  others: readonly ModeChoice[],
): readonly string[] {
  const mode = modeOf(choice.mode);
  if (mode === undefined) return [];
  const own = completeValues(mode, choice.values);
  const rest = others.map(({ values }) => completeValues(mode, values));
  return mode.parameters
    .filter(({ key }) => rest.some((values) => values[key] !== own[key]))
    .map((parameter) => {
      const value = own[parameter.key];
      // The mode's own number needs no name: "Semaphore (4)".
      const isItsNumber = parameter === mode.parameters.find(({ kind }) => kind === 'integer');
      return isItsNumber && value !== undefined ? String(value) : valueInWords(words, parameter, value);
    });
}

function valueInWords(words: Words, parameter: Parameter, value: ParameterValue): string {
  const name = wordFor(words.parameters, parameter.key) ?? parameter.key;
  if (parameter.kind === 'choice') return wordFor(words.options, String(value)) ?? String(value);
  if (parameter.kind === 'flag') return value === true ? name : words.compare.without(name);
  return value === undefined ? words.compare.without(name) : `${name} ${value}`;
}
