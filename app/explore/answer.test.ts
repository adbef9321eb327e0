import { describe, expect, test } from 'vitest';
import { parseNotation } from '../model/notation.ts';
import type { Workload } from '../model/workload.ts';
import { presetOf, presetWorkload } from '../presets/presets.ts';
import { another, explore } from './answer.ts';
import type { SwitchPoints } from './machine.ts';
import { scheduleKey, sharesAnything } from './shares.ts';

function workload(text: string): Workload {
  const parsed = parseNotation(text);
  if (!('workload' in parsed)) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.workload;
}

function preset(id: string): Workload {
  const found = presetOf(id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return presetWorkload(found);
}

function found(of: Workload, where: SwitchPoints) {
  const answer = explore(of, where);
  if ('tooLarge' in answer) throw new Error('too large');
  return answer;
}

describe('the presets', () => {
  test('a shared counter loses an update on every Python, and it is said where', () => {
    for (const where of ['at calls', 'anywhere', 'at awaits'] as const) {
      const { simplest, serial } = found(preset('shared-counter'), where);
      const lost = simplest['lost update'];
      expect(lost?.losses).toHaveLength(1);
      const [{ reader, writer, readAt, wroteAt, overwroteAt, ...values }] = lost?.losses ?? [];
      expect(values).toEqual({ variable: 'n', readValue: 0, wroteValue: 1, overwroteValue: 1 });
      expect(readAt).toBeLessThan(wroteAt);
      expect(wroteAt).toBeLessThan(overwroteAt);
      expect(reader).not.toBe(writer);
      expect(lost?.steps.at(-1)?.memory.variables).toEqual([1]);
      expect(serial).toEqual([[2]]);
    }
  });

  test('behind a lock none is lost, and its picture shows who waits for it', () => {
    for (const where of ['at calls', 'anywhere', 'at awaits'] as const) {
      const { byVerdict, simplest } = found(preset('counter-with-lock'), where);
      expect(byVerdict).toMatchObject({ 'lost update': 0n, deadlock: 0n, starvation: 0n });
      expect(simplest.serial?.losses).toEqual([]);
    }
  });

  test('two locks in opposite order: who holds what and waits for whom', () => {
    const { simplest } = found(preset('two-locks'), 'at calls');
    const { stuck } = simplest.deadlock ?? { stuck: [] };
    expect(stuck.map(({ task, holds, waitsFor }) => ({ task, holds, waitsFor }))).toEqual([
      { task: 0, holds: ['a'], waitsFor: [1] },
      { task: 1, holds: ['b'], waitsFor: [0] },
    ]);
  });

  test('three philosophers: each holds a fork and waits for the next', () => {
    const { simplest } = found(preset('philosophers'), 'at awaits');
    const { stuck } = simplest.deadlock ?? { stuck: [] };
    expect(stuck).toHaveLength(3);
    expect(stuck.map(({ waitsFor }) => waitsFor[0])).toEqual(
      [...stuck.slice(1), stuck[0]].map(({ task }) => task),
    );
  });

  test('a producer and a consumer have nothing to fear', () => {
    const { byVerdict } = found(preset('producer-and-consumer'), 'at calls');
    expect(byVerdict).toMatchObject({ 'lost update': 0n, deadlock: 0n, starvation: 0n });
  });
});

test('who has begun to wait is drawn as waiting while others go; a loop has one executor', () => {
  const { simplest } = found(preset('shared-counter'), 'at awaits');
  const { trace } = simplest['lost update'] ?? {};
  expect(trace?.executors).toEqual([{ kind: 'loop', host: 'main', number: 0 }]);
});

test('a schedule of a seed is told like the others, and refused where it is too long', () => {
  const counter = preset('shared-counter');
  const seeds = Array.from({ length: 30 }, (_, seed) => another(counter, 'anywhere', seed)?.verdict);
  expect(new Set(seeds)).toEqual(new Set(['serial', 'lost update']));
  expect(another(workload('read n, write n x1000'), 'anywhere', 1)).toBeUndefined();
});

test('schedules that lost an update name one', () => {
  const answer = found(
    workload('a: read x, add, write x, read y, add, write y\nb: read y, add, write y'),
    'anywhere',
  );
  expect(answer.simplest['lost update']?.losses.length).toBeGreaterThan(0);
  expect(answer.simplest.serial?.losses).toEqual([]);
});

test('only tasks that share have schedules to speak of, and durations make no other ones', () => {
  expect(sharesAnything(workload('io 1\ncpu 2 x3'))).toBe(false);
  for (const text of ['read n', 'acquire a', 'put q', 'a: io 1\njoin a']) {
    expect(sharesAnything(workload(text))).toBe(true);
  }
  expect(scheduleKey(workload('read n, io 1, write n x2'))).toBe(
    scheduleKey(workload('read n, io 9, write n x2')),
  );
  expect(scheduleKey(workload('read n, io 1, write n x2'))).not.toBe(
    scheduleKey(workload('read n, write n x2')),
  );
});
