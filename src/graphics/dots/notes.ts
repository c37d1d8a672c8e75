import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { across, label, MINOR, onLines } from '../kit/labels.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';
import { lanesOf } from '../kit/placer.ts';
import { breaksOf, shortLines, type PlacedBreak } from './breaks.ts';
import { NOTHING, type Arranged, type Label } from './note.ts';
import type { DottedRow, DottedRows } from './rows.ts';
import type { View } from './views.ts';

/** A line of what is said of a row alone, or of a break before it. */
export const NOTE = 1.3 * EM;

/** A text in as many lines as it needs at the size of notes. */
const linesOf = (text: string) => spacedLines(text, WIDTH, { size: SMALL });

/** The words of the breaks before a row at the right, each under its line. They stand above the row. */
export function breaksBefore(rows: DottedRows, view: View, row: number, y: number): Arranged {
  return breaksOf(rows)
    .filter((change) => change.row === row)
    .reduce<Arranged>((above, change) => {
      const { height, labels, lines } = breakAt(change, view, y + above.height);
      return {
        height: above.height + height,
        labels: [...above.labels, ...labels],
        lines: [...above.lines, ...lines],
      };
    }, NOTHING);
}

function breakAt({ before, text, row }: PlacedBreak, view: View, y: number): Arranged {
  const key = `${view}-break-${before}`;
  const lines = linesOf(text);
  return {
    height: lines.length * NOTE + 0.1 * EM,
    labels: onLines(
      lines,
      label({
        ...MINOR,
        key: `${key}-text`,
        view,
        row,
        text: '',
        x: WIDTH,
        y,
        dy: 1.1,
        anchor: 'end',
      }),
      NOTE,
    ),
    lines: [across({ key, view, row, kind: 'break', x1: 0, x2: WIDTH, y: y + 0.1 * EM })],
  };
}

/** What is to be said of a row alone, at the left. It stands below the row. */
export function noteBelow(rows: DottedRows, view: View, row: number, y: number): Arranged {
  const found = rows.rows[row];
  const lines = found?.note === undefined ? [] : linesOf(found.note);
  return {
    height: lines.length * NOTE,
    labels: onLines(
      lines,
      label({
        ...MINOR,
        key: `${view}-note-${found?.key ?? ''}`,
        view,
        row,
        text: '',
        x: 0,
        y,
        dy: 1.05,
      }),
      NOTE,
    ),
    lines: [],
  };
}

/** The height of a line, in em. */
export const NOTE_LINE = 1.2;

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
            row: i,
            key: row.key,
            note: row.note,
            start: row.left,
            ...noteAt(row, row.note, rows),
          },
        ]
      : [],
  );
  const lanes = lanesOf(notes, 0.6 * EM);
  if (Math.max(0, ...lanes) > 0) {
    const below = belowBlocks(notes, rows, view, y, dy);
    if (below) return below;
  }
  return {
    lines: lanes.length === 0 ? 0 : Math.max(...lanes) + 1,
    labels: notes.map(({ row, key, text, left }, i) =>
      label({
        key: `${view}-note-${key}`,
        view,
        row,
        text,
        x: left,
        y,
        dy: dy + (lanes[i] ?? 0) * NOTE_LINE,
        ...MINOR,
      }),
    ),
  };
}

/**
 * Notes that would be over each other: each below its own block, on several lines.
 *
 * @returns undefined where they have no room there
 */
function belowBlocks(
  notes: readonly { row: number; key: string; note: string; start: number }[],
  { room }: DottedRows,
  view: View,
  y: number,
  dy: number,
): { labels: Label[]; lines: number } | undefined {
  const made = notes.flatMap((note) => {
    const lines = shortLines(note.note, room);
    return lines ? [{ ...note, lines }] : [];
  });
  if (made.length < notes.length) return undefined;
  return {
    lines: Math.max(...made.map(({ lines }) => lines.length)),
    labels: made.flatMap(({ row, key, start, lines }) =>
      onLines(
        lines,
        label({ ...MINOR, key: `${view}-note-${key}`, view, row, text: '', x: start, y, dy }),
        NOTE_LINE * EM,
      ),
    ),
  };
}

/** A note starts or ends with its row's block; where it has no room there, it names the row. */
function noteAt({ label, left }: DottedRow, note: string, { block }: DottedRows) {
  const width = spacedWidth(note, { size: SMALL });
  const start = [left, left + block - width].find((left) => left >= 0 && left + width <= WIDTH);
  if (start !== undefined) return { text: note, left: start, right: start + width };
  const text = `${label}: ${note}`;
  const wide = spacedWidth(text, { size: SMALL });
  const clamped = Math.max(0, Math.min(left, WIDTH - wide));
  return { text, left: clamped, right: clamped + wide };
}
