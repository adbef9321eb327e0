import type { Step } from './step.ts';

/**
 * A bar as the articles draw it, `|--5--|`: two caps and between them as many characters as it lasts seconds, its
 * number in the middle. The fill says what it is: `-` waits and leaves the loop free, `=` works, `#` waits and holds
 * its thread (the last two are ours).
 */

export type BarKind = Extract<Step['kind'], 'io' | 'cpu' | 'block'>;

const fills: Readonly<Record<BarKind, string>> = { io: '-', cpu: '=', block: '#' };

export function fillOf(kind: BarKind): string {
  return fills[kind];
}

/** What stands between the caps: `width` characters of fill, the label in the middle where it has room. */
export function fillBar(fill: string, label: string, width: number): string {
  if (label.length > width) return fill.repeat(Math.max(0, width));
  const left = Math.floor((width - label.length) / 2);
  return fill.repeat(left) + label + fill.repeat(width - left - label.length);
}
