// A sentence in which tasks and moments are what they are: a task's name chooses the task, a moment is gone to.
import type { Phrase } from '../../explain/phrase.ts';
import { useWords } from '../../words/use-words.ts';
import { useSandbox } from '../store/sandbox-context.ts';

export function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  const words = useWords();
  const { actions, playhead } = useSandbox();
  return phrase.map((part, index) => {
    // The parts of one sentence, in order: a part has no other name than its place.
    const key = `${index} ${part.text}`;
    if (part.kind === 'task' && part.task >= 0) {
      return (
        <button
          key={key}
          type="button"
          className="phrase__task"
          title={words.moment.selectTask(part.text)}
          onClick={() => actions.set({ selectedTask: part.task })}
          onPointerEnter={() => actions.set({ hoveredTask: part.task })}
          onPointerLeave={() => actions.set({ hoveredTask: undefined })}
        >
          {part.text}
        </button>
      );
    }
    if (part.kind === 'time') {
      return (
        <button
          key={key}
          type="button"
          className="phrase__time"
          onClick={() => {
            playhead.pause();
            playhead.seek(part.time);
          }}
        >
          {part.text}
        </button>
      );
    }
    return part.kind === 'task' ? <b key={key}>{part.text}</b> : part.text;
  });
}
