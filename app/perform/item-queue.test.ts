import { describe, expect, test } from 'vitest';
import { ItemQueue } from './item-queue.ts';

describe('a queue of items', () => {
  test('holds as many as fit', () => {
    const queue = new ItemQueue(2);
    expect([queue.tryPut(0), queue.tryPut(1), queue.tryPut(2)]).toEqual([true, true, false]);
    expect([queue.tryGet(3), queue.tryGet(3), queue.tryGet(3)]).toEqual([true, true, false]);
  });

  test('hands an item to who waits longest', () => {
    const queue = new ItemQueue(undefined);
    const served: string[] = [];
    queue.waitToGet(1, (from) => served.push(`1 by ${from}`));
    queue.waitToGet(2, (from) => served.push(`2 by ${from}`));
    queue.tryPut(7);
    queue.tryPut(8);
    expect(served).toEqual(['1 by 7', '2 by 8']);
    expect(queue.length).toBe(0);
  });

  test('lets a waiting item in as soon as there is room', () => {
    const queue = new ItemQueue(1);
    const served: number[] = [];
    queue.tryPut(0);
    queue.waitToPut(1, (from) => served.push(from));
    expect(queue.tryGet(5)).toBe(true);
    expect(served).toEqual([5]);
    expect(queue.length).toBe(1);
  });

  test('takes an item back from who withdraws after it was handed over', () => {
    const queue = new ItemQueue(undefined);
    const withdraw = queue.waitToGet(1, () => {});
    queue.tryPut(7);
    withdraw();
    expect(queue.length).toBe(1);
    expect(queue.tryGet(2)).toBe(true);
  });
});
