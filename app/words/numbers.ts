// Numbers as a person reads them in a language; formatters are kept, because making one is slow.
import { type Microseconds, toSeconds } from '../model/time.ts';
import type { Words } from './catalogue.ts';
import type { Language } from './language.ts';

const kept = new Map<string, Intl.NumberFormat>();

function format(language: Language, value: number, digits: number): string {
  const key = `${language} ${digits}`;
  const formatter =
    kept.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits, useGrouping: 'min2' });
  kept.set(key, formatter);
  return formatter.format(value);
}

/** A count: `1024`, `10,000,000`. */
export function countText(language: Language, value: number): string {
  return format(language, value, 0);
}

/** A number with at most `digits` decimals. */
export function decimalText(language: Language, value: number, digits: number): string {
  return format(language, value, digits);
}

/** A duration in seconds with its unit: `29 s`, `12.06 s`. */
export function secondsText(words: Words, time: Microseconds, digits = 2): string {
  return words.seconds(format(words.language, toSeconds(time), digits));
}

/** A duration inside a sentence. */
export function secondsInProse(words: Words, time: Microseconds): string {
  return words.secondsInProse(format(words.language, toSeconds(time), 2));
}

/** A moment with a fixed number of decimals, so that it does not dance while it runs: `7.0 s`. */
export function momentText(words: Words, time: Microseconds): string {
  return words.seconds(toSeconds(time).toFixed(1));
}
