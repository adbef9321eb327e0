// The list of keys, in the browser's own dialog.
import { lazy, type RefObject, Suspense } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';

const KeysGroups = lazy(() => import('./KeysGroups.tsx').then((module) => ({ default: module.KeysGroups })));

export function KeysDialog({
  dialog,
  isWanted,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** It has been opened at least once. */
  readonly isWanted: boolean;
}) {
  const words = useWords();
  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby="keys-title" closedby="any">
      <header className="keys-dialog__header">
        <h2 id="keys-title">{words.keys.title}</h2>
        <p>{words.everybody.keys.more}</p>
        <Button onClick={() => dialog.current?.close()}>{words.keys.close}</Button>
      </header>
      <div className="keys-dialog__groups">
        {isWanted && (
          <Suspense>
            <KeysGroups />
          </Suspense>
        )}
      </div>
    </dialog>
  );
}
