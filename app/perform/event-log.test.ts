import { describe, expect, test } from 'vitest';
import { Recorder } from '../model/recorder.ts';
import { states } from '../model/trace.ts';
import { EventLog, endsIn, inOrderOfTime, replay } from './event-log.ts';

describe('an event log', () => {
  test('becomes a trace in virtual time: at 100 ms a second, 250 ms are 2.5 s', () => {
    const log = new EventLog();
    log.instant('created', 0, 0);
    log.enter(0, 'queued', 0);
    log.enter(0, 'io', 50, 3, 0);
    log.end(0, 'done', 250);
    const recorder = new Recorder(1);
    replay(log.take(), recorder, 100);
    const trace = recorder.finish(2_500_000, [], new Map(), undefined);
    const { segments } = trace;
    expect(Array.from(segments.state, (state) => states[state])).toEqual(['queued', 'io']);
    expect([...segments.start]).toEqual([0, 500_000]);
    expect([...segments.end]).toEqual([500_000, 2_500_000]);
    expect([...segments.executor]).toEqual([-1, 3]);
    expect(trace.makespan).toBe(2_500_000);
  });

  test('puts the events of several workers in the order of time, and keeps the order of those of one moment', () => {
    const conductor = new EventLog();
    const executor = new EventLog();
    conductor.end(0, 'done', 5);
    executor.end(1, 'done', 3);
    executor.end(2, 'done', 5);
    conductor.append(executor.take());
    const recorder = new Recorder(3);
    replay(inOrderOfTime(conductor.take()), recorder, 1000);
    expect([...recorder.finish(5000, [], new Map(), undefined).completion]).toEqual([1, 0, 2]);
  });

  test('gives what was written since the last time, and grows', () => {
    const log = new EventLog();
    for (let task = 0; task < 1000; task += 1) log.end(task, 'done', task);
    expect(endsIn(log.take())).toBe(1000);
    expect(log.empty).toBe(true);
    log.link('lock', 1, 2, 3);
    expect(endsIn(log.view())).toBe(0);
    expect(log.empty).toBe(false);
  });
});
