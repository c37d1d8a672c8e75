import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { round } from '../kit/interpolate.ts';
import { across, label } from '../kit/labels.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import { breaksOf } from './breaks.ts';
import type { Arranged } from './note.ts';
import type { DottedRows } from './rows.ts';
import type { View } from './views.ts';

/** A line of what is said of a row alone, or of a break before it. */
export const NOTE = 1.3 * EM;

/**
 * What is to be said of a row alone, at the left, and of a break before it, at the right: on one line
 * where both have room there. It stands above the row, where rows are one below the other.
 */
export function lineNotes(rows: DottedRows, view: View, row: number, y: number): Arranged {
  const found = rows.rows[row];
  const key = found?.key ?? '';
  const change = breaksOf(rows).find((change) => change.row === row);
  const note = found?.note === undefined ? '' : `${found.label}: ${found.note}`;
  const lines = (text: string) => wrapTo(text, WIDTH / EM / SMALL / SPACED);
  const [changes, notes] = [lines(change?.text ?? ''), lines(note)];
  const both = (widthOf(note) + widthOf(change?.text ?? '')) * SMALL * SPACED + 0.8;
  const inOne = changes.length === 1 && notes.length === 1 && both * EM <= WIDTH;
  const count = inOne ? 1 : changes.length + notes.length;
  const height = count === 0 ? 0 : count * NOTE + 0.1 * EM;
  const common = { view, row, size: SMALL, tone: 'muted' } as const;
  const named = (name: string, i: number) => `${view}-${name}-${key}${i === 0 ? '' : `-${i}`}`;
  return {
    height,
    labels: [
      ...changes.map((text, i) =>
        label({
          ...{ ...common, key: named('break-text', i), text },
          ...{ x: WIDTH, y, dy: round(1.1 + (i * NOTE) / EM), anchor: 'end' },
        }),
      ),
      ...notes.map((text, i) =>
        label({
          // Near the row also where the type is smaller.
          ...{ ...common, key: named('note', i), text },
          ...{ x: 0, y: y + height, dy: round(-0.25 - ((notes.length - 1 - i) * NOTE) / EM) },
        }),
      ),
    ],
    lines:
      change === undefined
        ? []
        : [
            across({
              ...{ key: named('break', 0), view, row, kind: 'break' },
              ...{ x1: 0, x2: WIDTH, y: y + 0.1 * EM },
            }),
          ],
  };
}
