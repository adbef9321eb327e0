// Numbers of schedules: they outgrow every other number on the page.
import type { Language } from '../../words/language.ts';

/** Above this many digits nobody reads them, and a power of ten says more. */
const MOST_DIGITS = 15;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `20`, `168,168,000`, `3.1 × 10²¹`. */
export function bigCount(language: Language, value: bigint): string {
  const digits = String(value);
  if (digits.length <= MOST_DIGITS)
    return new Intl.NumberFormat(language, { useGrouping: 'min2' }).format(value);
  const tenths = Math.round(Number(digits.slice(0, 4)) / 100);
  const [mantissa, exponent] = tenths === 100 ? [10, digits.length] : [tenths, digits.length - 1];
  const power = [...String(exponent)].map((digit) => raised[Number(digit)]).join('');
  return `${(mantissa / 10).toFixed(1)} × 10${power}`;
}

/** The share of a part, from 0 to 1, however large the numbers are. */
export function shareOf(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000;
}
