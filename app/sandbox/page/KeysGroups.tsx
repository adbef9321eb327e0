// What stands in the list of keys, group by group. It is loaded when the list is opened for the first time.
import { Fragment } from 'react';
import { useWords } from '../../words/use-words.ts';
import { type KeyGroup, keyGroups } from './keys-list.ts';

export function KeysGroups() {
  return keyGroups.map((group) => <Group key={group.name} group={group} />);
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
