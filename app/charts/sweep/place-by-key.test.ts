import { expect, test } from 'vitest';
import { placeByKey } from './place-by-key.ts';

const points = (...values: readonly number[]) => ({ points: values.map((value) => ({ value })) });
const lines = [points(1, 2, 3, 4), points(), points(1, 4)];

test('left and right along a line, the ends are not passed', () => {
  expect(placeByKey('ArrowRight', { line: 0, point: 0 }, lines)).toEqual({ line: 0, point: 1 });
  expect(placeByKey('ArrowLeft', { line: 0, point: 0 }, lines)).toEqual({ line: 0, point: 0 });
  expect(placeByKey('End', { line: 0, point: 0 }, lines)).toEqual({ line: 0, point: 3 });
});

test('up and down to the nearest point of the next line that has any', () => {
  expect(placeByKey('ArrowDown', { line: 0, point: 2 }, lines)).toEqual({ line: 2, point: 1 });
  expect(placeByKey('ArrowUp', { line: 2, point: 0 }, lines)).toEqual({ line: 0, point: 0 });
  expect(placeByKey('ArrowUp', { line: 0, point: 2 }, lines)).toEqual({ line: 0, point: 2 });
  expect(placeByKey('a', { line: 0, point: 2 }, lines)).toBeUndefined();
});
