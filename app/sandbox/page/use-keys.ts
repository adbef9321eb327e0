// The keys of the whole page. A key typed into a field, or meant for a control that has it for itself, is left alone.
import { useEffect } from 'react';
import type { Sandbox } from '../store/sandbox-context.ts';
import { documentOf } from '../store/state.ts';
import { moveByKey } from '../transport/move-by-key.ts';

export function useKeys(sandbox: Sandbox, openKeys: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !handle(sandbox, openKeys, event)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [sandbox, openKeys]);
}

/** Whether the key was ours. */
function handle(sandbox: Sandbox, openKeys: () => void, event: KeyboardEvent): boolean {
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
  if (event.key === '?') {
    openKeys();
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
