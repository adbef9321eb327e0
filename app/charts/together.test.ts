import { expect, test } from 'vitest';
import { mostPoints, together } from './together.ts';

test('staircases share their moments, each with the count that holds there', () => {
  const points = together([
    { times: [0, 5, 7], counts: [2, 1, 0] },
    { times: [0, 6], counts: [1, 0] },
  ]);
  expect(points).toEqual([
    { time: 0, counts: [2, 1] },
    { time: 5, counts: [1, 1] },
    { time: 6, counts: [1, 0] },
    { time: 7, counts: [0, 0] },
  ]);
});

test('many moments are thinned, the last one stays', () => {
  const times = Array.from({ length: 5000 }, (_, index) => index);
  const points = together([{ times, counts: times }]);
  expect(points.length).toBeLessThanOrEqual(mostPoints + 1);
  expect(points.at(-1)).toEqual({ time: 4999, counts: [4999] });
});
