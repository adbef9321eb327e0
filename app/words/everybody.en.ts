// English: what makes the page fit for every room, hand, ear and eye: presenting, printing, sound and the list of keys.

export const everybodyEn = {
  present: {
    start: 'Present',
    startTitle: 'Large type and bars for a projector',
    label: 'Presentation',
    leave: 'Leave',
    leaveTitle: 'Leave the presentation',
    keys: '1 – 9 mode · Shift 1 – 9 beside it · 0 all · Space play',
    nothing: 'There is no mode to show. Leave, and add one.',
    on: 'Presenting. Escape leaves.',
    off: 'The presentation is over.',
  },
  sound: {
    name: 'Sound',
    title: 'Hear the selected mode while it plays: a tone where a task starts, goes on or ends',
    missing: 'This browser has no sound to offer',
    on: 'Sound is on: the selected mode is heard while it plays.',
    off: 'Sound is off.',
  },
  theme: (name: string) => `Theme: ${name}`,
  print: {
    tasks: 'Tasks',
    totals: 'Predicted and measured',
    mode: 'Mode',
    code: 'In code',
    predicted: 'Predicted',
    compared: 'Compared',
    measured: 'Measured',
    notMeasured: 'not measured',
    world: 'World',
    unlimited: 'unlimited',
  },
  keys: {
    space: 'Space',
    groups: {
      play: 'Playing',
      moment: 'Moments',
      timeline: 'Timeline',
      modes: 'Modes',
      tasks: 'Tasks, where the focus is',
      steps: 'On a step of a task',
      page: 'Page',
    },
    list: {
      tabs: 'On the view tabs: the view before or after',
      row: 'On a timeline: the task above or below',
      choose: 'On a timeline: choose the task, or let it go',
      wheel: 'With the wheel on a timeline: zoom',
      beside: 'When presenting: put a mode beside the selected one, or take it away',
      all: 'When presenting: show all modes',
      present: 'Present, or leave the presentation',
      sound: 'Sound on or off',
      theme: 'The next theme',
      print: 'Print the modes, the tasks and the totals',
      leave: 'Close what is open; leave the presentation',
    },
    more: 'Everything on the page can be reached with Tab.',
  },
};

export type EverybodyWords = typeof everybodyEn;
