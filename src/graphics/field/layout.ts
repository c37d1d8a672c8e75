import { dictionaryOf } from '../../language/languages.ts';
import { EM, WIDTH, type Sized } from '../kit/field.ts';
import type { Counts } from '../kit/form.ts';
import type { Room } from './frame.ts';
import { wordsOf, type Words } from './words.ts';

/** The words of the graphic, and what they have room in: where everything stands follows from these. */
export interface FieldLayout extends Sized {
  words: Words;
  room: Room;
}

/** The height of the fixed shape, which stills, print and embeds have, in thousandths of its width. */
export const HEIGHT = 1000;

/** The layout in the fixed shape. */
export function layout(data: Counts): FieldLayout {
  return {
    height: HEIGHT,
    mirrored: dictionaryOf(data.language).direction === 'rtl' ? true : undefined,
    words: wordsOf(data),
    room: { width: WIDTH, height: HEIGHT, band: 0, type: EM, edge: 0 },
  };
}
