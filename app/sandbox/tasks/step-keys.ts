// What the keys do on a step. The names are the field's: `move` is where the focus goes, everything else is an edit.
//
//     ← → ↑ ↓      the step beside, or in the row above or below      Home End   the first, the last
//     Alt + those  move the step there
//     Shift ← →    shorter, longer        + −  the same
//     S  split     D  duplicate     A  add one behind     Delete  delete

export type StepKey =
  | { readonly kind: 'focus'; readonly by: -1 | 1 }
  | { readonly kind: 'focus row'; readonly by: -1 | 1 }
  | { readonly kind: 'focus end'; readonly last: boolean }
  | { readonly kind: 'move'; readonly by: -1 | 1 }
  | { readonly kind: 'move row'; readonly by: -1 | 1 }
  | { readonly kind: 'resize'; readonly longer: boolean }
  | { readonly kind: 'split' | 'duplicate' | 'delete' | 'add' };

export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key means on a step, `undefined` where it is none of ours. */
export function stepKey({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyPress): StepKey | undefined {
  if (ctrlKey || metaKey) return undefined;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const by = key === 'ArrowLeft' ? -1 : 1;
      if (shiftKey) return altKey ? undefined : { kind: 'resize', longer: by > 0 };
      return { kind: altKey ? 'move' : 'focus', by };
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      if (shiftKey) return undefined;
      return { kind: altKey ? 'move row' : 'focus row', by: key === 'ArrowUp' ? -1 : 1 };
    }
    default:
      return altKey ? undefined : plainKey(key, shiftKey);
  }
}

function plainKey(key: string, shiftKey: boolean): StepKey | undefined {
  switch (key) {
    case '+':
    case '=':
      return { kind: 'resize', longer: true };
    case '-':
    case '−':
    case '_':
      return { kind: 'resize', longer: false };
    case 'Home':
    case 'End':
      return shiftKey ? undefined : { kind: 'focus end', last: key === 'End' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' };
    case 's':
    case 'S':
      return { kind: 'split' };
    case 'd':
    case 'D':
      return { kind: 'duplicate' };
    case 'a':
    case 'A':
    case 'Insert':
      return { kind: 'add' };
    default:
      return undefined;
  }
}
