import { expect, test } from 'vitest';
import { gatedTrace, slicedTrace } from './example-trace.ts';
import { sharedSpansOf, spansOf, thinSpansOf } from './spans.ts';

const S = 1_000_000;

test('wide segments are spans of their own', () => {
  const trace = gatedTrace();
  const scale = { start: 0, end: 10 * S, left: 0, right: 100 };
  const spans = spansOf(trace, trace.offsets[2], trace.offsets[3], scale);
  expect(spans.map(({ state, x0, x1 }) => [state, x0, x1])).toEqual([
    ['gated', 0, 50],
    ['io', 50, 100],
  ]);
});

test('what lies before or after the stretch is left out', () => {
  const trace = gatedTrace();
  const scale = { start: 6 * S, end: 9 * S, left: 0, right: 300 };
  expect(spansOf(trace, trace.offsets[0], trace.offsets[1], scale)).toEqual([]);
  expect(spansOf(trace, trace.offsets[2], trace.offsets[3], scale)).toHaveLength(1);
});

test('four hundred slices are one mixed span, half of it work', () => {
  const trace = slicedTrace();
  const scale = { start: 0, end: 2 * S, left: 0, right: 400 };
  const [span, ...more] = spansOf(trace, trace.offsets[0], trace.offsets[1], scale);
  expect(more).toEqual([]);
  expect(span.state).toBe('running');
  expect(span.mixed).toBeCloseTo(0.5, 1);
  expect(span.work).toBe(S);
  expect(span.x1).toBeCloseTo(399, 0);
});

test('the same slices, zoomed in, are told apart', () => {
  const trace = slicedTrace();
  const scale = { start: 0, end: 100_000, left: 0, right: 400 };
  const spans = spansOf(trace, trace.offsets[0], trace.offsets[1], scale);
  expect(spans).toHaveLength(20);
  expect(spans.every(({ mixed }) => mixed === undefined)).toBe(true);
});

test('a thin row keeps its work in sight, over one wait', () => {
  const trace = slicedTrace();
  const scale = { start: 0, end: 2 * S, left: 0, right: 200 };
  const spans = thinSpansOf(trace, trace.offsets[0], trace.offsets[1], scale);
  expect(spans.map(({ state }) => state)).toEqual(['queued', 'running']);
});

test('a row of several tasks shows the work of all, over one wait', () => {
  const scale = { start: 0, end: 10 * S, left: 0, right: 100 };
  const spans = sharedSpansOf(gatedTrace(), 0, 2, scale);
  expect(spans.map(({ state, x0, x1 }) => [state, Math.round(x0), Math.round(x1)])).toEqual([
    ['queued', 0, 100],
    ['io', 0, 50],
    ['io', 0, 70],
    ['io', 50, 100],
  ]);
});
