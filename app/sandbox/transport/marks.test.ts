import { expect, test } from 'vitest';
import { framesOf } from '../../timeline/frames.ts';
import { Playhead } from '../../timeline/playhead.ts';
import { goToMark, toggleMark } from './marks.ts';

test('marks are set, left, returned to and taken away', () => {
  const playhead = new Playhead(framesOf(() => undefined));
  playhead.setRun(10, []);
  for (const time of [7, 3]) {
    playhead.seek(time);
    toggleMark(playhead);
  }
  expect(playhead.get().marks.map(({ time }) => time)).toEqual([3, 7]);
  playhead.seek(5);
  goToMark(playhead, 1);
  expect(playhead.get().time).toBe(7);
  goToMark(playhead, 1);
  expect(playhead.get().time).toBe(7);
  goToMark(playhead, -1);
  expect(playhead.get().time).toBe(3);
  toggleMark(playhead);
  expect(playhead.get().marks.map(({ time }) => time)).toEqual([7]);
});
