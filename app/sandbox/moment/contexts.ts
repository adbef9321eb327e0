// The context of explanations for a prediction, one for each, because the indexes over a trace are kept with it.
import type { Context } from '../../explain/context.ts';
import type { World } from '../../model/world.ts';
import { topologyOf } from '../../modes/registry.ts';
import type { Predicted } from '../store/state.ts';

const kept = new WeakMap<Predicted, Context>();

/** `undefined` before there is a trace. */
export function contextOf(predicted: Predicted, world: World): Context | undefined {
  const { trace, workload, choice } = predicted;
  if (trace === undefined) return undefined;
  const known = kept.get(predicted);
  if (known !== undefined && known.trace === trace && known.world === world) return known;
  const made = { trace, workload, world, topology: topologyOf(choice) };
  kept.set(predicted, made);
  return made;
}
