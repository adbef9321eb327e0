// The keys of the whole page. A key typed into a field, or meant for a control that has it for itself, is left alone.
import { useEffect, useEffectEvent } from 'react';
import type { Sandbox } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { moveByKey } from '../transport/move-by-key.ts';

/** What the page does at a letter, besides what is done to the sandbox; whoever adds one adds it to `keys-list.ts`. */
export type PageKeys = Readonly<Record<'?' | 'p' | 'n' | 't', () => void>>;

export function useKeys(sandbox: Sandbox, page: PageKeys): void {
  const listen = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !handle(sandbox, page, event)) return;
    event.preventDefault();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => listen(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

/** Whether the key was ours. */
function handle(sandbox: Sandbox, page: PageKeys, event: KeyboardEvent): boolean {
  const { actions, playhead, store } = sandbox;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('dialog') !== null && target !== undefined) return false;
  if (isTyping(target)) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey) return false;
    const key = event.key.toLowerCase();
    if (key === 'z' && event.shiftKey) actions.redo();
    else if (key === 'z') actions.undo();
    else if (key === 'y' && event.ctrlKey) actions.redo();
    else return false;
    return true;
  }
  if (event.altKey) return false;
  const letter = event.key.toLowerCase();
  if (letter === '?' || letter === 'p' || letter === 'n' || letter === 't') {
    if (!event.repeat) page[letter]();
    return true;
  }
  if (event.key === ' ') {
    if (target?.closest('button, summary, a, [role="slider"], input') != null) return false;
    playhead.toggle();
    return true;
  }
  if (/^[1-9]$/.test(event.key)) {
    const card = documentOf(store.getState()).cards.at(Number(event.key) - 1);
    if (card === undefined) return false;
    actions.set({ selected: card.id });
    return true;
  }
  if (event.key === 'r' || event.key === 'R') {
    if (!event.repeat) sandbox.toggleRun();
    return true;
  }
  if (hasArrows(target)) return false;
  return moveByKey(playhead, event.key, event.shiftKey);
}

function isTyping(target: Element | undefined): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'range' && target.type !== 'checkbox';
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Controls in which arrows and Home mean something of their own. */
function hasArrows(target: Element | undefined): boolean {
  return target?.closest('input, [role="slider"], [role="tab"], [popover]') != null;
}
