import { EM, SMALL } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import type { Label } from '../kit/labels.ts';
import { mirroredX } from '../kit/mirror.ts';
import type { DotsLayout } from './layout.ts';

/** From the middle of the needle to the words beside it. */
export const BESIDE = 0.55 * EM;

/** What each row is called, beside the needle where it shows the row's share. */
export const needleWords = ({ needle, keys, mirrored }: DotsLayout): Label[] =>
  (needle?.rows ?? []).map(({ at, text, anchor }, i) => {
    const x = tenth(at + (anchor === 'start' ? BESIDE : -BESIDE));
    return {
      key: keys[i] ?? '',
      text,
      x: mirrored ? mirroredX(x) : x,
      y: needle?.y ?? 0,
      dy: 2.15,
      anchor,
      size: SMALL,
      weight: 400,
      tone: 'ink',
      rtl: mirrored,
    };
  });
