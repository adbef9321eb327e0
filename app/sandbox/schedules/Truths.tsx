// What holds for which version of Python, as measured and as its source says, whatever tasks are on the page.
import { useSchedulesWords } from './schedule-words.ts';

export function Truths() {
  const { truth } = useSchedulesWords();
  return (
    <section className="truths" aria-label={truth.title}>
      <h3 className="schedules__label">{truth.title}</h3>
      <ul>
        <li>{truth.plain}</li>
        <li>{truth.old}</li>
        <li>{truth.call}</li>
        <li>{truth.awaits}</li>
      </ul>
    </section>
  );
}
