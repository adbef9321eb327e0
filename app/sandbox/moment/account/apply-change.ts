// How a change that would help is done in the sandbox: the parameter, the mode, the world or the tasks that make it so. It is
// found by trying, so it knows no mode by name and is right for modes to come.
import { type Change, changed } from '../../../explain/what-if.ts';
import type { TaskRow } from '../../../model/workload.ts';
import type { World } from '../../../model/world.ts';
import { completeValues, type ModeChoice, type Parameter, type ParameterValue } from '../../../modes/mode.ts';
import { modeOf, modes, topologyOf } from '../../../modes/registry.ts';
import type { Prediction } from '../../../simulate/simulate.ts';

export type Application =
  /** Other parameters of the same card. */
  | { readonly kind: 'choice'; readonly choice: ModeChoice }
  /** Another mode beside it. */
  | { readonly kind: 'mode'; readonly choice: ModeChoice }
  | { readonly kind: 'world'; readonly world: World }
  | { readonly kind: 'rows'; readonly rows: readonly TaskRow[] };

/** `undefined` where nothing in the sandbox makes just that change. */
export function applicationOf(
  prediction: Prediction,
  choice: ModeChoice,
  change: Change,
): Application | undefined {
  const after = changed(prediction, change);
  if (after.workload !== prediction.workload) return { kind: 'rows', rows: after.workload.rows };
  if (after.world !== prediction.world) return { kind: 'world', world: after.world };
  if (after.topology === prediction.topology) return undefined;
  const wanted = JSON.stringify(after.topology);
  const makes = (each: ModeChoice) => JSON.stringify(topologyOf(each)) === wanted;
  for (const values of variations(choice, numberOf(change))) {
    const varied = { ...choice, values };
    if (makes(varied)) return { kind: 'choice', choice: varied };
  }
  return beside(after, wanted);
}

/** A mode with its usual parameters that comes to the same topology, or at least starts and shares out work the same way. */
function beside(after: Prediction, wanted: string): Application | undefined {
  const usual = modes.map((mode): ModeChoice => ({ mode: mode.id, values: completeValues(mode, {}) }));
  const same = usual.find((each) => JSON.stringify(topologyOf(each)) === wanted);
  const { groups, dispatch, gil } = after.topology;
  const essence = JSON.stringify([groups, dispatch, gil]);
  const alike = usual.find((each) => {
    const topology = topologyOf(each);
    const isPlain = topology.gate === undefined && topology.ending.timeout === undefined;
    return isPlain && JSON.stringify([topology.groups, topology.dispatch, topology.gil]) === essence;
  });
  const choice = same ?? alike;
  return choice === undefined ? undefined : { kind: 'mode', choice };
}

/** The values of the choice with one parameter set to the number, or to any other thing it can be. */
function variations(choice: ModeChoice, number: number | undefined): readonly ModeChoice['values'][] {
  const mode = modeOf(choice.mode);
  if (mode === undefined) return [];
  const given = completeValues(mode, choice.values);
  return mode.parameters.flatMap((parameter) =>
    candidates(parameter, number).map((value) => ({ ...given, [parameter.key]: value })),
  );
}

function candidates(parameter: Parameter, number: number | undefined): readonly ParameterValue[] {
  switch (parameter.kind) {
    case 'integer':
      return number === undefined || number < parameter.min || number > parameter.max ? [] : [number];
    case 'choice':
      return parameter.options;
    case 'flag':
      return [true, false];
    case 'seconds':
      return [];
  }
}

function numberOf(change: Change): number | undefined {
  switch (change.kind) {
    case 'permits':
    case 'executors':
    case 'consumers':
    case 'slots':
    case 'cores':
      return change.count;
    case 'chunk':
      return change.size;
    case 'server':
    case 'awaiting':
    case 'at once':
    case 'gil each':
      return undefined;
  }
}
