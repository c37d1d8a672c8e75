import { kindName } from '../../data/count-words.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { label } from '../kit/labels.ts';
import { wrapTo } from '../kit/measure.ts';
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

/** What a solid or an open dot stands for, in as many lines as it needs. */
export function legendOf(rows: DottedRows, of: 'part' | 'rest', view: View, y: number): Legend {
  const scale = of === 'rest' ? scaleOf(rows) : undefined;
  const text = kindName(rows.words[of]) + (scale === undefined ? '' : `; ${scale}`);
  const weight = of === 'part' ? 700 : 400;
  const lines = wrapTo(text, WIDTH / EM - SIGN, weight);
  return {
    height: FIRST + (lines.length - 1) * NEXT,
    labels: lines.map((text, i) =>
      label({
        ...{ key: `${view}-legend-${of}-${i}`, view, row: 0, text, weight },
        ...{ x: i === 0 ? 0 : SIGN * EM, y: y + i * NEXT, dy: 1 },
        tone: of === 'part' ? 'part' : 'muted',
        ...(i === 0 && { sign: of }),
      }),
    ),
  };
}

/** What both kinds of dots stand for, one under the other. */
export function bothLegends(rows: DottedRows, view: View): Legend {
  const part = legendOf(rows, 'part', view, 0);
  const rest = legendOf(rows, 'rest', view, part.height - 0.3 * EM);
  return {
    height: part.height + rest.height - 0.3 * EM,
    labels: [...part.labels, ...rest.labels],
  };
}
