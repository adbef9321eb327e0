import { expect, test, vi } from 'vitest';
import { type Frames, type FrameTask, framesOf } from './frames.ts';
import { eventsOf, Playhead } from './playhead.ts';

const S = 1_000_000;

/** Frames that come when the test says so. */
function manual(): {
  readonly frames: Frames;
  readonly frame: (now: number) => void;
  readonly waiting: () => boolean;
} {
  let callback: FrameTask | undefined;
  const frames = framesOf((next) => {
    callback = next;
  });
  return {
    frames,
    frame: (now) => {
      const due = callback;
      callback = undefined;
      due?.(now);
    },
    waiting: () => callback !== undefined,
  };
}

function playheadOf(end: number, events: readonly number[] = []) {
  const clock = manual();
  const playhead = new Playhead(clock.frames);
  playhead.setRun(end, events);
  return { playhead, ...clock };
}

test('it goes by the clock and not by the number of frames', () => {
  const { playhead, frame } = playheadOf(10 * S);
  playhead.play();
  frame(1000);
  expect(playhead.get().time).toBe(0);
  frame(1016);
  frame(1216);
  expect(playhead.get().time).toBe(216_000);
});

test('speed multiplies the clock', () => {
  const { playhead, frame } = playheadOf(10 * S);
  playhead.setSpeed(4);
  playhead.play();
  frame(0);
  frame(100);
  expect(playhead.get().time).toBe(400_000);
});

test('a page that slept goes on where it was', () => {
  const { playhead, frame } = playheadOf(100 * S);
  playhead.play();
  frame(0);
  frame(60_000);
  expect(playhead.get().time).toBe(250_000);
});

test('it stops at the end, asks for no more frames, and plays again from the beginning', () => {
  const { playhead, frame, waiting } = playheadOf(200_000);
  playhead.play();
  frame(0);
  frame(250);
  expect(playhead.get()).toMatchObject({ time: 200_000, playing: false });
  frame(266);
  expect(waiting()).toBe(false);
  playhead.play();
  expect(playhead.get().time).toBe(0);
});

test('a loop starts over without losing time', () => {
  const { playhead, frame } = playheadOf(200_000);
  playhead.setLoop(true);
  playhead.play();
  frame(0);
  frame(250);
  expect(playhead.get()).toMatchObject({ time: 50_000, playing: true });
});

test('it steps from event to event, and past the last to the end', () => {
  const { playhead } = playheadOf(12 * S, [0, 5 * S, 7 * S]);
  playhead.nextEvent();
  expect(playhead.get().time).toBe(5 * S);
  playhead.seek(6 * S);
  playhead.previousEvent();
  expect(playhead.get().time).toBe(5 * S);
  playhead.previousEvent();
  expect(playhead.get().time).toBe(0);
  playhead.seek(7 * S);
  playhead.nextEvent();
  expect(playhead.get().time).toBe(12 * S);
});

test('it stays inside the run, also when the run gets shorter', () => {
  const { playhead } = playheadOf(10 * S);
  playhead.seek(99 * S);
  expect(playhead.get().time).toBe(10 * S);
  playhead.setRun(4 * S, []);
  expect(playhead.get().time).toBe(4 * S);
  playhead.stepBy(-9 * S);
  expect(playhead.get().time).toBe(0);
});

test('listeners hear of changes only, and the state is the same object in between', () => {
  const { playhead } = playheadOf(10 * S);
  const listener = vi.fn();
  const stop = playhead.subscribe(listener);
  const before = playhead.get();
  playhead.seek(0);
  expect(playhead.get()).toBe(before);
  expect(listener).not.toHaveBeenCalled();
  playhead.seek(S);
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  playhead.seek(2 * S);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('pausing while it plays leaves no frame behind that moves it', () => {
  const { playhead, frame } = playheadOf(10 * S);
  playhead.play();
  frame(0);
  playhead.pause();
  frame(100);
  expect(playhead.get()).toMatchObject({ time: 0, playing: false });
});

test('events are gathered from many columns, ascending, each once, without what never was', () => {
  expect([...eventsOf([[3, 1], Float64Array.of(2, Number.NaN, 3)])]).toEqual([1, 2, 3]);
});

test('in one frame all that moves goes before all that draws', () => {
  const { frames, frame } = manual();
  const order: string[] = [];
  frames.draw(() => order.push('draw'));
  frames.move(() => order.push('move'));
  frame(0);
  expect(order).toEqual(['move', 'draw']);
});
