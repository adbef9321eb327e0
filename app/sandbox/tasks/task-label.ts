// What a person calls a task on the page: its name, or "task 3" in the page's language.
import { taskName, type Workload } from '../../model/workload.ts';
import type { Words } from '../../words/catalogue.ts';

export function taskLabel(words: Words, workload: Workload, task: number): string {
  const name = taskName(workload, task);
  return /^\d+$/.test(name) ? words.tasks.task(Number(name)) : name;
}
