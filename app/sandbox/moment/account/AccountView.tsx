// "Why 17 s?": what bounds the run, by how much it is above that and why, what would help, and what to look at. It opens in
// place; what would help is done at a click and undone like any edit.

import { useMemo } from 'react';
import { textOf } from '../../../explain/phrase.ts';
import type { Trace } from '../../../model/trace.ts';
import type { Workload } from '../../../model/workload.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLatestAnswer } from '../../../ui/use-latest-answer.ts';
import { secondsInProse } from '../../../words/numbers.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Actions } from '../../store/actions.ts';
import { withCard, withChoice } from '../../store/document.ts';
import { useActions } from '../../store/sandbox-context.ts';
import { PhraseText } from '../PhraseText.tsx';
import { useReadingState, useReadingStore } from '../ReadingProvider.tsx';
import type { AccountText } from '../telling/telling.ts';
import type { Account } from './account.ts';
import type { Application } from './apply-change.ts';
import './account.css';

export function AccountView({
  card,
  trace,
  workload,
}: {
  readonly card: number;
  readonly trace: Trace;
  readonly workload: Workload;
}) {
  const words = useWords();
  const answer = useReadingState((state) => state.accounts.get(trace));
  const teller = useReadingState((state) => state.teller);
  const isEndless = trace.halt?.kind === 'deadlock';
  const question = useMemo(
    () =>
      typeof answer === 'object'
        ? async () => ({ of: answer, text: await teller.account(answer, workload, words.language) })
        : undefined,
    [answer, teller, workload, words.language],
  );
  const told = useLatestAnswer(question);
  const account = told !== undefined && told.of === answer ? told.of : undefined;
  const best = account?.helps.at(0);
  return (
    <details
      className="account"
      onToggle={(event) => {
        if (event.currentTarget.open) event.currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary>
        <span>
          {isEndless ? words.moment.why.never : words.moment.why.title(secondsInProse(words, trace.makespan))}
        </span>
        {best !== undefined && told !== undefined && (
          <span className="account__teaser">{textOf(told.text.helps[0])}</span>
        )}
        {best === undefined && account !== undefined && account.findings.length > 0 && (
          <span className="account__teaser">
            {words.moment.why.findings} · {account.findings.length}
          </span>
        )}
      </summary>
      {account === undefined || told === undefined ? (
        <p className="panel-note">
          {answer === 'too many'
            ? words.moment.why.tooMany
            : answer === 'failed'
              ? words.moment.why.failed
              : words.moment.why.working}
        </p>
      ) : (
        <AccountBody card={card} account={account} text={told.text} />
      )}
    </details>
  );
}

function AccountBody({
  card,
  account,
  text,
}: {
  readonly card: number;
  readonly account: Account;
  readonly text: AccountText;
}) {
  const words = useWords();
  const actions = useActions();
  const store = useReadingStore();
  const chain = useReadingState((state) => state.chain);
  const { bounds, helps, findings } = account;
  return (
    <div className="account__body">
      <p>
        <PhraseText phrase={text.why} />
      </p>
      {bounds.all.length > 0 && (
        <ul className="account__bounds" aria-label={words.moment.why.bounds}>
          {bounds.all.map((bound, index) => (
            <li key={JSON.stringify(bound)}>
              <PhraseText phrase={text.bounds[index]} />
              {index === 0 && <span className="account__binds">{words.moment.why.binds}</span>}
            </li>
          ))}
        </ul>
      )}
      <Button
        className="account__chain"
        aria-pressed={chain}
        onClick={() => store.setState({ chain: !chain })}
      >
        {words.moment.why.chain}
        <kbd>{words.moment.why.chainKey}</kbd>
      </Button>
      {helps.length > 0 && (
        <>
          <h4>{words.moment.why.helps}</h4>
          <ul className="account__helps">
            {helps.map((help, index) => {
              const told = text.helps[index];
              const { application } = help;
              return (
                <li key={JSON.stringify(help.change)}>
                  {application === undefined ? (
                    <PhraseText phrase={told} />
                  ) : (
                    <Button
                      aria-label={words.moment.why.apply(textOf(told))}
                      onClick={() => apply(actions, card, application)}
                    >
                      {textOf(told)}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h4>{words.moment.why.findings}</h4>
      {findings.length === 0 ? (
        <p className="panel-note">{words.moment.why.nothing}</p>
      ) : (
        <ul className="account__findings">
          {findings.map((finding, index) => {
            const { what, cost, fix } = text.findings[index];
            return (
              <li key={JSON.stringify(finding)}>
                <p>
                  <PhraseText phrase={what} />
                  {cost !== undefined && (
                    <span className="account__cost">
                      {' '}
                      <PhraseText phrase={cost} />
                    </span>
                  )}
                </p>
                <p className="account__fix">
                  <PhraseText phrase={fix} />
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** One change, which one undo takes back. */
function apply(actions: Actions, card: number, application: Application): void {
  switch (application.kind) {
    case 'choice':
      actions.change((document) => withChoice(document, card, application.choice));
      return;
    case 'mode':
      actions.change((document) => withCard(document, application.choice));
      return;
    case 'world':
      actions.editWorld(application.world);
      return;
    case 'rows':
      actions.editRows(() => application.rows);
  }
}
