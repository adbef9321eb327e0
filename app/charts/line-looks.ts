// Colour, dash and the shape of a point go together, so that lines are told apart without colour too.

export const lineLooks = [
  { stroke: 'var(--accent)', dash: undefined },
  { stroke: 'var(--state-blocked)', dash: '6 3' },
  { stroke: 'var(--state-running)', dash: '2 3' },
  { stroke: 'var(--good)', dash: '10 3 2 3' },
  { stroke: 'var(--ink)', dash: '4 4' },
] as const;

export function lineLook(index: number): (typeof lineLooks)[number] {
  return lineLooks[index % lineLooks.length];
}

/** The look of everything that is not data. */
export const axisLook = {
  stroke: 'var(--line-strong)',
  tickLine: false,
  tick: { fill: 'var(--ink-2)' },
} as const;
