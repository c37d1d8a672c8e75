import { EM, SMALL } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import type { Label } from '../kit/labels.ts';
import { mirroredX } from '../kit/mirror.ts';
import type { DotsLayout } from './layout.ts';

// It runs in the browser too, without the widths that needle.ts measures with.

/** From the middle of the needle to the words beside it. */
export const BESIDE = 0.55 * EM;
/** The needle's upper edge and its point, from the top of the axis. */
export const [EDGE, POINT] = [1.55 * EM, 2.15 * EM];
const MIDDLE = (EDGE + POINT) / 2;

/** Each row's share, beside the needle where it is on it. */
export const needleWords = ({ needle, keys, mirrored }: DotsLayout): Label[] =>
  (needle?.rows ?? []).map(({ at, text, anchor }, i) => {
    const x = tenth(at + (anchor === 'start' ? BESIDE : -BESIDE));
    return {
      key: keys[i] ?? '',
      text,
      x: mirrored ? mirroredX(x) : x,
      // Level with the middle of the needle, whatever the size of the type.
      y: tenth((needle?.y ?? 0) + MIDDLE),
      dy: 0.35 * SMALL,
      anchor,
      size: SMALL,
      weight: 400,
      tone: 'ink',
      rtl: mirrored,
    };
  });
