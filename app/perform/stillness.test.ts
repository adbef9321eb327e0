import { expect, test } from 'vitest';
import { Stillness } from './stillness.ts';

test('it is still where every executor with tasks has said so', () => {
  const stillness = new Stillness(2);
  expect(stillness.everywhere).toBe(true);
  stillness.tasks(0, 2);
  stillness.sent(0);
  expect(stillness.everywhere).toBe(false);
  stillness.said(0, 1);
  expect(stillness.everywhere).toBe(true);
});

test('it is not still while a message is on its way', () => {
  const stillness = new Stillness(1);
  stillness.tasks(0, 1);
  stillness.sent(0);
  stillness.sent(0);
  stillness.said(0, 1);
  expect(stillness.everywhere).toBe(false);
});
