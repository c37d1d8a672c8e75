import { SMALL } from '../kit/field.ts';
import { COUNTS, type Frame } from './frame.ts';
import { alongOf, gridsOf, type Grid } from '../kit/grid.ts';
import type { Pen, Places } from './pen.ts';
import { alone } from './when.ts';
import type { RowWords, Words } from './words.ts';

/**
 * One row at a time, as long as the scale.
 *
 * @returns how far from the foot of each row's dots the needle's line ends
 */
export function placeField(pen: Pen, { rows }: Words, frame: Frame): number[] {
  const { at, length, deep, left, right, wide, year, second } = frame;
  const { gap, dot, grids } = gridsOf(rows, length, deep, (depths) => Math.max(...depths));
  const thickness = rows.map(({ whole }, i) => Math.min(grids[i]?.depth ?? 0, whole) * gap);
  const thickest = Math.max(...thickness);
  return rows.map((row, i) => {
    const [grid, thick] = [grids[i], thickness[i]];
    if (!grid || thick === undefined) return 0;
    const shown = alone(i);
    pen.dots(i, shown, dot, dotsOf(row, grid, frame, 0, gap));
    // Where the scale lies, the words close the end of the dots: the room beyond is that of rows with more of them.
    // So is the row's name: it belongs to them.
    const lower = wide ? thickest - thick : 0;
    pen.name(i, shown, row.name, left, year.y + lower, year.size);
    const y = wide ? at(0, thick).y - 0.6 : at(length, 0).y - 1 - second;
    pen.write(shown, row.counts, left, y, { size: COUNTS });
    if (row.note) {
      // Where the scale stands, it is under the share.
      const [x, anchor] = wide
        ? [left + COUNTS * row.counts.wide + 1, 'start' as const]
        : [right, 'end' as const];
      pen.write(shown, row.note, x, y + second, { size: SMALL, tone: 'muted', anchor });
    }
    const style = { size: frame.share, weight: 700, tone: 'part', anchor: 'end' } as const;
    if (!wide) pen.write(shown, row.share, right, year.y, style);
    return thick + 0.2;
  });
}

/** The dots of a row along the scale, from a place across it. */
export function dotsOf(
  { part, whole }: RowWords,
  grid: Grid,
  { at }: Frame,
  from: number,
  gap: number,
): Places {
  const dots = Array.from({ length: whole }, (_, i) =>
    at(alongOf(grid, part, i), from + ((i % grid.depth) + 0.5) * gap),
  );
  return { solid: dots.slice(0, part), open: dots.slice(part), more: [], gone: [] };
}

/** Where a row's share is on the scale. */
export const shareAt = ({ part, whole }: RowWords, { length }: Frame): number =>
  (length * part) / whole;
