// What the lock has changed, in numbers; and the way back.
import type { Answer, Found } from '../../explore/answer.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { bigCount } from './big-count.ts';
import { useSchedulesWords } from './schedule-words.ts';
import type { LockEdit } from './use-lock.ts';

export function LockNote({
  lock,
  before,
  now,
}: {
  readonly lock: LockEdit;
  readonly before: Answer | undefined;
  readonly now: Answer | undefined;
}) {
  const { language } = useWords();
  const words = useSchedulesWords();
  if (lock.before === undefined) return undefined;
  const total = ({ schedules }: Found): string =>
    words.schedules(bigCount(language, schedules), schedules === 1n);
  const lost = ({ byVerdict }: Found): string =>
    words.kinds['lost update'].count(
      bigCount(language, byVerdict['lost update']),
      byVerdict['lost update'] === 1n,
    );
  const text = (): string => {
    if (now === undefined || before === undefined || 'tooLarge' in now || 'tooLarge' in before)
      return words.lock.doing;
    if (now.byVerdict.deadlock > 0n || now.byVerdict.starvation > 0n) return words.lock.doneStuck;
    return words.lock.done(`${total(before)}${words.comma}${lost(before)}`, total(now));
  };
  return (
    <p className="schedules__lock" role="status" data-testid="lock-note">
      <span>{text()}</span>
      <Button onClick={lock.takeAway}>{words.lock.undo}</Button>
    </p>
  );
}
