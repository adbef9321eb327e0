// The one deliberate demonstration of a page that stands still. It says what will happen and for how long before it does
// it, gives something to watch and to press meanwhile, and says afterwards what was measured.
import { useEffect, useRef, useState } from 'react';
import { heartbeat } from '../../perform/heartbeat.ts';
import { Button } from '../../ui/Button.tsx';
import { decimalText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { Heartbeat } from '../run/Heartbeat.tsx';
import { useDocument, useSandbox, useSandboxState } from '../store/sandbox-context.ts';
import { type Frozen, freeze, freezePlan, type Ground, longestFreeze } from './freeze.ts';
import './frozen.css';

const page: Ground = {
  now: () => performance.now(),
  nextFrame: () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => resolve());
    }),
  pulse: heartbeat,
};

type Phase = 'asks' | 'frozen' | 'over';

export function FrozenPanel({ mode, onClose }: { readonly mode: string; readonly onClose: () => void }) {
  const words = useWords();
  const { frozen: say } = words.compare;
  const { playhead } = useSandbox();
  const panel = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const [presses, setPresses] = useState<readonly number[]>([]);
  const [phase, setPhase] = useState<Phase>('asks');
  const [result, setResult] = useState<Frozen | undefined>(undefined);
  const workload = useDocument((document) => document.workload);
  const seed = useDocument((document) => document.world.seed);
  const scale = useSandboxState((state) => state.scale);
  const plan = freezePlan(workload, seed, scale);
  const seconds = (milliseconds: number) =>
    words.secondsInProse(decimalText(words.language, milliseconds / 1000, milliseconds < 1000 ? 2 : 1));
  // What was pressed meanwhile is delivered when the page is back, in its own time.
  const late = presses.filter(
    (time) => result !== undefined && time >= result.from && time <= result.until,
  ).length;
  useEffect(() => {
    panel.current?.showPopover();
    start.current?.focus();
  }, []);
  const go = async (): Promise<void> => {
    setPresses([]);
    setResult(undefined);
    setPhase('frozen');
    playhead.pause();
    setResult(await freeze(plan, page));
    setPhase('over');
    start.current?.focus();
  };
  return (
    <div
      ref={panel}
      popover="manual"
      role="dialog"
      aria-label={say.title(mode)}
      className="popover frozen"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className="frozen__title">{say.title(mode)}</h2>
      <p className="frozen__warning">{say.what(seconds(plan.total))}</p>
      <p>
        {say.why} {plan.isShortened && say.shortened(seconds(longestFreeze))}
      </p>
      <div className="frozen__pulse">
        <span>{say.pulse}</span>
        <Heartbeat isBeating />
        <Button onClick={({ timeStamp }) => setPresses((before) => [...before, timeStamp])}>
          {say.press(presses.length)}
        </Button>
      </div>
      <p className="frozen__result" role="status" data-testid="frozen">
        {result !== undefined && (
          <>
            <b>{say.over(seconds(result.longestFrame))}</b> {say.clicks(late)}
          </>
        )}
      </p>
      <div className="frozen__buttons">
        <Button onClick={onClose}>{say.close}</Button>
        <button
          ref={start}
          type="button"
          className="button button--accent"
          disabled={phase === 'frozen' || plan.total === 0}
          onClick={() => {
            go().catch(() => setPhase('asks'));
          }}
        >
          {phase === 'over' ? say.again : say.start(seconds(plan.total))}
        </button>
      </div>
    </div>
  );
}
