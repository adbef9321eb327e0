import { parseNotation } from '../model/notation.ts';
import type { Workload } from '../model/workload.ts';
import { defaultWorld, type World } from '../model/world.ts';
import { breaking } from './breaking.ts';
import { controlling } from './controlling.ts';
import { cores } from './cores.ts';
import { limiting } from './limiting.ts';
import type { Preset } from './preset.ts';
import { sharing } from './sharing.ts';
import { waiting } from './waiting.ts';

/** The articles' cases, in the order of the lessons. */

const all = [...waiting, ...breaking, ...limiting, ...cores, ...sharing, ...controlling] as const;

export type PresetId = (typeof all)[number]['id'];
export interface NamedPreset extends Preset {
  readonly id: PresetId;
}

export const presets: readonly NamedPreset[] = all;

/** What a language calls the presets; a missing one is a type error. */
export type PresetWords = Readonly<Record<PresetId, { readonly name: string; readonly description: string }>>;

/** The preset of that id, as a link names it; `undefined` where there is none. */
export function presetOf(id: string): NamedPreset | undefined {
  return presets.find((preset) => preset.id === id);
}

/** Its tasks; throws where the preset's own text is wrong, which a test rules out. */
export function presetWorkload(preset: Preset): Workload {
  const read = parseNotation(preset.tasks);
  if ('workload' in read) return read.workload;
  throw new Error(`preset ${preset.id}: ${read.diagnostics.map(({ code }) => code).join(', ')}`);
}

export function presetWorld(preset: Preset): World {
  return { ...defaultWorld, ...preset.world };
}
