import { type Writing, write } from './draw/bars.ts';
import { hatchesOf } from './draw/hatch.ts';
import { gutterFor } from './draw/names.ts';
import { drawLitRows, drawOverlay } from './draw/overlay.ts';
import { drawGround, drawLayer, seam } from './draw/picture.ts';
import type { Context, Ink, Overlay, Scene } from './draw/scene.ts';
import { type Styles, stylesOf } from './draw/styles.ts';
import { type Frames, pageFrames } from './frames.ts';
import { type Hit, hitAt } from './hit.ts';
import type { Palette } from './palette.ts';
import type { Mark, Playhead } from './playhead.ts';
import type { ViewRange } from './view-range.ts';

/**
 * One timeline on one canvas, without React. It listens to the shared range and playhead by itself, keeps the layers
 * of the picture, and draws at most once a frame and only what has changed: a moving playhead costs two copies.
 */

/** What a component decides; the rest of the scene follows from the canvas, the range and the playhead. */
export interface SurfaceContent
  extends Pick<
    Scene,
    | 'trace'
    | 'measured'
    | 'ghost'
    | 'layout'
    | 'hasAxis'
    | 'palette'
    | 'labels'
    | 'criticalPath'
    | 'showLinks'
  > {
  /** Pixels left of time zero; by the `names` where absent. */
  readonly gutter: number | undefined;
  readonly names: readonly string[];
  readonly unfolding: boolean;
}

export type SurfaceOverlay = Omit<Overlay, 'playhead' | 'marks'>;

const ROWS_TOP = 4;
const BELOW_ROWS = 4;
const AXIS_HEIGHT = 22;
const RIGHT_MARGIN = 14;
/** Names take at most this much of the width, and never more than so many pixels. */
const MOST_GUTTER = 0.28;
const WIDEST_GUTTER = 112;

const nothing: SurfaceOverlay = {
  hovered: undefined,
  selected: undefined,
  focused: undefined,
  marked: undefined,
  seeking: undefined,
};

/** Pixels from top to bottom of a timeline whose rows are that high. */
export function surfaceHeight(rowsHeight: number, hasAxis: boolean): number {
  return ROWS_TOP + rowsHeight + BELOW_ROWS + (hasAxis ? AXIS_HEIGHT : 0);
}

export class Surface {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #range: ViewRange;
  readonly #playhead: Playhead;
  readonly #frames: Frames;
  readonly #layers: { readonly ground: Layer; readonly filled: Layer; readonly outlined: Layer };
  readonly #unsubscribe: readonly (() => void)[];
  #content: SurfaceContent | undefined;
  #overlay: SurfaceOverlay = nothing;
  #width = 0;
  #ratio = 1;
  #visible = true;
  #scene: Scene | undefined;
  #styles: { readonly palette: Palette; readonly ratio: number; readonly made: Styles } | undefined;
  #letters: { readonly font: string; readonly width: number } | undefined;
  /** The same in both inks. */
  #writings: readonly Writing[] = [];
  #drawnSeam = Number.NaN;
  #drawnPlayhead = Number.NaN;
  #drawnMarks: readonly Mark[] = [];

  constructor(canvas: HTMLCanvasElement, range: ViewRange, playhead: Playhead, frames: Frames = pageFrames) {
    this.#canvas = canvas;
    this.#context = contextOf(canvas);
    this.#range = range;
    this.#playhead = playhead;
    this.#frames = frames;
    this.#layers = { ground: new Layer(), filled: new Layer(), outlined: new Layer() };
    this.#unsubscribe = [range.subscribe(this.#rangeChanged), playhead.subscribe(this.#playheadMoved)];
  }

  /** Draws other content from the next frame on. */
  setContent(content: SurfaceContent): void {
    this.#content = content;
    this.#dirty();
  }

  setOverlay(overlay: SurfaceOverlay): void {
    this.#overlay = overlay;
    this.#drawnSeam = Number.NaN;
    this.#frames.draw(this.#draw);
  }

