import { EM, SMALL } from '../kit/field.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { label, type Label } from '../kit/labels.ts';
import type { DotsLayout } from './types.ts';

// It runs in the browser too, without the widths that needle.ts measures with.

/** From the middle of the needle to the words beside it. */
export const BESIDE = 0.55 * EM;
/** The needle's upper edge and its point, from the top of the axis, and half its width. */
const [EDGE, POINT, HALF] = [1.55 * EM, 2.15 * EM, 0.34 * EM];

/**
 * A triangle that stands on the axis and points down at the strips, as the data of a path. Its point is at the left
 * edge of the field.
 *
 * @param axis the top of the axis
 */
export const needleShape = (axis: number): string =>
  `M${round(-HALF)} ${round(axis + EDGE)}h${round(2 * HALF)}l${round(-HALF)} ${round(POINT - EDGE)}z`;

/** Each row's share, beside the needle where it is on it. */
export const needleWords = ({ needle, keys }: DotsLayout): Label[] =>
  (needle?.rows ?? []).map(({ at, text, anchor }, i) =>
    label({
      key: keys[i] ?? '',
      text,
      x: tenth(at + (anchor === 'start' ? BESIDE : -BESIDE)),
      // Level with the middle of the needle, whatever the size of the type.
      y: tenth((needle?.y ?? 0) + (EDGE + POINT) / 2),
      dy: 0.35 * SMALL,
      anchor,
      size: SMALL,
    }),
  );
