import { count } from '../../data/number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { widthOf } from '../kit/measure.ts';
import { byMark, evenly, highestOf, partWith, stripOf, type DottedRows } from './rows.ts';

/** How far a count is from the dots before it, and from those of the next kind after it. */
export const LABEL_GAP = 0.3 * EM;
const APART = 0.8 * EM;
/** The least room for a row's dots. */
const LEAST = 50;
/** The way from one dot to the next at the most. */
const WIDEST = EM;

/**
 * The rows one below the other, for keys and counts that have no room side by side: dots of one size in
 * columns of as many dots as the height has room for, from the left. A row's kinds of dots are side by
 * side, each with its count after it.
 */
export function stack(rows: DottedRows): DottedRows {
  const kinds = rows.kinds.toReversed().map(({ mark }) => {
    const parts = rows.rows.map((row) => partWith(mark, rows, row));
    const words =
      Math.max(...parts.map((part) => widthOf(count(part.count, rows.language), 700))) * EM;
    return { mark, dots: Math.max(...parts.map(({ dots }) => dots)), words: LABEL_GAP + words };
  });
  const whole = Math.max(...rows.rows.map(({ dots }) => dots));
  const words = kinds.reduce((sum, { words }) => sum + words, APART * (kinds.length - 1));
  // Counts that leave less room than this are refused: they leave the field.
  const room = Math.max(WIDTH - words, LEAST);
  const pitchOf = (thick: number) => {
    const columns = kinds.reduce((sum, { dots }) => sum + Math.ceil(dots / thick), 0);
    return evenly(Math.min(WIDEST, room / columns, WIDTH / Math.ceil(whole / thick)));
  };
  let thick = 1;
  const highest = () =>
    highestOf(
      rows.rows.map(({ dots }) => dots),
      pitchOf(thick),
    );
  while (thick < whole && rows.rows.length * (thick + 1) * pitchOf(thick + 1) <= highest()) thick++;
  const pitch = pitchOf(thick);
  const start: [string, number][] = [['whole', 0]];
  let x = 0;
  for (const { mark, dots, words } of kinds) {
    start.push([mark, x]);
    x += Math.ceil(dots / thick) * pitch + words + APART;
  }
  return {
    ...rows,
    columns: thick,
    pitch,
    block: thick * pitch,
    room: WIDTH,
    start: byMark(start),
    rows: rows.rows.map((row) => ({
      ...row,
      left: 0,
      strip: stripOf(row.dots, row.solid, pitch),
    })),
  };
}
