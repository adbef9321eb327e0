// Every key the page knows, once: the list behind `?` is made of it. Whoever gives the page a key adds a line here. A line's
// words may come from any catalogue.
import type { Words } from '../../words/catalogue.ts';

export interface KeyLine {
  /** Alternatives, or a key and its opposite; keys pressed together are parted by a space. */
  readonly keys: readonly string[];
  readonly says: (words: Words) => string;
}

export interface KeyGroup {
  readonly name: keyof Words['everybody']['keys']['groups'];
  readonly lines: readonly KeyLine[];
}

export const keyGroups: readonly KeyGroup[] = [
  {
    name: 'play',
    lines: [
      { keys: ['Space'], says: (words) => words.keys.list.play },
      { keys: ['←', '→'], says: (words) => words.keys.list.event },
      { keys: ['Shift ←', 'Shift →'], says: (words) => words.keys.list.second },
      { keys: ['Home', 'End'], says: (words) => words.keys.list.ends },
      { keys: ['L'], says: (words) => words.moment.keys.loop },
      { keys: ['R'], says: (words) => words.keys.list.run },
      { keys: ['N'], says: (words) => words.everybody.keys.list.sound },
    ],
  },
  {
    name: 'moment',
    lines: [
      { keys: ['E'], says: (words) => words.moment.keys.lastDone },
      { keys: ['M'], says: (words) => words.moment.keys.mark },
      { keys: [',', '.'], says: (words) => words.moment.keys.marks },
      { keys: ['C'], says: (words) => words.moment.keys.chain },
    ],
  },
  {
    name: 'timeline',
    lines: [
      { keys: ['W', 'S'], says: (words) => words.moment.keys.zoom },
      { keys: ['A', 'D'], says: (words) => words.moment.keys.pan },
      { keys: ['F'], says: (words) => words.moment.keys.fit },
      { keys: ['↑', '↓'], says: (words) => words.everybody.keys.list.row },
      { keys: ['Enter', 'Esc'], says: (words) => words.everybody.keys.list.choose },
    ],
  },
  {
    name: 'modes',
    lines: [
      { keys: ['1 – 9'], says: (words) => words.keys.list.mode },
      { keys: ['Shift 1 – 9'], says: (words) => words.everybody.keys.list.beside },
      { keys: ['0'], says: (words) => words.everybody.keys.list.all },
      { keys: ['←', '→'], says: (words) => words.everybody.keys.list.tabs },
    ],
  },
  {
    name: 'tasks',
    lines: [
      { keys: ['←', '→'], says: (words) => words.keys.list.duration },
      { keys: ['↑', '↓'], says: (words) => words.keys.list.reorder },
      { keys: ['D', 'Delete'], says: (words) => words.editing.keys.row },
      { keys: ['Ctrl Z', '⌘ Z'], says: (words) => words.keys.list.undo },
      { keys: ['Ctrl Shift Z', '⇧ ⌘ Z'], says: (words) => words.keys.list.redo },
    ],
  },
  {
    name: 'steps',
    lines: [
      { keys: ['←', '→', '↑', '↓'], says: (words) => words.editing.keys.focus },
      { keys: ['Enter'], says: (words) => words.editing.keys.open },
      { keys: ['−', '+'], says: (words) => words.editing.keys.resize },
      { keys: ['Alt ←', 'Alt →', 'Alt ↑', 'Alt ↓'], says: (words) => words.editing.keys.move },
      { keys: ['S'], says: (words) => words.editing.keys.split },
      { keys: ['D'], says: (words) => words.editing.keys.duplicate },
      { keys: ['A'], says: (words) => words.editing.keys.add },
      { keys: ['Delete'], says: (words) => words.editing.keys.remove },
    ],
  },
  {
    name: 'page',
    lines: [
      { keys: ['P'], says: (words) => words.everybody.keys.list.present },
      { keys: ['T'], says: (words) => words.everybody.keys.list.theme },
      { keys: ['Ctrl P', '⌘ P'], says: (words) => words.everybody.keys.list.print },
      { keys: ['Esc'], says: (words) => words.everybody.keys.list.leave },
      { keys: ['?'], says: (words) => words.keys.list.help },
    ],
  },
];
