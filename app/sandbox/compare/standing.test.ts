import { expect, test } from 'vitest';
import { ranked, verdictOf } from './standing.ts';

const runner = (id: number, total: number, isComplete = true) => ({ id, total, isComplete });

test('the fastest first, equal totals share a rank', () => {
  const order = ranked([runner(0, 29), runner(1, 7), runner(2, 12), runner(3, 7), runner(4, 1, false)]);
  expect(order.map(({ id, rank }) => [id, rank])).toEqual([
    [1, 1],
    [3, 1],
    [2, 3],
    [0, 4],
  ]);
});

test('who wins, and by how much', () => {
  expect(verdictOf([runner(0, 29), runner(1, 7), runner(2, 12)])).toEqual({
    kind: 'wins',
    winner: 1,
    second: 2,
    lead: 5,
  });
  expect(verdictOf([runner(0, 7), runner(1, 7), runner(2, 12)])).toEqual({ kind: 'ties', winners: [0, 1] });
  expect(verdictOf([runner(0, 7), runner(1, 7)])).toEqual({ kind: 'all tie', total: 7, winner: 0 });
  expect(verdictOf([runner(0, 7), runner(1, 1, false)])).toEqual({ kind: 'only', winner: 0 });
  expect(verdictOf([runner(0, 7, false), runner(1, 1, false)])).toEqual({ kind: 'nobody' });
  expect(verdictOf([runner(0, 7)])).toBeUndefined();
});
