import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { MINOR, onLines } from '../kit/labels.ts';
import { spacedLines } from '../kit/measure.ts';
import { breaksOf, type PlacedBreak } from './breaks.ts';
import { across, label, NOTHING, type Arranged } from './note.ts';
import type { DottedRows } from './rows.ts';
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
