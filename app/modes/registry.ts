import type { Topology } from '../model/topology.ts';
import { gather } from './gather.ts';
import { completeValues, type Mode, type ModeChoice } from './mode.ts';
import { semaphore } from './semaphore.ts';
import { sync } from './sync.ts';
import { workers } from './workers.ts';

/** All modes, in the order in which a person is offered them. A new mode is one new file and one new line here. */
export const modes: readonly Mode[] = [sync, gather, semaphore, workers];

const byId: ReadonlyMap<string, Mode> = new Map(modes.map((mode) => [mode.id, mode]));

/** The mode of that id, `undefined` where there is none. */
export function modeOf(id: string): Mode | undefined {
  return byId.get(id);
}

/** The topology of a choice; throws where the mode does not exist (the border has checked it). */
export function topologyOf(choice: ModeChoice): Topology {
  const mode = byId.get(choice.mode);
  if (mode === undefined) throw new Error(`no mode ${choice.mode}`);
  return mode.topology(completeValues(mode, choice.values));
}
