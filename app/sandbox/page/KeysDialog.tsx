// The list of keys, in the browser's own dialog.
import { Fragment, type RefObject } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { Words } from '../../words/catalogue.ts';
import { useWords } from '../../words/use-words.ts';

/** Which keys do what: alternatives of keys pressed together. */
const keys: readonly (readonly [keyof Words['keys']['list'], readonly string[]])[] = [
  ['play', ['Space']],
  ['event', ['←', '→']],
  ['second', ['Shift ←', 'Shift →']],
  ['ends', ['Home', 'End']],
  ['mode', ['1 – 9']],
  ['run', ['R']],
  ['undo', ['Ctrl Z', '⌘ Z']],
  ['redo', ['Ctrl Shift Z', '⇧ ⌘ Z']],
  ['duration', ['←', '→']],
  ['reorder', ['↑', '↓']],
  ['help', ['?']],
];

/** The keys of reading a run (see `moment/use-reading-keys.ts`). */
const readingKeys: readonly (readonly [keyof Words['moment']['keys'], readonly string[]])[] = [
  ['lastDone', ['E']],
  ['loop', ['L']],
  ['mark', ['M']],
  ['marks', [',', '.']],
  ['chain', ['C']],
  ['zoom', ['W', 'S']],
  ['pan', ['A', 'D']],
  ['fit', ['F']],
];

export function KeysDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const words = useWords();
  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby="keys-title" closedby="any">
      <header className="panel-header">
        <h2 id="keys-title">{words.keys.title}</h2>
        <Button onClick={() => dialog.current?.close()}>{words.keys.close}</Button>
      </header>
      <dl>
        {keys.map(([name, alternatives]) => (
          <div className="keys-dialog__line" key={name}>
            <dt>
              {alternatives.map((combination, index) => (
                <Fragment key={combination}>
                  {index > 0 && ` ${words.keys.or} `}
                  <kbd>{combination}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{words.keys.list[name]}</dd>
          </div>
        ))}
        {readingKeys.map(([name, alternatives]) => (
          <div className="keys-dialog__line" key={name}>
            <dt>
              {alternatives.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ' '}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{words.moment.keys[name]}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
