import { describe, expect, test } from 'vitest';
import { Permits } from './permits.ts';

describe('permits', () => {
  test('are taken while there are any', () => {
    const permits = new Permits(2);
    expect([permits.tryTake(), permits.tryTake(), permits.tryTake()]).toEqual([true, true, false]);
  });

  test('are handed to who waits longest, and nobody who comes later snatches one', () => {
    const permits = new Permits(1);
    const granted: string[] = [];
    permits.tryTake();
    permits.wait(1, (from) => granted.push(`1 by ${from}`));
    permits.wait(2, (from) => granted.push(`2 by ${from}`));
    permits.release(0);
    expect(permits.tryTake()).toBe(false);
    permits.release(1);
    expect(granted).toEqual(['1 by 0', '2 by 1']);
    permits.release(2);
    expect(permits.tryTake()).toBe(true);
  });

  test('go on to the next where who was handed one withdraws', () => {
    const permits = new Permits(1);
    const granted: number[] = [];
    permits.tryTake();
    const withdraw = permits.wait(1, () => granted.push(1));
    permits.wait(2, () => granted.push(2));
    permits.release(0);
    withdraw();
    expect(granted).toEqual([1, 2]);
  });

  test('are not handed to who withdrew while waiting', () => {
    const permits = new Permits(1);
    permits.tryTake();
    const withdraw = permits.wait(1, () => expect.unreachable());
    withdraw();
    expect(permits.waiting).toEqual([]);
    permits.release(0);
    expect(permits.tryTake()).toBe(true);
  });
});
