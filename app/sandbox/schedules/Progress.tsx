// A search that takes its time says how far it is, and can be stopped.
import { searchBounds } from '../../explore/search.ts';
import { Button } from '../../ui/Button.tsx';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useSchedulesWords } from './schedule-words.ts';
import type { Answers } from './use-answers.ts';

export function Progress({ answers }: { readonly answers: Answers }) {
  const { language } = useWords();
  const words = useSchedulesWords().progress;
  const { progress, state } = answers;
  if (state === 'stopped' || state === 'failed') {
    return (
      <p className="schedules__progress" role="status">
        {words[state]} <Button onClick={answers.again}>{words.again}</Button>
      </p>
    );
  }
  if (progress === undefined) return undefined;
  const text = words[progress.counting](countText(language, progress.done));
  return (
    <p className="schedules__progress">
      <progress aria-label={text} value={progress.done} max={searchBounds[progress.counting]} />
      <span>{text}</span>
      <Button onClick={answers.stop}>{words.stop}</Button>
    </p>
  );
}
