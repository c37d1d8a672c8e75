/** A row's dots in columns along the scale: the solid ones end at their share of its length. */
export interface Grid {
  /** How many dots make a full column. */
  depth: number;
  /** The way from one column to the next, and from the first one without a solid dot on. */
  pitch: number;
  openPitch: number;
}

interface Counted {
  part: number;
  whole: number;
}

/** What a last column that is not full costs, beside dots that are not as far apart along as across. */
const RAGGED = 0.25;

/** How many dots a column has so that they are about as far apart along as across. */
function depthFor({ whole }: Counted, length: number, gap: number, most: number): number {
  let [best, least] = [1, Infinity];
  for (let depth = 1; depth <= most; depth++) {
    const missing = (Math.ceil(whole / depth) * depth - whole) / depth;
    const cost = Math.abs(Math.log((length * depth) / whole / gap)) + RAGGED * missing ** 1.5;
    if (cost < least) [best, least] = [depth, cost];
  }
  return best;
}

function gridOf({ part, whole }: Counted, depth: number, length: number): Grid {
  const [columns, solids] = [Math.ceil(whole / depth), Math.ceil(part / depth)];
  const pitch = Math.min((length * depth) / whole, length / Math.max(solids, 1));
  const openPitch = columns > solids ? (length - solids * pitch) / (columns - solids) : pitch;
  return { depth, pitch, openPitch };
}

/** How large a dot is, as a share of the way to the next. */
export const SIZE = 0.8;

/** Rows are of about the same size where the smaller one is at least this share of the larger. */
const ALIKE = 0.95;

/** As many dots as a column can have, so that the search ends. */
const DEEPEST = 80;

/**
 * Dots of one size in all rows, each row as long as the scale: as large as there is room for, in whole
 * columns where that can be. Larger dots in a row of fewer things would say that each of these counts for more; with
 * dots of one size, what is solid grows as its count does, and its length as its share.
 *
 * @param room the room across the scale
 * @param used how many dots the rows take of it together, given how many each has in a column
 * @returns how far dots are apart across the scale, how large one is, and the columns of each row
 */
export function gridsOf(
  rows: readonly Counted[],
  length: number,
  room: number,
  used: (depths: number[]) => number,
): { gap: number; dot: number; grids: Grid[] } {
  let best: { gap: number; dot: number; grids: Grid[] } = { gap: 0, dot: 0, grids: [] };
  for (let across = 1; across <= DEEPEST; across++) {
    const fitting = rows.map((row) => depthFor(row, length, room / across, across));
    // A larger row is never less deep, and rows of about the same size are alike.
    const depths = rows.map(({ whole }) =>
      Math.max(...fitting.filter((_, i) => ALIKE * (rows[i]?.whole ?? 0) <= whole)),
    );
    const all = used(depths);
    if (all > across) continue;
    const grids = rows.map((row, i) => gridOf(row, depths[i] ?? 1, length));
    const near = Math.min(...grids.flatMap(({ pitch, openPitch }) => [pitch, openPitch]));
    const gap = Math.min(room / all, 1.25 * near);
    const dot = SIZE * Math.min(gap, near);
    if (dot > best.dot) best = { gap, dot, grids };
  }
  return best;
}

/** How far along the scale the column of a dot is. */
export function alongOf({ depth, pitch, openPitch }: Grid, part: number, index: number): number {
  const column = Math.floor(index / depth);
  const solids = Math.ceil(part / depth);
  return column < solids
    ? (column + 0.5) * pitch
    : solids * pitch + (column - solids + 0.5) * openPitch;
}
