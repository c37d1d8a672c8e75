import type { Mark } from '../kit/mark.ts';
import type { View } from './views.ts';

// Where the dots stand. Lengths are thousandths of the field's width, from its top left corner.

/** One row of the table as dots, and where its dots stand in each view. */
export interface Pile {
  key: string;
  /** Its index in the table. */
  row: number;
  /** How many dots it has as far as each part goes, by the part's mark, the finding's first and all at last. */
  ends: { part: number } & Partial<Record<Mark, number>>;
  /** The left edge of its blocks. */
  left: number;
  strip: Strip;
  /** Where its own blocks end, where rows are stacked. */
  base?: Field['base'];
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
  /** Where blocks stand: whole ones, and apart those of each kind of dots that the table has. */
  base: Record<Mark | 'whole', number>;
  /**
   * Where blocks start, where rows are stacked: they are filled from the left, and what makes
   * a line of a block makes a column of a stacked one.
   */
  start?: Field['base'] | undefined;
  piles: Pile[];
}

/** Where a run's first dot is, and how its line is turned, in degrees. */
export interface Place {
  x: number;
  y: number;
  turn: number;
}

/**
 * Dots that stay in line with each other in every view, so that they move as one: a crowd that moves in
 * some hundred runs is quieter to look at than one in which each dot goes its own way.
 */
export interface Run {
  /** The first dot's number within its row, from 0, and how many dots follow in line. */
  first: number;
  length: number;
  mark: Mark;
  places: Record<View, Place>;
}

/** The runs of one row, part by part. */
export function runsOf(field: Field, pile: Pile): Run[] {
  // A run has to fit both into a line of a block and into a column of the strip.
  const full = commonDivisor(field.columns, pile.strip.thick);
  let first = 0;
  /** Cuts runs from where the last one ended. */
  const cut = (to: number) => {
    const runs: { first: number; length: number }[] = [];
    while (first < to) {
      const length = first % full === 0 && first + full <= to ? full : 1;
      runs.push({ first, length });
      first += length;
    }
    // In a block of its own kind, the single dots stand on top: they would put runs out of line.
    return runs.toSorted((a, b) => b.length - a.length || a.first - b.first);
  };
  return Object.entries(pile.ends).flatMap(([name, to]) => {
    const mark = name as Mark;
    let next = 0;
    return cut(to).map(({ first, length }) => {
      const index = next;
      next += length;
      return {
        first,
        length,
        mark,
        places: {
          counts: inBlock(field, pile, first, 'whole'),
          share: inStrip(field, pile, first),
          parts: inBlock(field, pile, index, mark),
        },
      };
    });
  });
}

/** A block is filled line by line from its base, or column by column from its start. */
function inBlock(
  { columns, pitch, base, start }: Field,
  { left, base: own }: Pile,
  index: number,
  kind: Mark | 'whole',
): Place {
  const across = ((index % columns) + 0.5) * pitch;
  const along = (Math.floor(index / columns) + 0.5) * pitch;
  const y = (own ?? base)[kind];
  return start
    ? { x: start[kind] + along, y: y - across, turn: -90 }
    : { x: left + across, y: y - along, turn: 0 };
}

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
function inStrip({ pitch }: Field, { strip, ends }: Pile, index: number): Place {
  const column = Math.floor(index / strip.thick);
  // Columns with a solid dot in them, and open columns before this one.
  const solids = Math.ceil(ends.part / strip.thick);
  const open = column - solids;
  const [end, own] =
    open < 0
      ? [(column + 1) * strip.pitch, strip.pitch]
      : [solids * strip.pitch + (open + 1) * strip.openPitch, strip.openPitch];
  return {
    x: end - fromEnd(own, pitch),
    y: strip.bottom - ((index % strip.thick) + 0.5) * pitch,
    turn: -90,
  };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
