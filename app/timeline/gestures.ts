import type { Microseconds } from '../model/time.ts';
import type { Hit } from './hit.ts';
import type { Playhead } from './playhead.ts';
import { enlargement } from './sharpness.ts';
import type { Surface } from './surface.ts';
import { type TimeScale, timeOf, xOf } from './time-scale.ts';
import type { ViewRange } from './view-range.ts';

/**
 * What pointers and wheels do to a timeline. A drag pans where the view is zoomed and seeks where it is not; on the
 * playhead it always seeks. Two fingers zoom, and so does the wheel, over the axis by itself and over the rows with Ctrl.
 * A press without a drag is a click, on the axis one that seeks.
 */

export interface GestureCallbacks {
  readonly onClick: (hit: Hit) => void;
  /** What the pointer is over, and where; `undefined` when it has left or drags. */
  readonly onPoint: (hit: Hit | undefined, x: number, y: number) => void;
  /** While the playhead is dragged the time it is at, then `undefined`. */
  readonly onSeeking: (time: Microseconds | undefined) => void;
}

interface Press {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly hit: Hit;
  readonly does: 'click' | 'seek' | 'pan';
  readonly lastX: number;
}

/** A press that moves less than this is a click. */
const DRAG = 4;
const ZOOM_PER_WHEEL = 0.0022;
/** A trackpad's pinch comes as a wheel with Ctrl and small steps. */
const ZOOM_PER_PINCH = 0.012;

/** Makes the element answer to pointers; returns how to stop that. */
export function attachGestures(
  element: HTMLElement,
  surface: Surface,
  range: ViewRange,
  playhead: Playhead,
  callbacks: GestureCallbacks,
): () => void {
  const pointers = new Map<number, number>();
  let press: Press | undefined;

  const scaleNow = (): TimeScale | undefined => surface.scene?.scale;
  const place = (event: MouseEvent): { readonly x: number; readonly y: number } => {
    const box = element.getBoundingClientRect();
    const larger = enlargement(element);
    return { x: (event.clientX - box.left) / larger, y: (event.clientY - box.top) / larger };
  };
  const seekTo = (x: number): void => {
    const scale = scaleNow();
    if (scale === undefined) return;
    playhead.seek(Math.round(timeOf(scale, magnetic(playhead, scale, x))));
    callbacks.onSeeking(playhead.get().time);
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const { x, y } = place(event);
    pointers.set(event.pointerId, x);
    if (pointers.size > 1) {
      press = undefined;
      callbacks.onSeeking(undefined);
      return;
    }
    const hit = surface.hit(x, y, event.pointerType === 'touch');
    if (hit === undefined) return;
    element.setPointerCapture(event.pointerId);
    const seeks = hit.kind === 'playhead' || (hit.kind === 'axis' && range.get().fitted);
    press = { pointer: event.pointerId, x, y, hit, does: seeks ? 'seek' : 'click', lastX: x };
    if (seeks && hit.kind === 'axis') seekTo(x);
  };

  const move = (event: PointerEvent): void => {
    const { x, y } = place(event);
    if (pointers.size === 2 && pointers.has(event.pointerId)) {
      pinch(event.pointerId, x);
      return;
    }
    if (press === undefined || press.pointer !== event.pointerId) {
      if (event.pointerType !== 'touch' && pointers.size === 0) hover(x, y);
      return;
    }
    if (press.does === 'click' && Math.abs(x - press.x) >= DRAG) {
      press = { ...press, does: range.get().fitted ? 'seek' : 'pan', lastX: press.x };
      callbacks.onPoint(undefined, x, y);
    }
    if (press.does === 'seek') seekTo(x);
    if (press.does === 'pan') {
      const scale = scaleNow();
      if (scale !== undefined) range.panBy(timeOf(scale, press.lastX) - timeOf(scale, x));
    }
    press = { ...press, lastX: x };
  };

  const hover = (x: number, y: number): void => {
    const hit = surface.hit(x, y, false);
    element.style.cursor = cursorOver(hit);
    callbacks.onPoint(hit, x, y);
  };

  const pinch = (pointer: number, x: number): void => {
    const scale = scaleNow();
    const other = [...pointers].find(([id]) => id !== pointer)?.[1];
    const before = pointers.get(pointer);
    pointers.set(pointer, x);
    if (scale === undefined || other === undefined || before === undefined) return;
    const factor = Math.max(12, Math.abs(x - other)) / Math.max(12, Math.abs(before - other));
    range.zoomAt(timeOf(scale, other), factor);
  };

  const up = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    if (press === undefined || press.pointer !== event.pointerId) return;
    const { does, hit } = press;
    press = undefined;
    if (does === 'click' && event.type === 'pointerup') {
      const { x, y } = place(event);
      if (hit.kind === 'axis') seekTo(x);
      else callbacks.onClick(hit);
      // A finger cannot hover: what a tap is on is told until the next one.
      if (event.pointerType === 'touch') callbacks.onPoint(hit, x, y);
    }
    callbacks.onSeeking(undefined);
  };

  const leave = (event: PointerEvent): void => {
    if (press === undefined && event.pointerType !== 'touch') callbacks.onPoint(undefined, 0, 0);
  };

  const wheel = (event: WheelEvent): void => {
    const scale = scaleNow();
    if (scale === undefined) return;
    const at = place(event);
    const isOverAxis =
      Math.abs(event.deltaX) < Math.abs(event.deltaY) && surface.hit(at.x, at.y, false)?.kind === 'axis';
    if (event.ctrlKey || event.metaKey || (isOverAxis && !event.shiftKey)) {
      event.preventDefault();
      const rate = Math.abs(event.deltaY) < 30 ? ZOOM_PER_PINCH : ZOOM_PER_WHEEL;
      range.zoomAt(timeOf(scale, at.x), Math.exp(-event.deltaY * rate));
      return;
    }
    const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (range.get().fitted || Math.abs(across) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
    event.preventDefault();
    range.panBy(timeOf(scale, across) - timeOf(scale, 0));
  };

  const doubleClick = (): void => range.fit();

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('dblclick', doubleClick);
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('dblclick', doubleClick);
  };
}

const MAGNET = 3;

/** The pixel of an event that is very near, so that a hand can stop exactly at one; else the pixel itself. */
function magnetic(playhead: Playhead, scale: TimeScale, x: number): number {
  const { events } = playhead.get();
  const time = timeOf(scale, x);
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle] < time) low = middle + 1;
    else high = middle;
  }
  const near = [low - 1, low]
    .filter((index) => index >= 0 && index < events.length)
    .map((index) => xOf(scale, events[index]))
    .filter((pixel) => Math.abs(pixel - x) <= MAGNET)
    .sort((one, other) => Math.abs(one - x) - Math.abs(other - x));
  return near[0] ?? x;
}

function cursorOver(hit: Hit | undefined): string {
  switch (hit?.kind) {
    case 'playhead':
      return 'ew-resize';
    case 'axis':
      return 'col-resize';
    case 'segment':
    case 'task':
      return 'pointer';
    case 'tasks':
    case 'executor':
    case 'nothing':
    case undefined:
      return '';
  }
}
