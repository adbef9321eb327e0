import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FrameTask, framesOf } from './frames.ts';
import { ViewRange } from './view-range.ts';

const S = 1_000_000;
const noFrames = framesOf(() => undefined);
const still = (extent: number): ViewRange => new ViewRange(extent, noFrames, () => true);

test('it shows the whole run and follows it until somebody zooms', () => {
  const range = still(29 * S);
  expect(range.get()).toMatchObject({ start: 0, end: 30 * S, fitted: true });
  range.setExtent(15 * S);
  expect(range.get().end).toBe(15 * S);
  range.zoomAt(5 * S, 2);
  const zoomed = range.get();
  range.setExtent(16 * S);
  expect(range.get()).toMatchObject({ start: zoomed.start, end: zoomed.end, fitted: false });
  range.fit();
  expect(range.get()).toMatchObject({ start: 0, end: 16 * S, fitted: true });
});

test('what is under the pointer stays under it', () => {
  const range = still(30 * S);
  range.zoomAt(10 * S, 2);
  expect(range.get()).toMatchObject({ start: 5 * S, end: 20 * S });
});

test('it never leaves the run, whatever is done', () => {
  const act = fc.oneof(
    fc.record({
      kind: fc.constant('zoom' as const),
      at: fc.double({ min: 0, max: 30 * S, noNaN: true }),
      factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant('pan' as const),
      by: fc.double({ min: -40 * S, max: 40 * S, noNaN: true }),
    }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const range = still(30 * S);
      for (const one of acts) {
        if (one.kind === 'zoom') range.zoomAt(one.at, one.factor);
        else range.panBy(one.by);
      }
      const { start, end } = range.get();
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(30 * S + 1);
      expect(end).toBeGreaterThan(start);
    }),
  );
});

test('a key zooms in some frames, and lands exactly', () => {
  let callback: FrameTask | undefined;
  const frames = framesOf((next) => {
    callback = next;
  });
  const range = new ViewRange(30 * S, frames, () => false);
  range.zoomAt(10 * S, 2, true);
  expect(range.get()).toMatchObject({ start: 0, end: 30 * S });
  const frame = (now: number): void => {
    const due = callback;
    callback = undefined;
    due?.(now);
  };
  frame(0);
  frame(80);
  expect(range.get().start).toBeGreaterThan(0);
  expect(range.get().start).toBeLessThan(5 * S);
  frame(400);
  expect(range.get()).toMatchObject({ start: 5 * S, end: 20 * S });
  expect(callback).toBeUndefined();
});
