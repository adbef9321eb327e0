// How much a presentation enlarges the page. The smallest letters are the axis's 10 px, which must be 24 px at 1080p to
// be read from the back row; on another screen the picture keeps its proportions.

const FULL_HD = { width: 1920, height: 1080 } as const;
const AT_FULL_HD = 2.4;
const LEAST = 1;
const MOST = 5;
/** Below this width one column stands on the page, and nothing is enlarged: there is no back row. */
const ONE_COLUMN = 900;

export function magnification(width: number, height: number): number {
  if (width < ONE_COLUMN) return LEAST;
  const share = Math.min(width / FULL_HD.width, height / FULL_HD.height);
  return Math.max(LEAST, Math.min(MOST, Math.round(share * AT_FULL_HD * 50) / 50));
}

/** Pixels of a row and of all rows of a card, for `cards` that share a height, all in enlarged pixels. */
export function rowRoom(
  room: number,
  cards: number,
  tasks: number,
): { readonly rowHeight: number; readonly maxHeight: number } {
  const rows = Math.floor(room / Math.max(1, cards)) - AROUND_ROWS;
  const rowHeight = Math.max(LEAST_ROW, Math.min(MOST_ROW, Math.floor(rows / Math.max(1, tasks))));
  return { rowHeight, maxHeight: Math.max(LEAST_ROW * Math.min(tasks, 5), rows) };
}

/** The title, the axis, the card's edges and the gap to the next. */
const AROUND_ROWS = 76;
/** Rows of 18 px carry letters of 11 px. */
const LEAST_ROW = 18;
const MOST_ROW = 34;
