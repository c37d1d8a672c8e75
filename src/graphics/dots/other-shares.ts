import { percent } from '../../data/number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { label } from '../kit/labels.ts';
import { SPACED } from '../kit/measure.ts';
import { spread } from '../kit/placer.ts';
import { labelWidth } from '../kit/room.ts';
import { signOf } from './legend.ts';
import type { Label } from './note.ts';
import type { DottedRows } from './rows.ts';

const view = 'share';
const LINE = 1.25 * EM;
/** How far shares are apart on a line. */
const APART = 0.5 * EM;

/**
 * The shares of a row's further parts, each with its mark, below where its dots start. Where two parts make up
 * the whole there are none: the share of the one says that of the other.
 *
 * @param y the bottom of the strip
 */
export function otherShares(
  { rows, kinds, language }: DottedRows,
  row: number,
  y: number,
): { labels: Label[]; height: number } {
  const found = rows[row];
  if (!found || kinds.length < 3) return { labels: [], height: 0 };
  const { key, parts, whole } = found;
  let before = 0;
  const all = parts.map(({ count }, i) => {
    const x = (WIDTH * before) / whole;
    before += count;
    const mark = kinds[i]?.mark ?? 'rest';
    return label({
      key: `share-${mark}-${key}`,
      view,
      row,
      text: percent(count, whole, language),
      x,
      y: y + 0.1 * EM,
      dy: 1,
      sign: signOf(mark),
    });
  });
  const labels = all.slice(1);
  const widths = labels.map((one) => labelWidth(one) * SPACED);
  const isOneLine =
    widths.reduce((sum, width) => sum + width, APART * (widths.length - 1)) <= WIDTH;
  // Each at its own place, or as near to it as the others leave it room.
  const middles = spread(
    labels.map(({ x }, i) => ({
      middle: x + (widths[i] ?? 0) / 2,
      height: (widths[i] ?? 0) + APART,
    })),
    -APART / 2,
    WIDTH + APART / 2,
  );
  const places = labels.map(({ x }, i) => {
    const width = widths[i] ?? 0;
    return isOneLine ? (middles[i] ?? 0) - width / 2 : Math.min(x, WIDTH - width);
  });
  return {
    labels: labels.map((one, i) => ({
      ...one,
      x: places[i] ?? 0,
      y: one.y + (isOneLine ? 0 : i * LINE),
    })),
    height: (isOneLine ? 1 : labels.length) * LINE + 0.1 * EM,
  };
}
