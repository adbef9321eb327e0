// The same timelines as the articles draw them, in text, to copy.
import { useState } from 'react';
import { textDiagram } from '../../timeline/text-diagram.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { secondsText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { modeName } from '../modes/mode-words.ts';
import type { Card } from '../store/document.ts';
import { useDocument, useSandboxState } from '../store/sandbox-context.ts';
import type { Predicted } from '../store/state.ts';
import './text-view.css';

/** Beyond this many tasks a drawing in text is no longer read. */
const MOST_TASKS = 200;

export function TextView() {
  const cards = useDocument((document) => document.cards);
  const predictions = useSandboxState((state) => state.predictions);
  return (
    <div className="text-view">
      {cards.map((card) => {
        const predicted = predictions.get(card.id);
        return predicted?.trace === undefined ? undefined : (
          <TextCard key={card.id} card={card} predicted={predicted} />
        );
      })}
    </div>
  );
}

function TextCard({ card, predicted }: { readonly card: Card; readonly predicted: Predicted }) {
  const words = useWords();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const name = modeName(words, card.choice.mode);
  const { trace, workload } = predicted;
  if (trace === undefined) return undefined;
  const text = trace.tasks > MOST_TASKS ? words.text.tooMany(MOST_TASKS) : textDiagram(trace, workload);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  return (
    <section className="text-card" aria-label={words.text.label(name)}>
      <header className="mode-card__header">
        <h2 className="mode-card__title">{name}</h2>
        <span className="panel-note mono">{secondsText(words, trace.makespan)}</span>
        <span className="text-card__copied" role="status">
          {copied === 'yes' ? words.text.copied : copied === 'failed' ? words.text.copyFailed : ''}
        </span>
        <Button onClick={copy}>
          <Icon name="copy" size={15} />
          {words.text.copy}
        </Button>
      </header>
      {/* A box that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <pre className="text-card__text mono" tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}
