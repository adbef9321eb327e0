import { expect, test } from 'vitest';
import { drawDuration } from './seeded.ts';

const second = 1_000_000;
const range = { min: second, max: 30 * second };

test('a fixed duration is what it is', () => {
  expect(drawDuration(5 * second, 7, 3, 0)).toBe(5 * second);
  expect(drawDuration({ min: 4, max: 4 }, 7, 3, 0)).toBe(4);
});

test('the same seed, task and step draw the same for ever', () => {
  expect([0, 1, 2].map((task) => drawDuration(range, 7, task, 0))).toEqual([
    23_806_803, 3_117_598, 10_752_809,
  ]);
  expect(drawDuration(range, 8, 0, 0)).not.toBe(drawDuration(range, 7, 0, 0));
  expect(drawDuration(range, 7, 0, 1)).not.toBe(drawDuration(range, 7, 0, 0));
  expect(drawDuration(range, 7 + 2 ** 32, 0, 0)).not.toBe(drawDuration(range, 7, 0, 0));
});

test('every value of the range is drawn about equally often, over tasks, steps and seeds', () => {
  const draws: readonly ((index: number) => number)[] = [
    (index) => drawDuration({ min: 0, max: 9 }, 7, index, 0),
    (index) => drawDuration({ min: 0, max: 9 }, 7, 0, index),
    (index) => drawDuration({ min: 0, max: 9 }, index, 0, 0),
    (index) => drawDuration({ min: 0, max: 9 }, 7, index % 100, Math.floor(index / 100)),
  ];
  for (const draw of draws) {
    const counts = new Array<number>(10).fill(0);
    for (let index = 0; index < 10_000; index += 1) counts[draw(index)] += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 27.9 is exceeded once in a thousand by truly random draws of ten kinds.
    expect(chiSquare).toBeLessThan(27.9);
  }
});

test('neighbours are not alike', () => {
  const values = Array.from({ length: 2000 }, (_, task) =>
    drawDuration({ min: 0, max: 2 ** 40 }, 7, task, 0),
  );
  expect(new Set(values).size).toBe(2000);
  const mean = 2 ** 39;
  let together = 0;
  let alone = 0;
  for (let index = 1; index < values.length; index += 1) {
    together += (values[index] - mean) * (values[index - 1] - mean);
    alone += (values[index] - mean) ** 2;
  }
  expect(Math.abs(together / alone)).toBeLessThan(0.08);
});

test('whole microseconds inside the range, at the widest range too', () => {
  const widest = { min: 1, max: 2_592_000_000_000 };
  for (let task = 0; task < 1000; task += 1) {
    const drawn = drawDuration(widest, 7, task * 9973, 3);
    expect(Number.isInteger(drawn) && drawn >= widest.min && drawn <= widest.max).toBe(true);
  }
});
