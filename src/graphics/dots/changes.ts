import { count } from '../../data/number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { label } from '../kit/labels.ts';
import { SPACED, wrapTo } from '../kit/measure.ts';
import type { Label } from './note.ts';
import type { DottedRow, DottedRows } from './rows.ts';

const view = 'parts';
const LINE = 1.25 * EM;

const MEASURES = {
  rest: ({ part, whole }: DottedRow) => whole - part,
  part: ({ part }: DottedRow) => part,
  whole: ({ whole }: DottedRow) => whole,
};

/**
 * How much more or less there is in the last row: than in the one before, and than in the first. "+37 on
 * 2015, +94 on 2014", at the right, where the last row is.
 *
 * @param y where the words start
 */
export function changeOf(
  { rows, words }: DottedRows,
  of: keyof typeof MEASURES,
  y: number,
): { labels: Label[]; height: number } {
  const row = rows.length - 1;
  const last = rows[row];
  const compared = rows.length < 2 ? [] : [...new Set([row - 1, 0])];
  const changes = compared.flatMap((from) => {
    const first = rows[from];
    if (!first || !last) return [];
    return `${signed(MEASURES[of](last) - MEASURES[of](first))} on ${first.key}`;
  });
  if (changes.length === 0) return { labels: [], height: 0 };
  const text = (of === 'whole' ? `all ${words.many}: ` : '') + changes.join(', ');
  const lines = wrapTo(text, WIDTH / EM / SPACED, 700);
  return {
    height: lines.length * LINE,
    labels: lines.map((text, i) =>
      label({
        ...{ key: `parts-change-${of}-${i}`, view, row, text, x: WIDTH, y: y + i * LINE, dy: 1 },
        ...{ anchor: 'end', weight: 700, tone: of === 'part' ? 'part' : 'ink' },
      }),
    ),
  };
}

/** "+83" or "−11"; "0" where nothing has changed. */
function signed(change: number): string {
  const sign = change === 0 ? '' : change < 0 ? '−' : '+';
  return `${sign}${count(Math.abs(change))}`;
}
