import { expect, test } from 'vitest';
import { Recorder } from '../../model/recorder.ts';
import type { Trace } from '../../model/trace.ts';
import { Playhead } from '../../timeline/playhead.ts';
import { cuesBetween, cuesOf } from './cues.ts';
import { followPlayhead } from './follow-playhead.ts';
import { pitchOf } from './pitch.ts';

//     0  |--5--|
//     1  .....|-2-.lock.-3-✕
function run(): Trace {
  const recorder = new Recorder(2);
  recorder.instant('started', 0, 0);
  recorder.enter(0, 'io', 0, 0, 0);
  recorder.enter(1, 'gated', 0, 0);
  recorder.end(0, 'done', 5);
  recorder.instant('started', 1, 5);
  recorder.enter(1, 'io', 5, 0, 0);
  recorder.enter(1, 'lock', 7, 0, 1);
  recorder.enter(1, 'running', 9, 0, 1);
  recorder.end(1, 'failed', 12);
  return recorder.finish(12, [], new Map(), undefined);
}

const told = (trace: Trace) => cuesOf(trace).map(({ time, task, kind }) => `${time} ${kind} ${task}`);

test('a start, a wake after a wait, an end and a failure are heard, each once and in order', () => {
  expect(told(run())).toEqual(['0 start 0', '5 end 0', '5 start 1', '9 wake 1', '12 failure 1']);
});

test('an interval has its beginning and not its end', () => {
  expect(cuesBetween(cuesOf(run()), 5, 9).map(({ time }) => time)).toEqual([5, 5]);
});

test('any two of the first fifteen tasks sound different, the sixteenth as the first', () => {
  expect(new Set(Array.from({ length: 15 }, (_, task) => pitchOf(task))).size).toBe(15);
  expect(pitchOf(15)).toBe(pitchOf(0));
});

test('it sounds while it plays, to the end, and never for a jump', () => {
  const frames: ((now: number) => void)[] = [];
  const playhead = new Playhead({
    move: (callback) => frames.push(callback),
    draw: () => undefined,
    cancel: () => undefined,
  });
  const trace = run();
  playhead.setRun(12, [0, 5, 9, 12]);
  const heard: string[] = [];
  let hushes = 0;
  const stop = followPlayhead(playhead, () => trace, {
    play: (kind) => heard.push(kind),
    hush: () => {
      hushes += 1;
    },
  });
  playhead.seek(6);
  playhead.seek(0);
  expect(heard).toEqual([]);
  playhead.setSpeed(0.001);
  playhead.play();
  frames.pop()?.(0);
  frames.pop()?.(6);
  expect(heard).toEqual(['start', 'end', 'start']);
  playhead.pause();
  expect(hushes).toBe(1);
  playhead.play();
  frames.pop()?.(6);
  frames.pop()?.(20);
  expect(heard).toEqual(['start', 'end', 'start', 'wake', 'failure']);
  stop();
});