  /** Takes the size of the canvas on the page and draws at once, so that no stretched picture is ever seen. */
  resize(width: number, ratio: number): void {
    if (width === this.#width && ratio === this.#ratio) return;
    this.#width = width;
    this.#ratio = ratio;
    this.#scene = undefined;
    this.#draw();
  }

  /** A timeline that is scrolled out of sight is not drawn. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
    if (visible) this.#frames.draw(this.#draw);
  }

  dispose(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#frames.cancel(this.#draw);
  }

  /** The scene as it stands, `undefined` before there is content and a size. */
  get scene(): Scene | undefined {
    this.#scene ??= this.#makeScene();
    return this.#scene;
  }

  /** What lies at a point of the canvas. */
  hit(x: number, y: number, touch: boolean): Hit | undefined {
    const scene = this.scene;
    if (scene === undefined) return undefined;
    return hitAt({ ...scene, playhead: this.#playhead.get().time }, x, y, touch);
  }

  readonly #rangeChanged = (): void => this.#dirty();

  readonly #playheadMoved = (): void => this.#frames.draw(this.#draw);

  #dirty(): void {
    this.#scene = undefined;
    this.#frames.draw(this.#draw);
  }

  #makeScene(): Scene | undefined {
    const content = this.#content;
    if (content === undefined || this.#width === 0) return undefined;
    const { palette, layout, hasAxis, names } = content;
    const letter = this.#letter(palette.mono);
    const most = Math.min(WIDEST_GUTTER, this.#width * MOST_GUTTER);
    const left = content.gutter ?? gutterFor(names, letter, most);
    const { start, end } = this.#range.get();
    this.#layers.ground.stale = true;
    this.#layers.filled.stale = true;
    this.#layers.outlined.stale = true;
    this.#drawnSeam = Number.NaN;
    return {
      ...content,
      scale: { start, end, left, right: Math.max(left + 1, this.#width - RIGHT_MARGIN) },
      width: this.#width,
      height: surfaceHeight(layout.height, hasAxis),
      rowsTop: ROWS_TOP,
      axisTop: ROWS_TOP + layout.height + BELOW_ROWS,
      hatches: { running: undefined, blocked: undefined },
      letter,
      ratio: this.#ratio,
    };
  }

  readonly #draw = (): void => {
    const scene = this.scene;
    if (scene === undefined || !this.#visible) return;
    const { time, marks } = this.#playhead.get();
    const overlay: Overlay = {
      ...this.#overlay,
      playhead: time,
      marks: marks.map((mark) => mark.time),
    };
    const isUnfolding = this.#content?.unfolding ?? true;
    const x = isUnfolding ? Math.round(seam(scene, overlay) * scene.ratio) : scene.width * scene.ratio;
    const playheadX = Math.round(seam(scene, overlay) * scene.ratio);
    const isDrawn = x === this.#drawnSeam && playheadX === this.#drawnPlayhead;
    if (isDrawn && marks === this.#drawnMarks) return;
    this.#drawnMarks = marks;
    this.#drawnSeam = x;
    this.#drawnPlayhead = playheadX;
    this.#compose(scene, overlay, x);
  };

  #compose(scene: Scene, overlay: Overlay, seamPixel: number): void {
    const context = this.#context;
    const width = Math.round(scene.width * scene.ratio);
    const height = Math.round(scene.height * scene.ratio);
    resizeCanvas(this.#canvas, width, height);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(scene.ratio, 0, 0, scene.ratio, 0, 0);
    drawLitRows(context, scene, overlay);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(
      this.#layers.ground.fresh(scene, (into) => drawGround(into, scene)),
      0,
      0,
    );
    this.#copy(scene, 'filled', 0, Math.min(width, seamPixel), height);
    this.#copy(scene, 'outlined', seamPixel, width - seamPixel, height);
    context.setTransform(scene.ratio, 0, 0, scene.ratio, 0, 0);
    write(context, this.#writings, scene, seamPixel / scene.ratio);
    drawOverlay(context, scene, overlay);
  }

  #copy(scene: Scene, ink: Ink, x: number, width: number, height: number): void {
    if (width <= 0) return;
    const styles = this.#stylesFor(scene);
    const image = this.#layers[ink].fresh(scene, (into) => {
      this.#writings = drawLayer(into, scene, styles, ink);
    });
    this.#context.drawImage(image, x, 0, width, height, x, 0, width, height);
  }

  #stylesFor({ palette, ratio }: Scene): Styles {
    const known = this.#styles;
    if (known !== undefined && known.palette === palette && known.ratio === ratio) return known.made;
    const hatches = hatchesOf(palette, ratio, (size) => {
      const canvas = document.createElement('canvas');
      canvas.width = size;
      canvas.height = size;
      return canvas.getContext('2d') ?? undefined;
    });
    const made = stylesOf(palette, hatches);
    this.#styles = { palette, ratio, made };
    return made;
  }

  #letter(font: string): number {
    if (this.#letters?.font === font) return this.#letters.width;
    this.#context.font = `100px ${font}`;
    const width = this.#context.measureText('0').width / 100;
    this.#letters = { font, width };
    return width;
  }
}

/** A picture kept from frame to frame. */
class Layer {
  stale = true;
  readonly #canvas = document.createElement('canvas');
  readonly #context = contextOf(this.#canvas);

  /** The layer's canvas, drawn anew where it is stale. */
  fresh(scene: Scene, draw: (context: Context) => void): HTMLCanvasElement {
    if (!this.stale) return this.#canvas;
    this.stale = false;
    const width = Math.round(scene.width * scene.ratio);
    const height = Math.round(scene.height * scene.ratio);
    resizeCanvas(this.#canvas, width, height);
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, width, height);
    this.#context.setTransform(scene.ratio, 0, 0, scene.ratio, 0, 0);
    draw(this.#context);
    return this.#canvas;
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser has no 2D canvas');
  return context;
}

/** Setting the size empties a canvas even where it stays the same. */
function resizeCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
