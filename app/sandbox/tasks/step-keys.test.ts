import { expect, test } from 'vitest';
import { stepKey } from './step-keys.ts';

const press = (key: string, held: 'Alt' | 'Shift' | 'Ctrl' | undefined = undefined) =>
  stepKey({
    key,
    altKey: held === 'Alt',
    shiftKey: held === 'Shift',
    ctrlKey: held === 'Ctrl',
    metaKey: false,
  });

test('arrows walk, with Alt they carry the step, with Shift they change its duration', () => {
  expect(press('ArrowRight')).toEqual({ kind: 'focus', by: 1 });
  expect(press('ArrowUp')).toEqual({ kind: 'focus row', by: -1 });
  expect(press('ArrowLeft', 'Alt')).toEqual({ kind: 'move', by: -1 });
  expect(press('ArrowDown', 'Alt')).toEqual({ kind: 'move row', by: 1 });
  expect(press('ArrowRight', 'Shift')).toEqual({ kind: 'resize', longer: true });
});

test('signs and letters edit, and keys of the browser and the page are left alone', () => {
  expect(press('+')).toEqual({ kind: 'resize', longer: true });
  expect(press('-')).toEqual({ kind: 'resize', longer: false });
  expect(press('s')).toEqual({ kind: 'split' });
  expect(press('D', 'Shift')).toEqual({ kind: 'duplicate' });
  expect(press('Delete')).toEqual({ kind: 'delete' });
  expect(press('s', 'Ctrl')).toBeUndefined();
  expect(press('z', 'Ctrl')).toBeUndefined();
  expect(press('r')).toBeUndefined();
  expect(press(' ')).toBeUndefined();
});
