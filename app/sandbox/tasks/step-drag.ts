// A step dragged by its body: it follows the pointer as a ghost, a line shows where it would fall, and the drop says in
// front of which step of which row. It works on the elements of the page (`data-row`, `data-at`), so that nothing is
// rendered while it moves; what a drop does is the caller's.
import type { StepPlace } from '../store/step-edits.ts';

/** Pixels that a pressed pointer may tremble without being a drag. */
const TREMBLE = 4;

export interface StepDrag {
  readonly onDrop: (to: StepPlace) => void;
}

/** Follows the pointer from `down` to its release. Gives a function that tells whether it became a drag. */
export function followStepDrag(down: PointerEvent, step: HTMLElement, { onDrop }: StepDrag): () => boolean {
  let marks: Marks | undefined;
  let target: StepPlace | undefined;
  let isDrag = false;

  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    if (!isDrag && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < TREMBLE) return;
    isDrag = true;
    marks ??= new Marks(step, down);
    marks.follow(event);
    const found = placeAt(event.clientX, event.clientY);
    target = found?.place;
    marks.show(found?.line);
  };
  const end = (isDropped: boolean): void => {
    marks?.remove();
    step.removeEventListener('pointermove', move);
    step.removeEventListener('pointerup', up);
    step.removeEventListener('pointercancel', cancel);
    document.removeEventListener('keydown', key, true);
    if (isDropped && isDrag && target !== undefined) onDrop(target);
  };
  const up = (): void => end(true);
  const cancel = (): void => end(false);
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isDrag) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  step.setPointerCapture(down.pointerId);
  step.addEventListener('pointermove', move);
  step.addEventListener('pointerup', up);
  step.addEventListener('pointercancel', cancel);
  document.addEventListener('keydown', key, true);
  return () => isDrag;
}

interface Line {
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** Where a step let go at that point of the page would stand, and the line that says so. */
function placeAt(x: number, y: number): { readonly place: StepPlace; readonly line: Line } | undefined {
  const strip = document.elementFromPoint(x, y)?.closest('.task-row, .step-strip--wrapped');
  const holder = strip?.matches('[data-row]') === true ? strip : strip?.querySelector('[data-row]');
  if (!(holder instanceof HTMLElement)) return undefined;
  const row = Number(holder.dataset.row);
  const steps = [...holder.querySelectorAll<HTMLElement>('[data-at]')];
  const boxes = steps.map((step) => step.getBoundingClientRect());
  const after = boxes.findIndex(
    ({ left, width, top, bottom }) => y < top || (y <= bottom && x < left + width / 2),
  );
  if (boxes.length === 0) {
    const { left, top, height } = holder.getBoundingClientRect();
    return { place: { row, at: Number(holder.dataset.steps ?? 0) }, line: { x: left, top, height } };
  }
  const at = after < 0 ? boxes.length : after;
  const beside = boxes[Math.min(at, boxes.length - 1)];
  const edge = after < 0 ? beside.right + 1 : beside.left - 1;
  return { place: { row, at }, line: { x: edge, top: beside.top, height: beside.height } };
}

/** The ghost and the line, in the browser's top layer so that they lie over an open popover, too. */
class Marks {
  readonly #layer = document.createElement('div');
  readonly #line = document.createElement('div');
  readonly #ghost: HTMLElement;
  readonly #grip: { readonly x: number; readonly y: number };
  readonly #step: HTMLElement;

  constructor(step: HTMLElement, { clientX, clientY }: PointerEvent) {
    const box = step.getBoundingClientRect();
    this.#step = step;
    this.#grip = { x: clientX - box.left, y: clientY - box.top };
    this.#ghost = document.createElement('div');
    this.#ghost.className = `${step.className} step-ghost`;
    this.#ghost.textContent = step.textContent;
    this.#ghost.style.inlineSize = `${box.width}px`;
    this.#line.className = 'step-drop-line';
    this.#layer.className = 'step-marks';
    this.#layer.popover = 'manual';
    this.#layer.setAttribute('aria-hidden', 'true');
    this.#layer.append(this.#line, this.#ghost);
    document.body.append(this.#layer);
    this.#layer.showPopover();
    step.classList.add('step-bar--lifted');
  }

  follow({ clientX, clientY }: PointerEvent): void {
    this.#ghost.style.translate = `${clientX - this.#grip.x}px ${clientY - this.#grip.y}px`;
  }

  show(line: Line | undefined): void {
    this.#line.hidden = line === undefined;
    if (line === undefined) return;
    this.#line.style.translate = `${line.x - 1}px ${line.top - 3}px`;
    this.#line.style.blockSize = `${line.height + 6}px`;
  }

  remove(): void {
    this.#layer.remove();
    this.#step.classList.remove('step-bar--lifted');
  }
}
