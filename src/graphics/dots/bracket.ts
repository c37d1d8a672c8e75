import { timesAs } from '../../data/claim.ts';
import { divide, fraction, subtract } from '../../data/fraction.ts';
import { hundredths } from '../../data/number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { across, label } from '../kit/labels.ts';
import { widthOf } from '../kit/measure.ts';
import type { Arranged } from './note.ts';
import { shareAt, type DottedRow, type DottedRows } from './rows.ts';

const view = 'share';
const HEIGHT = 2 * EM;

/** From the first share to the last: how far that is, and how many times as large. */
export function bracketOf({ rows }: DottedRows, top: number): Arranged {
  const shown = rows.filter((row) => row.shown);
  const [first, last] = [shown[0], shown.at(-1)];
  const text = first && last && first !== last ? changeOf(first, last) : undefined;
  if (!first || !last || text === undefined) return { labels: [], lines: [], height: 0 };
  const row = rows.indexOf(last);
  const y = top + 0.3 * EM;
  const x1 = Math.min(shareAt(first), shareAt(last));
  const x2 = Math.max(shareAt(first), shareAt(last));
  const fits = x1 + widthOf(text, 700) * EM <= WIDTH;
  return {
    height: HEIGHT,
    labels: [
      label({
        ...{ key: 'share-bracket-text', view, row, text, y, dy: 1.3, weight: 700 },
        ...{ x: fits ? x1 : WIDTH, anchor: fits ? 'start' : 'end' },
      }),
    ],
    lines: [across({ key: 'share-bracket', view, row, kind: 'bracket', x1, x2, y })],
  };
}

/** "+32.7 points, nearly four times"; undefined where the share is the same. */
function changeOf(first: DottedRow, last: DottedRow): string | undefined {
  const [a, b] = [fraction(first.part, first.whole), fraction(last.part, last.whole)];
  const { numerator, denominator } = subtract(b, a);
  if (numerator === 0n) return undefined;
  const size = hundredths({ numerator: numerator < 0n ? -numerator : numerator, denominator });
  // "less than +0.1": the sign belongs to the number.
  const signed = size.replace(/\d/, (digit) => `${numerator < 0n ? '−' : '+'}${digit}`);
  const points = `${signed} ${size === '1' ? 'point' : 'points'}`;
  const times = numerator > 0n && first.part > 0 ? timesAs(divide(b, a)) : undefined;
  const both = times === undefined ? points : `${points}, ${times}`;
  return widthOf(both, 700) * EM <= WIDTH ? both : points;
}
