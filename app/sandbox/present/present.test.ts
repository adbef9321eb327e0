import { expect, test } from 'vitest';
import type { Card } from '../store/document.ts';
import { firstStage, shownCards, stageAfter, toggled } from './beside.ts';
import { magnification, rowRoom } from './magnification.ts';

const cards: readonly Card[] = [1, 2, 3].map((id) => ({ id, choice: { mode: 'gather', values: {} } }));
const ids = (shown: readonly Card[]) => shown.map(({ id }) => id);

test('the selected mode stands beside the one that all are compared with, and another takes its place', () => {
  const stage = firstStage(cards, 3);
  expect(ids(shownCards(cards, stage))).toEqual([1, 3]);
  expect(ids(shownCards(cards, stageAfter(stage, 3, 2)))).toEqual([1, 2]);
  expect(ids(shownCards(cards, stageAfter(stage, 3, 1)))).toEqual([1, 3]);
});

test('any mode is put beside and taken away, the selected one stays', () => {
  const stage = firstStage(cards, 3);
  expect(ids(shownCards(cards, toggled(stage, 2, 3)))).toEqual([1, 2, 3]);
  expect(ids(shownCards(cards, toggled(stage, 1, 3)))).toEqual([3]);
  expect(ids(shownCards(cards, toggled(stage, 3, 3)))).toEqual([1, 3]);
  expect(ids(shownCards(cards, new Set()))).toEqual([1]);
  expect(shownCards([], stage)).toEqual([]);
});

test('10 px are 24 px at 1080p; a phone is not enlarged', () => {
  expect(magnification(1920, 1080)).toBe(2.4);
  expect(magnification(1280, 720)).toBeCloseTo(1.6);
  expect(magnification(390, 844)).toBe(1);
});

test('rows share the height, and no row of a lesson is too low for its figures', () => {
  expect(rowRoom(340, 1, 5)).toEqual({ rowHeight: 34, maxHeight: 264 });
  expect(rowRoom(340, 2, 5)).toEqual({ rowHeight: 18, maxHeight: 94 });
  expect(rowRoom(340, 4, 5)).toEqual({ rowHeight: 18, maxHeight: 90 });
});
