import { describe, expect, test } from 'vitest';
import type { Topology } from '../model/topology.ts';
import type { Workload } from '../model/workload.ts';
import { modes, topologyOf } from '../modes/registry.ts';
import { performable } from './performable.ts';

const tasks = (count: number): Workload => ({
  rows: [{ steps: [{ kind: 'io', duration: 1_000_000 }], count }],
  locks: [],
  queues: [],
});
const mode = (name: string): Topology => topologyOf({ mode: name, values: {} });

describe('what a browser can do for real', () => {
  test.each(['sync', 'gather', 'semaphore', 'workers', 'workers-async', 'consumers', 'task-group', 'wait'])(
    '%s: yes',
    (name) => expect(performable(mode(name), tasks(5))).toBe('yes'),
  );

  test('threads that share a lock: no', () => {
    expect(performable(mode('threads'), tasks(5))).toBe('gil');
    expect(performable(mode('thread-pool'), tasks(5))).toBe('gil');
    expect(performable(mode('executor'), tasks(5))).toBe('gil');
  });

  test('processes: no', () => {
    expect(performable(mode('pool-map'), tasks(5))).toBe('process');
    expect(performable(mode('aiomultiprocess'), tasks(5))).toBe('process');
  });

  test('nothing, too much, too many', () => {
    const oneEach: Topology = {
      ...mode('workers'),
      groups: [{ kind: 'thread', host: 'worker', count: 'one per task' }],
    };
    expect(performable(mode('gather'), tasks(0))).toBe('empty');
    expect(performable(mode('gather'), tasks(10_001))).toBe('too many tasks');
    expect(performable(oneEach, tasks(65))).toBe('too many executors');
    expect(performable(oneEach, tasks(64))).toBe('yes');
  });

  test('every mode has an answer', () => {
    for (const { id } of modes) expect(performable(mode(id), tasks(3))).toMatch(/^(yes|gil|process)$/);
  });
});
