// The one deliberate act: run for real, on what scale, and what the page itself went through meanwhile.

import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { decimalText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { modeName } from '../modes/mode-words.ts';
import { useActions, useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { Heartbeat } from './Heartbeat.tsx';
import './run.css';

/** Milliseconds that stand for one second. */
const scales = [20, 50, 100, 200, 500, 1000] as const;

export function RunControls() {
  const words = useWords();
  const { toggleRun } = useSandbox();
  const { set } = useActions();
  const run = useSandboxState((state) => state.run);
  const scale = useSandboxState((state) => state.scale);
  const longestFrame = useSandboxState((state) => state.longestFrame);
  const cards = useSandboxState((state) => documentOf(state).cards);
  const mode = cards.find(({ id }) => id === run?.card)?.choice.mode;
  return (
    <div className="run-controls">
      {(run !== undefined || longestFrame !== undefined) && (
        <div className="run-controls__state">
          <Heartbeat isBeating={run !== undefined} />
          <span className="run-controls__note mono" data-testid="longest-frame">
            {longestFrame !== undefined &&
              words.perform.heartbeat.longestFrame(`${decimalText(words.language, longestFrame, 0)} ms`)}
          </span>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {run !== undefined && mode !== undefined
          ? words.run.progress(modeName(words, mode), run.number, run.of)
          : ''}
      </p>
      <Select
        label={words.run.scale}
        className="run-controls__scale mono"
        value={scale}
        disabled={run !== undefined}
        onChange={(event) => set({ scale: Number(event.target.value) })}
      >
        {scales.map((each) => (
          <option key={each} value={each}>
            {words.run.scaleOf(each)}
          </option>
        ))}
      </Select>
      <Button
        look={run === undefined ? 'accent' : 'plain'}
        className="run-controls__button"
        title={run === undefined ? words.run.startTitle : undefined}
        onClick={toggleRun}
      >
        {run === undefined ? words.run.start : `${words.run.stop} ${run.number}/${run.of}`}
      </Button>
    </div>
  );
}
