import { count, counted } from '../../data/number.ts';
import { EM } from '../kit/field.ts';
import { down, label } from '../kit/labels.ts';
import { widthOf, wrapTo } from '../kit/measure.ts';
import { labelWidth } from '../kit/room.ts';
import { breakLabels } from './breaks.ts';
import { bothLegends } from './legend.ts';
import type { Arranged, Label } from './note.ts';
import { rowNotes } from './notes.ts';
import { heightOf, startOf, type DottedRows } from './rows.ts';

const view = 'counts';
/** What a row's whole takes above its block. */
const ABOVE = 1.4 * EM;
/** The lines below a block, in em: its part, the first line of its key, and each line after that. */
const PART = 1.5;
const KEY = 2.8;
const LINE = 1.2;
/** From a key to the notes: an em of theirs is smaller on wide screens, so they stand higher there. */
const NOTES = 1.35;
/** The size of a part, in em, where it has room. */
const LARGE = 1.6;

/** Each row as a block of its dots, side by side on one base, the solid ones lowest. */
export function countsView(rows: DottedRows): Arranged & { base: number } {
  const highest = heightOf(Math.max(...rows.rows.map(({ dots }) => dots)), rows);
  const legend = bothLegends(rows, view);
  const breaks = breakLabels(rows, view, legend);
  const base = legend.height + breaks.height + ABOVE + highest;
  const keys = rows.rows.map(({ label }) => wrapTo(label, rows.room / EM, 700));
  const last = KEY + (Math.max(...keys.map(({ length }) => length)) - 1) * LINE;
  const notes = rowNotes(rows, view, base, last + NOTES);
  const lowest = last + notes.lines * LINE + (notes.lines > 0 ? NOTES - LINE : 0);
  return {
    base,
    height: base + (lowest + 0.45) * EM,
    labels: [
      ...legend.labels,
      ...rows.rows.flatMap((_, row) => rowLabels(rows, row, base, keys[row] ?? [])),
      ...notes.labels,
      ...breaks.labels,
    ],
    lines: breaks.lines.map(({ before, row, x, start }) =>
      down({
        key: `counts-break-${before}`,
        view,
        row,
        kind: 'break',
        x,
        y1: start,
        y2: base,
      }),
    ),
  };
}

/** Above a block its whole, and below it its part and its key. */
function rowLabels(rows: DottedRows, row: number, base: number, keyLines: string[]): Label[] {
  const found = rows.rows[row];
  if (!found?.shown) return [];
  const { key, part, whole, dots } = found;
  // The noun once, where it has room: all rows count the same things.
  const named = counted(whole, rows.words, rows.language);
  const text = row === 0 && widthOf(named) * EM <= rows.room ? named : count(whole, rows.language);
  const explained = (options: Pick<Label, 'key' | 'text' | 'y' | 'dy'> & Partial<Label>): Label => {
    const made = label({ ...options, view, row, x: 0 });
    return { ...made, x: startOf(found, labelWidth(made)) };
  };
  return [
    explained({ key: `counts-whole-${key}`, text, y: base - heightOf(dots, rows), dy: -0.5 }),
    explained({
      key: `counts-part-${key}`,
      text: count(part, rows.language),
      y: base,
      dy: PART,
      size: partSize(rows),
      weight: 700,
      tone: 'part',
    }),
    ...keyLines.map((text, i) =>
      explained({
        key: `counts-key-${i}-${key}`,
        text,
        y: base,
        dy: KEY + i * LINE,
        weight: 700,
      }),
    ),
  ];
}

/** One size for all parts: large, or as large as the widest has room for. */
function partSize({ rows, room, language }: DottedRows): number {
  const widest = Math.max(...rows.map(({ part }) => widthOf(count(part, language), 700))) * EM;
  return Math.max(1, Math.min(LARGE, Math.floor((10 * room) / widest) / 10));
}
