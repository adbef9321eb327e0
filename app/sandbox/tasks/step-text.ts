// What a step says of itself: in words for a tip and a screen reader, as a sign where there is little room.
import { isTimed, type Step, type StepKind } from '../../model/step.ts';
import { formatSeconds } from '../../model/time.ts';
import type { Words } from '../../words/catalogue.ts';
import { referenceOf } from '../store/step-kinds.ts';

/** "5 s", or "1–30 s" where it is drawn at random; `undefined` for what takes no time by itself. */
export function durationText(words: Words, step: Step): string | undefined {
  if (!isTimed(step)) return undefined;
  if (typeof step.duration === 'number') return words.seconds(formatSeconds(step.duration));
  return words.seconds(`${formatSeconds(step.duration.min)}–${formatSeconds(step.duration.max)}`);
}

/** "CPU work, 2 s", "acquire db". */
export function stepText(words: Words, step: Step): string {
  const kind = words.tasks.kinds[step.kind];
  const name = referenceOf(step);
  const what = name === undefined ? kind : `${kind} ${name}`;
  const duration = durationText(words, step);
  return duration === undefined ? what : words.editing.lasting(what, duration);
}

const signs: Partial<Readonly<Record<StepKind, string>>> = {
  acquire: '[',
  release: ']',
  put: '↑',
  get: '↓',
  spawn: '↳',
  join: '⇥',
  read: 'r',
  add: '+1',
  write: 'w',
  fail: '✕',
};

/** The step as one sign, for rows with many. */
export function stepSign(step: Step): string {
  return signs[step.kind] ?? '';
}
