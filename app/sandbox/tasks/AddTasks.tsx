// The buttons under the rows: one more task of each kind, and a hundred times the last one.

import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { insertRow, repeatRow } from '../store/row-edits.ts';
import { useActions, useDocument } from '../store/sandbox-context.ts';
import type { PlainKind } from '../store/step-kinds.ts';

/** The length of a task that is added: the articles' favourite. */
const FIVE_SECONDS = 5_000_000;

export function AddTasks() {
  const words = useWords();
  const { editRows } = useActions();
  const isEmpty = useDocument((document) => document.workload.rows.length === 0);
  const add = (kind: PlainKind) => () =>
    editRows((rows) => insertRow(rows, { steps: [{ kind, duration: FIVE_SECONDS }], count: 1 }));
  return (
    <fieldset className="add-tasks" aria-label={words.tasks.add}>
      <Button onClick={add('io')} title={words.tasks.ioTitle}>
        {words.tasks.addIo}
      </Button>
      <Button onClick={add('cpu')} title={words.tasks.cpuTitle}>
        {words.tasks.addCpu}
      </Button>
      <Button onClick={add('block')} title={words.tasks.blockTitle}>
        {words.tasks.addBlock}
      </Button>
      <Button
        disabled={isEmpty}
        aria-label={words.tasks.multiplyLabel}
        title={words.tasks.multiplyLabel}
        onClick={() => editRows((rows) => repeatRow(rows, rows.length - 1, (rows.at(-1)?.count ?? 1) * 100))}
      >
        {words.tasks.multiply}
      </Button>
    </fieldset>
  );
}
