import { kindName } from '../../data/count-words.ts';
import { PARTS, type Part } from '../../data/counts.ts';
import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { round } from '../kit/interpolate.ts';
import { label } from '../kit/labels.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import type { Label } from './note.ts';
import { scaleOf, type DottedRows } from './rows.ts';
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

/**
 * What a kind of dots stands for, in as many lines as it needs.
 *
 * @param isLast whether no other kind follows: then it also says what a dot is, where that is several things
 */
export function legendOf(
  rows: DottedRows,
  part: Part,
  view: View,
  y: number,
  isLast = part === 'rest',
): Legend {
  const scale = isLast ? scaleOf(rows) : undefined;
  const text = kindName(rows.words[part]) + (scale === undefined ? '' : `; ${scale}`);
  const isPart = part === 'part';
  const weight = isPart ? 700 : 400;
  const lines = wrapTo(text, WIDTH / EM - SIGN, weight);
  return {
    height: FIRST + (lines.length - 1) * NEXT,
    labels: lines.map((text, i) =>
      label({
        key: `${view}-legend-${part}-${i}`,
        view,
        row: 0,
        text,
        weight,
        x: i === 0 ? 0 : SIGN * EM,
        y,
        dy: round(1 + (i * NEXT) / EM),
        tone: isPart ? 'part' : 'ink',
        ...(i === 0 && { sign: part }),
      }),
    ),
  };
}

/** What is between two legends on a line, in em. */
const BETWEEN = 0.6;

/** What both kinds of dots stand for, on one line in small type; undefined where they have no room on it. */
export function legendLine(rows: DottedRows, view: View, y: number): Legend | undefined {
  const labels: Label[] = [];
  let x = 0;
  for (const part of PARTS) {
    const { labels: lines } = legendOf(rows, part, view, y);
    const [first] = lines;
    if (!first || lines.length > 1) return undefined;
    labels.push({ ...first, x: x * EM, size: SMALL });
    x += SIGN + SPACED * widthOf(first.text, first.weight) + BETWEEN;
  }
  return (x - BETWEEN) * EM <= WIDTH ? { height: FIRST, labels } : undefined;
}

/** How much nearer legends are to each other than to dots. */
const NEARER = 0.3 * EM;

/** What both kinds of dots stand for, one under the other. */
export function bothLegends(rows: DottedRows, view: View): Legend {
  const part = legendOf(rows, 'part', view, 0);
  const end = part.height - NEARER;
  const rest = legendOf(rows, 'rest', view, end);
  return { height: end + rest.height, labels: [...part.labels, ...rest.labels] };
}
