import { expect, test } from 'vitest';
import { parseNotation } from '../../model/notation.ts';
import type { Workload } from '../../model/workload.ts';
import { retext } from './retext.ts';
import { duplicateRow, moveRow, type Rows, removeRow, renameRow } from './row-edits.ts';
import { setPermits } from './shared-edits.ts';
import { resizeStep } from './step-edits.ts';

function read(text: string): Workload {
  const parsed = parseNotation(text);
  if ('diagnostics' in parsed) throw new Error(`no notation: ${text}`);
  return parsed.workload;
}

const text = `# my tasks
semaphore db 2
io 5    # the slow one

# a group
fetch: acquire db, io 1   # takes its turn
|--3--|--4--|
io 7
# the end`;

function after(edit: (rows: Rows) => Rows): string {
  const before = read(text);
  return retext(text, before, { ...before, rows: edit(before.rows) });
}

test('comments and lines that are not touched stay as they were typed', () => {
  expect(after((rows) => resizeStep(rows, 0, 0, 6_000_000))).toBe(
    text.replace('io 5    # the slow one', '|--6---|    # the slow one'),
  );
  expect(after((rows) => renameRow(rows, 1, 'get'))).toBe(
    text.replace('fetch: acquire db, io 1   # takes', 'get: acquire db, io 1   # takes'),
  );
});

test('rows that move take their comments along; a deleted row takes them away', () => {
  const moved = after((rows) => moveRow(rows, 1, 4)).split('\n');
  expect(moved.indexOf('# a group')).toBe(moved.indexOf('fetch: acquire db, io 1   # takes its turn') - 1);
  expect(moved.at(-1)).toBe('# the end');
  expect(after((rows) => removeRow(rows, 0))).not.toContain('the slow one');
  expect(after((rows) => duplicateRow(rows, 0))).toContain('# a group');
});

test('a line of several tasks is printed anew when one of them changes', () => {
  const changed = after((rows) => resizeStep(rows, 2, 0, 9_000_000));
  expect(changed).toContain('# takes its turn');
  expect(read(changed).rows).toHaveLength(5);
});

test('a declaration that changes is printed, and the comments stay', () => {
  const before = read(text);
  const changed = retext(text, before, setPermits(before, 'db', 3));
  expect(changed).toContain('semaphore db 3');
  expect(changed).not.toContain('semaphore db 2');
  expect(changed).toContain('# a group');
});

test('whatever is done, the text says the tasks', () => {
  const before = read(text);
  const edits: readonly ((rows: Rows) => Rows)[] = [
    (rows) => moveRow(rows, 2, 0),
    (rows) => removeRow(rows, 3),
    (rows) => duplicateRow(rows, 2),
    () => [],
    (rows) => [...rows].reverse(),
  ];
  for (const edit of edits) {
    const rows = edit(before.rows);
    expect(read(retext(text, before, { ...before, rows })).rows).toEqual(rows);
  }
});

test('without a comment all is printed, and a block’s drawing is no comment', () => {
  const drawn = '|##3##|';
  const before = read(drawn);
  expect(retext(drawn, before, { ...before, rows: resizeStep(before.rows, 0, 0, 4_000_000) })).toBe('|#4##|');
});
