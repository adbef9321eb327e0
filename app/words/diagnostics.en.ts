import type { DiagnosticWords } from '../model/diagnostic.ts';

/** What is wrong with an input and what would be right, in English. */

const days = (microseconds: number) => `${Math.round(microseconds / 86_400_000_000)} days`;
const whole = (number: number) => number.toLocaleString('en');
const ask = (suggestion: string | undefined) =>
  suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;

export const diagnosticsEn: DiagnosticWords = {
  place: (line, column) => `Line ${line}, column ${column}: `,
  path: (path) => `At ${path}: `,
  sentences: {
    'text too long': ({ length, most }) =>
      `The text has ${whole(length)} characters; ${whole(most)} is the most. Write equal tasks as one row: io 5 x100.`,
    'too many rows': ({ most }) =>
      `There are more than ${whole(most)} rows. Write equal tasks as one row: io 5 x100.`,
    'too many steps': ({ most }) =>
      `The row has more than ${whole(most)} steps. Split it, or repeat it less often.`,
    'too many tasks': ({ most }) =>
      `These are more than ${whole(most)} tasks, all rows together. Lower the count.`,
    'too much work': () => 'All tasks together take more than 285 years. Shorten them, or lower a count.',
    'unknown step': ({ word, suggestion }) =>
      `“${word}” is no step.${ask(suggestion)} A step is io 5, cpu 2, block 1, request 3, acquire a, put q, spawn a…`,
    'unexpected text': ({ found, suggestion }) =>
      `“${found}” does not belong here.${ask(suggestion)} Steps are separated by commas; behind the last one may stand x100, timeout 2, at 3, every 1, on loop.`,
    'missing comma': ({ before }) => `A comma is missing before “${before}”: io 5, cpu 2.`,
    'empty step': () => 'There is no step here. Write one, for example io 5, or take the comma out.',
    'missing duration': ({ step }) =>
      `“${step}” needs a duration in seconds: ${step} 5, ${step} 0.3, ${step} 1..30.`,
    'bad duration': ({ found }) => `“${found}” is no duration here. Write seconds: 5, 0.3, 300ms.`,
    'negative duration': ({ found }) => `“${found}” is less than nothing. A duration is 0 or more.`,
    'duration too long': ({ found, most }) => `“${found}” is too long. ${days(most)} is the most.`,
    'range backwards': ({ min, max }) => `The range runs backwards. Write ${max}..${min}.`,
    'missing name': ({ after }) => `“${after}” needs a name: ${after} a.`,
    'bad name': ({ name, most }) =>
      `“${name}” is no usable name. It may have 1 to ${most} visible characters and no blank at either end.`,
    'bad count': ({ found }) =>
      `${found === '' ? 'The count is missing.' : `“${found}” is no count.`} Write a whole number from 1 on: x100.`,
    'bad place': ({ found }) =>
      `${found === '' ? 'The place is missing.' : `“${found}” is no place to run.`} Write on loop or on thread.`,
    'bad permits': ({ found, most }) =>
      `${found === '' ? 'A semaphore needs its number of permits.' : `“${found}” is no number of permits.`} Write a whole number from 1 to ${whole(most)}: semaphore s 3.`,
    'bad capacity': ({ found, most }) =>
      `“${found}” is no capacity. Write a whole number from 1 to ${whole(most)}, or none for a queue without a bound.`,
    'bad bar': ({ found }) =>
      `“${found}” is no bar. Draw |--5--| to wait, |==2==| to work, |##3##| to block.`,
    'unclosed group': () => 'This bracket is never closed. Write (io 1, cpu 0.5) x3.',
    'unopened group': () => 'This bracket closes a group that was never opened. Write (io 1, cpu 0.5) x3.',
    'unclosed quote': () => 'The name’s closing quote is missing: "my task".',
    'repeated suffix': ({ suffix }) => `“${suffix}” stands here twice. Keep one.`,
    'suffix inside': ({ suffix }) =>
      `“${suffix}” belongs to the whole row and stands behind its last step. To repeat steps, write (io 1) x3, io 2.`,
    'declared twice': ({ name }) => `“${name}” is declared twice. Keep one.`,
    'unknown task': ({ name, step, suggestion }) =>
      `There is no row named “${name}” to ${step}.${ask(suggestion)} Name one: ${name}: io 5.`,
    'ambiguous task': ({ name, step }) =>
      `Several rows are named “${name}”, so it is not clear which one to ${step}. Give each its own name.`,
    'task names itself': ({ name, step }) =>
      step === 'spawn'
        ? `“${name}” spawns itself, so nobody would ever start it. Spawn it from another row.`
        : `“${name}” waits for its own end, which never comes. Join another row.`,
    'release without acquire': ({ lock }) =>
      `This row releases “${lock}” without holding it. Put acquire ${lock} before it.`,
    'not json': () => 'This is no JSON. Choose a file that was saved here.',
    'not a file of ours': () => 'This is no workload file: it lacks "interleave": 1 and a workload.',
    'newer version': ({ found, known }) =>
      `The file is of version ${found}; this page reads versions up to ${known}. Open it with a newer Interleave.`,
    'wrong shape': ({ expected, found }) => `Found ${found}, where ${expected} belongs.`,
    'unknown mode': ({ word, suggestion }) =>
      `There is no mode “${word}”.${ask(suggestion)} Write, for example, sync,gather,semaphore:2.`,
    'too many modes': ({ most }) => `These are more than ${most} modes. Take some out.`,
    'no parameters': ({ mode, found }) => `“${mode}” has no parameters. Take out “:${found}”.`,
    'unknown parameter': ({ mode, word, known, suggestion }) =>
      `“${mode}” has no parameter “${word}”.${ask(suggestion)} It has ${known.join(', ')}.`,
    'repeated parameter': ({ mode, key }) => `“${key}” of “${mode}” is set twice. Keep one.`,
    'number out of range': ({ mode, key, found, min, max, whole: isWhole }) =>
      `“${key}” of “${mode}” cannot be “${found}”. Write ${isWhole ? 'a whole number' : 'seconds'} from ${whole(min)} to ${whole(max)}.`,
    'unknown option': ({ mode, key, found, options }) =>
      `“${key}” of “${mode}” cannot be “${found}”. Write one of ${options.join(', ')}.`,
  },
};
