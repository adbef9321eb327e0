import { drawDuration } from '../model/seeded.ts';
import type { Machine, Transition } from './machine.ts';

/**
 * Another legal order: at every switch point somebody who can go on does, drawn by the seed. The same seed gives the same
 * order; where two seeds give the same one, nothing else may be legal.
 */
export function legalOrder(machine: Machine, seed: number): readonly Transition[] {
  const schedule: Transition[] = [];
  let state = machine.initial();
  for (let enabled = machine.enabled(state); enabled.length > 0; enabled = machine.enabled(state)) {
    const pick = drawDuration({ min: 0, max: enabled.length - 1 }, seed, schedule.length, 0);
    const transition = machine.advance(state, enabled[pick]);
    schedule.push(transition);
    state = transition.state;
  }
  return schedule;
}
