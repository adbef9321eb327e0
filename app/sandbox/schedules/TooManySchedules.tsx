// Where there are too many schedules: which bound they are above, why that is no great loss, and one click to fewer tasks.
import type { TooLarge } from '../../explore/search.ts';
import { Button } from '../../ui/Button.tsx';
import { countText } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useActions, useDocument } from '../store/sandbox-context.ts';
import { useSchedulesWords } from './schedule-words.ts';

const FEW = 2;

export function TooManySchedules({ tooLarge, bound }: TooLarge) {
  const { language } = useWords();
  const words = useSchedulesWords();
  const { editRows } = useActions();
  const hasMany = useDocument(({ workload }) => workload.rows.some(({ count }) => count > FEW));
  return (
    <section className="schedules-empty">
      <h2 className="schedule__title">{words.tooLarge.title}</h2>
      <p>
        {[words.tooLarge[tooLarge](countText(language, bound)), words.tooLarge.advice].join(words.between)}
      </p>
      {hasMany && (
        <Button
          onClick={() =>
            editRows((rows) => rows.map((row) => (row.count > FEW ? { ...row, count: FEW } : row)))
          }
        >
          {words.tooLarge.fewer}
        </Button>
      )}
    </section>
  );
}
