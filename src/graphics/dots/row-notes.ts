import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { label } from '../kit/labels.ts';
import { lanesOf } from '../kit/lanes.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import type { Label } from './note.ts';
import type { DottedRow, DottedRows } from './rows.ts';
import type { View } from './views.ts';

/** The height of a line, in em. */
export const NOTE_LINE = 1.2;
/** How many lines a note below its own block has at the most. */
const MOST_LINES = 3;

/**
 * What is to be said of rows alone, below the blocks, in as many lines as it needs.
 *
 * @param y the base of the blocks
 * @param dy the first line's distance from it, in em
 */
export function rowNotes(
  rows: DottedRows,
  view: View,
  y: number,
  dy: number,
): { labels: Label[]; lines: number } {
  const notes = rows.rows.flatMap((row, i) =>
    row.shown && row.note !== undefined
      ? [
          {
            ...{ row: i, key: row.key, note: row.note, start: row.left },
            ...noteAt(row, row.note, rows),
          },
        ]
      : [],
  );
  const lanes = lanesOf(notes, 0.6 * EM);
  // Notes that would be over each other are below their own blocks, on several lines, where their words are short enough.
  const wrapped = notes.map(({ note }) => wrapTo(note, rows.room / EM / SMALL / SPACED));
  const areShort = wrapped.flat().every((line) => widthOf(line) * SMALL * SPACED * EM <= rows.room);
  const high = Math.max(0, ...wrapped.map(({ length }) => length));
  if (areShort && Math.max(0, ...lanes) > 0 && high <= MOST_LINES)
    return {
      lines: high,
      labels: notes.flatMap(({ row, key, start }, i) =>
        (wrapped[i] ?? []).map((text, line) =>
          label({
            ...{ key: `${view}-note-${key}-${line}`, view, row, text, x: start, y },
            ...{ dy: dy + line * NOTE_LINE, size: SMALL, tone: 'muted' },
          }),
        ),
      ),
    };
  return {
    lines: lanes.length === 0 ? 0 : Math.max(...lanes) + 1,
    labels: notes.map(({ row, key, text, left }, i) =>
      label({
        ...{ key: `${view}-note-${key}`, view, row, text, x: left, y },
        ...{ dy: dy + (lanes[i] ?? 0) * NOTE_LINE, size: SMALL, tone: 'muted' },
      }),
    ),
  };
}

/** A note starts or ends with its row's block; where it has no room there, it names the row. */
function noteAt({ label, left }: DottedRow, note: string, { block }: DottedRows) {
  const width = widthOf(note) * SMALL * EM;
  const start = [left, left + block - width].find((left) => left >= 0 && left + width <= WIDTH);
  if (start !== undefined) return { text: note, left: start, right: start + width };
  const text = `${label}: ${note}`;
  const wide = widthOf(text) * SMALL * EM;
  const clamped = Math.max(0, Math.min(left, WIDTH - wide));
  return { text, left: clamped, right: clamped + wide };
}
