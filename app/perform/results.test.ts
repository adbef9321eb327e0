import { expect, test } from 'vitest';
import { Results } from './results.ts';

test('results come as tasks end', () => {
  const results = new Results('as completed', [0, 1, 2]);
  expect([2, 0, 1].map((task) => results.ended(task))).toEqual([[2], [0], [1]]);
});

test('results come in the order of the tasks, each when those before it are there', () => {
  const results = new Results('in order', [0, 1, 2]);
  expect([2, 0, 1].map((task) => results.ended(task))).toEqual([[], [0], [1, 2]]);
});

test('the results of one job come together', () => {
  const results = new Results('as completed', [0, 1, 2, 3]);
  results.expect([0, 1]);
  results.expect([2, 3]);
  expect([0, 2, 1, 3].map((task) => results.ended(task))).toEqual([[], [], [0, 1], [2, 3]]);
});

test('nobody is handed anything where nothing is yielded', () => {
  expect(new Results('none', [0]).ended(0)).toEqual([]);
});
