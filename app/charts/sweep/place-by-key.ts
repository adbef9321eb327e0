// The arrow keys over the points of several lines: left and right along a line, up and down to the nearest point of the
// next one, Home and End to the ends.

export interface Place {
  readonly line: number;
  readonly point: number;
}

/** Where a key leads to, `undefined` where it is none of these keys; the ends are not passed. */
export function placeByKey(
  key: string,
  { line, point }: Place,
  lines: readonly { readonly points: readonly { readonly value: number }[] }[],
): Place | undefined {
  const { points } = lines[line];
  const along = (to: number): Place => ({ line, point: Math.max(0, Math.min(points.length - 1, to)) });
  switch (key) {
    case 'ArrowRight':
      return along(point + 1);
    case 'ArrowLeft':
      return along(point - 1);
    case 'Home':
      return along(0);
    case 'End':
      return along(points.length - 1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const step = key === 'ArrowDown' ? 1 : -1;
      for (let next = line + step; next >= 0 && next < lines.length; next += step) {
        const others = lines[next].points;
        if (others.length > 0) return { line: next, point: nearest(others, points[point].value) };
      }
      return { line, point };
    }
    default:
      return undefined;
  }
}

function nearest(points: readonly { readonly value: number }[], value: number): number {
  let best = 0;
  points.forEach((point, at) => {
    if (Math.abs(point.value - value) < Math.abs(points[best].value - value)) best = at;
  });
  return best;
}
