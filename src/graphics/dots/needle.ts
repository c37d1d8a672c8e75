import { percent } from '../../data/number.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { SMALL, WIDTH } from '../kit/field.ts';
import { round, tenth } from '../kit/interpolate.ts';
import type { Label } from '../kit/labels.ts';
import { spacedWidth } from '../kit/measure.ts';
import { BESIDE } from './drawn-needle.ts';
import { shareAt, type DottedRows } from './rows.ts';

/** The needle on the axis of percentages. It shows which year's share is read. */
export interface Needle {
  /** The top of the axis. */
  y: number;
  rows: NeedleRow[];
}

interface NeedleRow {
  /** Where the row's share is. */
  at: number;
  /** The share, and of which year it is; empty where the needle has room for it on neither side. */
  text: string;
  /** Whether the words start or end beside the needle. */
  anchor: Exclude<Label['anchor'], 'middle'>;
}

/** @param y the top of the axis */
export function needleOf({ rows, language }: DottedRows, y: number): Needle {
  return {
    y: tenth(y),
    rows: rows.map((row) => {
      const at = shareAt(row);
      const share = percent(row.part, row.whole, language);
      const text = dictionaryOf(language).graphics.inRow(share, row.label);
      const needed = BESIDE + spacedWidth(text, { size: SMALL });
      const anchor = at + needed <= WIDTH ? 'start' : 'end';
      const hasRoom = anchor === 'start' || at >= needed;
      return { at: round(at), text: hasRoom ? text : '', anchor };
    }),
  };
}
