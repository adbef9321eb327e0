// Each task has a note of its own. The notes are those of a pentatonic scale, in which any two sound well together, so
// that many tasks at once are a chord and not a noise.

const STEPS = [0, 2, 4, 7, 9] as const;
const OCTAVES = 3;
const LOWEST = 196;

/** Hertz of a task's note. After three octaves it begins again. */
export function pitchOf(task: number): number {
  const note = ((task % (STEPS.length * OCTAVES)) + STEPS.length * OCTAVES) % (STEPS.length * OCTAVES);
  const semitones = 12 * Math.floor(note / STEPS.length) + STEPS[note % STEPS.length];
  return LOWEST * 2 ** (semitones / 12);
}
