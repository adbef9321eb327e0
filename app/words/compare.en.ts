// English: comparing modes with each other and with what they were, and the page that is frozen on purpose.

const ordinal = (rank: number): string => {
  const tens = rank % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${ending}`;
};

export const compareEn = {
  without: (parameter: string) => `no ${parameter}`,
  called: (mode: string, differences: readonly string[]) => `${mode} (${differences.join(', ')})`,
  race: 'Race',
  raceTitle: 'All modes start together at 0, at the playback speed',
  raceEnd: 'End the race',
  rank: ordinal,
  raceStarts: 'All modes start together.',
  finishes: (name: string, rank: number, time: string) => `${name} finishes ${ordinal(rank)}: ${time}.`,
  notRanked: 'out of the race',
  notRankedWhy: 'Not every task was done, so this time does not count.',
  before: 'Before / after',
  beforeTitle: 'Keep what is shown now as an outline, and see what your changes make of it',
  beforeEnd: 'Stop comparing with before',
  asBefore: 'as before',
  beforeWas: (time: string) => `before: ${time}`,
  sinceBefore: (difference: string) => `${difference} against before`,
  signed: (sign: 'more' | 'less', amount: string) => (sign === 'more' ? `+${amount}` : `−${amount}`),
  wins: (name: string, time: string, lead: string, second: string) =>
    `${name} wins with ${time}, ${lead} ahead of ${second}.`,
  ties: (names: string, time: string) => `${names} are equally fast: ${time}.`,
  manyTie: (count: number, time: string) => `${count} modes are equally fast: ${time}.`,
  allTie: (time: string) => `All modes take equally long: ${time}.`,
  only: (name: string, time: string) => `Only ${name} gets every task done: ${time}.`,
  nobody: 'No mode gets every task done.',
  betweenSentences: ' ',
  and: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`,
  move: (name: string) => `Move ${name}: drag, or press the up and down arrow keys`,
  moved: (name: string, place: number, of: number) => `${name} is now ${ordinal(place)} of ${of}.`,
  isSet: (parameter: string) => `${parameter}: set`,
  numberOf: (parameter: string) => `${parameter}, as a number`,
  frozen: {
    open: 'Freeze this page…',
    title: (mode: string) => `${mode} on the page’s own thread`,
    what: (time: string) =>
      `For ${time} nothing on this page will move: no button, no scrolling, no animation. Then it comes back by itself, and nothing is lost.`,
    shortened: (time: string) => `The tasks would take longer; the demonstration stops after ${time}.`,
    why: 'So far every run went on in workers, away from the page. This one runs where the page lives, as a program with one thread does.',
    pulse: 'Watch the pulse, and press this meanwhile:',
    press: (count: number) => (count === 0 ? 'Press me' : `pressed ${count}×`),
    start: (time: string) => `Freeze for ${time}`,
    over: (time: string) => `The page stood still for ${time}: that is its longest frame, as measured.`,
    clicks: (count: number) =>
      count === 0
        ? 'Had you pressed anything meanwhile, it would have been answered only now.'
        : count === 1
          ? 'Your press was answered only afterwards.'
          : `Your ${count} presses were answered only afterwards, all at once.`,
    again: 'Once more',
    close: 'Close',
  },
};

export type CompareWords = typeof compareEn;
