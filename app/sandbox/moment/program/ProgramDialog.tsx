// The whole program in the browser's own dialog, with what has to be installed to run it.
import type { RefObject } from 'react';
import type { Program } from '../../../code/program.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CodeTokens } from './CodeTokens.tsx';

export function ProgramDialog({
  dialog,
  program,
  strong,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly program: Program;
  readonly strong: ReadonlySet<number>;
}) {
  const words = useWords();
  return (
    <dialog ref={dialog} className="program-dialog" aria-labelledby="program-title" closedby="any">
      <header className="panel-header">
        <h2 id="program-title">{words.moment.code.wholeTitle(program.fileName)}</h2>
        <Button onClick={() => dialog.current?.close()}>{words.moment.code.close}</Button>
      </header>
      <p className="panel-note">
        {program.packages.length === 0
          ? words.moment.code.standard
          : words.moment.code.packages(program.packages)}
      </p>
      {/* A box that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <pre className="program-dialog__text mono" tabIndex={0} translate="no">
        {program.lines.map((line, number) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one program, in order
            key={number}
            className={strong.has(number) ? 'program__line program__line--lit' : 'program__line'}
          >
            <CodeTokens tokens={line.tokens} />
            {'\n'}
          </span>
        ))}
      </pre>
    </dialog>
  );
}
