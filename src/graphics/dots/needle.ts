import { dictionaryOf } from '../../language/languages.ts';
import { SMALL, WIDTH } from '../kit/field.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { spacedWidth } from '../kit/measure.ts';
import { BESIDE } from './drawn-needle.ts';
import { shareAt, type DottedRows } from './rows.ts';
import type { Needle } from './types.ts';

/** @param y the top of the axis */
export function needleOf({ rows, language }: DottedRows, y: number): Needle {
  return {
    y: tenth(y),
    rows: rows.map((row) => {
      const at = shareAt(row);
      const text = dictionaryOf(language).graphics.inRow(row.share, row.label);
      const needed = BESIDE + spacedWidth(text, { size: SMALL });
      const anchor = at + needed <= WIDTH ? 'start' : 'end';
      const hasRoom = anchor === 'start' || at >= needed;
      return { at: round(at), text: hasRoom ? text : '', anchor };
    }),
  };
}
