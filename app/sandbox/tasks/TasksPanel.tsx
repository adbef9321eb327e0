// The left panel's upper part: the tasks as rows of bars, the buttons that add some, and the same tasks as text.
import { taskCount, totalWork } from '../../model/workload.ts';
import { countText, secondsInProse } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { useDocument } from '../store/sandbox-context.ts';
import { AddTasks } from './AddTasks.tsx';
import { NotationEditor } from './NotationEditor.tsx';
import { PresetSelect } from './PresetSelect.tsx';
import { Refusal } from './Refusal.tsx';
import { TaskRows } from './TaskRows.tsx';
import './tasks.css';

export function TasksPanel() {
  const words = useWords();
  const workload = useDocument((document) => document.workload);
  const tasks = taskCount(workload);
  const count =
    tasks < 10_000 ? words.tasks.count(tasks) : words.tasks.manyTasks(countText(words.language, tasks));
  return (
    <section className="tasks" aria-labelledby="tasks-title">
      <header className="panel-header">
        <h2 className="panel-title" id="tasks-title">
          {words.tasks.title}
        </h2>
        <p className="panel-note" data-testid="work">
          {words.tasks.summary(count, secondsInProse(words, totalWork(workload)))}
        </p>
      </header>
      <PresetSelect />
      <TaskRows />
      <Refusal />
      <AddTasks />
      <NotationEditor />
    </section>
  );
}
