import { expect, test } from 'vitest';
import { historyLength, record, redo, seal, startHistory, undo } from './history.ts';

test('undo and redo walk through the changes', () => {
  const history = record(record(startHistory('a'), 'b'), 'c');
  expect(undo(history).present).toBe('b');
  expect(undo(undo(undo(history))).present).toBe('a');
  expect(redo(undo(history)).present).toBe('c');
  expect(redo(history)).toBe(history);
});

test('changes with one key are one entry until it is sealed', () => {
  let history = startHistory('');
  for (const text of ['5', '5.', '5.5']) history = record(history, text, 'duration 0');
  expect(undo(history).present).toBe('');
  history = record(seal(history), '6', 'duration 0');
  expect(undo(history).present).toBe('5.5');
});

test('another key begins another entry', () => {
  const history = record(record(startHistory(0), 1, 'name 0'), 2, 'name 1');
  expect(undo(history).present).toBe(1);
});

test('a change after undo forgets what was undone', () => {
  const history = record(undo(record(startHistory(0), 1)), 2);
  expect(history.future).toEqual([]);
  expect(undo(history).present).toBe(0);
});

test('an undone entry is not grown by the next change of the same key', () => {
  const history = record(undo(record(record(startHistory(0), 1), 2, 'k')), 3, 'k');
  expect(undo(history).present).toBe(1);
});

test('the same value is no change, and the past is bounded', () => {
  let history = startHistory(-1);
  expect(record(history, -1)).toBe(history);
  for (let value = 0; value < historyLength + 50; value += 1) history = record(history, value);
  expect(history.past).toHaveLength(historyLength);
});
