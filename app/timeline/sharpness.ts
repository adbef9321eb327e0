// How many pixels of a canvas stand for one CSS pixel of an element, where the element is enlarged (`zoom`, a
// transform) or is about to be printed. It knows no timeline.

/** How much larger an element is on the page than it believes; 1 where it is not enlarged. */
export function enlargement(element: HTMLElement): number {
  const { offsetWidth } = element;
  if (offsetWidth === 0) return 1;
  // `offsetWidth` is rounded: two decimals are all that can be trusted.
  return Math.round((element.getBoundingClientRect().width / offsetWidth) * 50) / 50 || 1;
}

/** Pixels of a canvas per CSS pixel of its element. A style may ask for more with `--timeline-sharpness`. */
export function canvasRatio(element: HTMLElement): number {
  const wanted = Number(getComputedStyle(element).getPropertyValue('--timeline-sharpness'));
  return devicePixelRatio * enlargement(element) * (wanted > 0 ? wanted : 1);
}
