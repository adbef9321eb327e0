// The first minute: one sentence that says what this is, and three things to try, each one click.
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstPreset } from '../store/initial.ts';
import { useActions, useDocument, useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { changeKind } from '../store/step-kinds.ts';

export function Welcome() {
  const words = useWords();
  const { playhead } = useSandbox();
  const { set, editRows, setParameter, seal } = useActions();
  const isShown = useSandboxState((state) => state.welcome);
  const gated = useDocument((document) => document.cards.find(({ choice }) => choice.mode === 'semaphore'));
  const isFirst = useDocument(
    ({ preset, workload }) =>
      (preset === undefined || preset === firstPreset) &&
      workload.rows.length > 1 &&
      workload.rows.length < 9,
  );
  if (!isShown || !isFirst) return undefined;
  const replay = (selected: number | undefined): void => {
    seal();
    if (selected !== undefined) set({ selected });
    playhead.pause();
    playhead.toStart();
    playhead.play();
  };
  const permits = Number(gated?.choice.values.permits ?? 2);
  return (
    <section className="welcome" aria-label={words.welcome.label}>
      <p className="welcome__sentence">{words.welcome.sentence}</p>
      <div className="welcome__try">
        {gated !== undefined && (
          <Button
            onClick={() => {
              setParameter(gated.id, 'permits', permits + 1);
              replay(gated.id);
            }}
          >
            {words.welcome.permits}
          </Button>
        )}
        <Button
          onClick={() => {
            editRows((rows) => changeKind(rows, 1, 0, 'cpu'));
            replay(undefined);
          }}
        >
          {words.welcome.cpu}
        </Button>
        <Button
          onClick={() => {
            editRows((rows) => changeKind(rows, 0, 0, 'block'));
            replay(undefined);
          }}
        >
          {words.welcome.block}
        </Button>
      </div>
      <Button
        look="icon"
        className="welcome__dismiss"
        aria-label={words.welcome.dismiss}
        title={words.welcome.dismiss}
        onClick={() => set({ welcome: false })}
      >
        <Icon name="close" size={15} />
      </Button>
    </section>
  );
}
