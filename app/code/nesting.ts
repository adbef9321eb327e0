import type { Step } from '../model/step.ts';

/**
 * The steps of a body as a tree, where every lock that is taken is given back in the opposite order: then a `with`
 * or a `try … finally` can say it. Where they are not nested, the list stays flat.
 */

export type BodyNode =
  | { readonly kind: 'step'; readonly step: Exclude<Step, { readonly lock: string }>; readonly index: number }
  /** A lock held around `body`: taken by step `acquire`, given back by step `release`. */
  | {
      readonly kind: 'holding';
      readonly lock: string;
      readonly acquire: number;
      readonly release: number;
      readonly body: readonly BodyNode[];
    }
  | { readonly kind: 'acquire' | 'release'; readonly lock: string; readonly index: number };

export function bodyOf(steps: readonly Step[]): readonly BodyNode[] {
  const closing = matching(steps);
  return closing === undefined
    ? steps.map((step, index) => flat(step, index))
    : nested(steps, closing, 0, steps.length);
}

function flat(step: Step, index: number): BodyNode {
  return step.kind === 'acquire' || step.kind === 'release'
    ? { kind: step.kind, lock: step.lock, index }
    : { kind: 'step', step, index };
}

/** For each acquire the index of its release; `undefined` where they do not nest. */
function matching(steps: readonly Step[]): ReadonlyMap<number, number> | undefined {
  const open: number[] = [];
  const closing = new Map<number, number>();
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'acquire') open.push(index);
    if (step.kind !== 'release') continue;
    const start = open.pop();
    if (start === undefined) return undefined;
    const opener = steps[start];
    if (opener.kind !== 'acquire' || opener.lock !== step.lock) return undefined;
    closing.set(start, index);
  }
  return open.length === 0 ? closing : undefined;
}

function nested(
  steps: readonly Step[],
  closing: ReadonlyMap<number, number>,
  from: number,
  to: number,
): readonly BodyNode[] {
  const nodes: BodyNode[] = [];
  for (let index = from; index < to; index += 1) {
    const step = steps[index];
    const release = closing.get(index);
    if (step.kind === 'acquire' && release !== undefined) {
      const body = nested(steps, closing, index + 1, release);
      nodes.push({ kind: 'holding', lock: step.lock, acquire: index, release, body });
      index = release;
    } else nodes.push(flat(step, index));
  }
  return nodes;
}
