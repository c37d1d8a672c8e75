import type { Part } from '../../data/counts.ts';
import type { View } from './views.ts';

// Where the dots stand. Lengths are thousandths of the field's width, from its top left corner.

/** One row of the table as dots. */
export interface Pile {
  key: string;
  /** Its index in the table. */
  row: number;
  /** How many dots it has, and how many of them are solid. */
  dots: number;
  solid: number;
  /** The left edge of its blocks. */
  left: number;
  strip: Strip;
}

/** A row's dots in columns along the percentage axis. */
export interface Strip {
  /** How many dots make a full column, and how far it is from one column to the next. */
  thick: number;
  pitch: number;
  /** The same from the first column that has no solid dot: the last one ends where the axis ends. */
  openPitch: number;
  bottom: number;
}

/** What all piles share. */
export interface Field {
  /** How many dots make a line of a block, and how far it is from one line to the next. */
  columns: number;
  pitch: number;
  /** Where blocks stand: whole ones, and apart those of each kind of dots. */
  base: Record<Part | 'whole', number>;
  piles: Pile[];
}

/** Where a dot is. */
export interface Place {
  x: number;
  y: number;
}

/** Where each dot of a row stands in each view, the solid ones first. */
export function placesOf(field: Field, pile: Pile): Record<View, Place[]> {
  const { dots, solid } = pile;
  const all = Array.from({ length: dots }, (_, i) => i);
  return {
    counts: all.map((i) => inBlock(field, pile, i, 'whole')),
    share: all.map((i) => inStrip(field, pile, i)),
    parts: all.map((i) =>
      i < solid ? inBlock(field, pile, i, 'part') : inBlock(field, pile, i - solid, 'rest'),
    ),
  };
}

/** A block is filled line by line from its base. */
const inBlock = (
  { columns, pitch, base }: Field,
  { left }: Pile,
  index: number,
  of: Part | 'whole',
): Place => ({
  x: left + ((index % columns) + 0.5) * pitch,
  y: base[of] - (Math.floor(index / columns) + 0.5) * pitch,
});

/** Columns further apart than this are far apart, as a share of the way from one dot to the next. */
const LOOSE = 1.2;

/**
 * How far dots are from the end of their column: in its middle, or at its end where columns are far apart, so that
 * the last solid dot ends at its share.
 *
 * @param pitch from one dot to the next
 */
export const fromEnd = (column: number, pitch: number): number =>
  Math.min(column, LOOSE * pitch) / 2;

/** A strip is filled column by column: the solid dots end at their share of its length. */
function inStrip({ pitch }: Field, { strip, solid }: Pile, index: number): Place {
  const column = Math.floor(index / strip.thick);
  // Columns with a solid dot in them, and open columns before this one.
  const solids = Math.ceil(solid / strip.thick);
  const open = column - solids;
  const [end, own] =
    open < 0
      ? [(column + 1) * strip.pitch, strip.pitch]
      : [solids * strip.pitch + (open + 1) * strip.openPitch, strip.openPitch];
  return {
    x: end - fromEnd(own, pitch),
    y: strip.bottom - pitch / 2 - (index % strip.thick) * pitch,
  };
}
