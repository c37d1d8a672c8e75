import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { round } from '../kit/interpolate.ts';
import { label, type Sign } from '../kit/labels.ts';
import type { Mark } from '../kit/mark.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import type { Label } from './note.ts';
import { scaleOf, type DottedRows, type Kind } from './rows.ts';
import type { View } from './views.ts';

/** The height of words for dots, and of each line after the first. */
const FIRST = 1.6 * EM;
const NEXT = 1.25 * EM;
/** What the sign takes before the words, in em. */
const SIGN = 1.2;

/** The words for the kinds of dots, and how high they are together. */
export interface Legend {
  height: number;
  labels: Label[];
}

/** The sign of a mark before words: an open square is also that of a count in time. */
export const signOf = (mark: Mark): Sign => (mark === 'third' ? 'count' : mark);

/**
 * What a kind of dots stands for, in as many lines as it needs.
 *
 * @param isLast whether no other kind follows: then it also says what a dot is, where that is several things
 */
export function legendOf(
  rows: DottedRows,
  { mark, text: kind }: Kind,
  view: View,
  y: number,
  isLast = mark === 'rest',
): Legend {
  const scale = isLast ? scaleOf(rows) : undefined;
  const text = kind + (scale === undefined ? '' : `; ${scale}`);
  const isPart = mark === 'part';
  const weight = isPart ? 700 : 400;
  const lines = wrapTo(text, WIDTH / EM - SIGN, weight);
  return {
    height: FIRST + (lines.length - 1) * NEXT,
    labels: lines.map((text, i) =>
      label({
        key: `${view}-legend-${mark}-${i}`,
        view,
        row: 0,
        text,
        weight,
        x: i === 0 ? 0 : SIGN * EM,
        y,
        dy: round(1 + (i * NEXT) / EM),
        tone: isPart ? 'part' : 'ink',
        ...(i === 0 && { sign: signOf(mark) }),
      }),
    ),
  };
}

/** What is between two legends on a line, in em. */
const BETWEEN = 0.6;

/** What all kinds of dots stand for, on one line in small type; undefined where they have no room on it. */
export function legendLine(rows: DottedRows, view: View, y: number): Legend | undefined {
  const labels: Label[] = [];
  let x = 0;
  for (const kind of rows.kinds) {
    const { labels: lines } = legendOf(rows, kind, view, y);
    const [first] = lines;
    if (!first || lines.length > 1) return undefined;
    labels.push({ ...first, x: x * EM, size: SMALL });
    x += SIGN + SPACED * widthOf(first.text, first.weight) + BETWEEN;
  }
  return (x - BETWEEN) * EM <= WIDTH ? { height: FIRST, labels } : undefined;
}

/** How much nearer legends are to each other than to dots. */
const NEARER = 0.3 * EM;

/** What all kinds of dots stand for, one under the other. */
export function allLegends(rows: DottedRows, view: View, y = 0): Legend {
  const labels: Label[] = [];
  let end = y;
  for (const [i, kind] of rows.kinds.entries()) {
    const legend = legendOf(rows, kind, view, end - (i === 0 ? 0 : NEARER));
    labels.push(...legend.labels);
    end += legend.height - (i === 0 ? 0 : NEARER);
  }
  return { height: end - y, labels };
}
