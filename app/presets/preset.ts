import type { World } from '../model/world.ts';

/** A case worth looking at, as data: tasks in the notation, modes as in a link. Its words stand in the catalogues. */
export interface Preset {
  readonly id: string;
  /** The lesson it belongs to. */
  readonly lesson: string;
  /** For `parseNotation`. */
  readonly tasks: string;
  /** For `parseModes`: what it is compared in. */
  readonly modes: string;
  /** Where its world is not the usual one. */
  readonly world?: Partial<World>;
}
