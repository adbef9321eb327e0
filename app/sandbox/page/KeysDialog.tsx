// The list of keys, in the browser's own dialog.
import { Fragment, type RefObject } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { type KeyGroup, keyGroups } from './keys-list.ts';

export function KeysDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const words = useWords();
  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby="keys-title" closedby="any">
      <header className="keys-dialog__header">
        <h2 id="keys-title">{words.keys.title}</h2>
        <p>{words.everybody.keys.more}</p>
        <Button onClick={() => dialog.current?.close()}>{words.keys.close}</Button>
      </header>
      <div className="keys-dialog__groups">
        {keyGroups.map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </div>
    </dialog>
  );
}

function Group({ group }: { readonly group: KeyGroup }) {
  const words = useWords();
  const title = `keys-${group.name}`;
  return (
    <section className="keys-dialog__group" aria-labelledby={title}>
      <h3 className="panel-title" id={title}>
        {words.everybody.keys.groups[group.name]}
      </h3>
      <dl>
        {group.lines.map(({ keys, says }) => (
          <div className="keys-dialog__line" key={keys.join('/') + says(words)}>
            <dt>
              {keys.map((combination, index) => (
                <Fragment key={combination}>
                  {index > 0 && ' '}
                  <kbd>{combination.replace('Space', words.everybody.keys.space)}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{says(words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
