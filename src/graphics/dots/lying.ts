import { count } from '../../data/number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { guessEnd } from '../kit/guess-end.ts';
import { widthOf } from '../kit/measure.ts';
import { evenly, HIGHEST, stripOf, type DottedRow, type DottedRows } from './rows.ts';

/** How far a count is from the dots before it, and from those of the other kind after it. */
export const BESIDE = 0.3 * EM;
const APART = 0.8 * EM;
/** The way from one dot to the next at the most. */
const WIDEST = EM;

/** The two kinds of dots: how many of a row's there are, and what they count. */
export const KINDS = {
  open: {
    measure: 'rest',
    dots: ({ dots, solid }: DottedRow) => dots - solid,
    counted: ({ part, whole }: DottedRow) => whole - part,
  },
  solid: {
    measure: 'part',
    dots: ({ solid }: DottedRow) => solid,
    counted: ({ part }: DottedRow) => part,
  },
} as const;

/**
 * The rows one below the other, for keys and counts that have no room side by side: dots of one size in
 * columns of as many dots as the height has room for, from the left. A row's kinds of dots are side by
 * side, each with its count after it.
 */
export function lie(rows: DottedRows): DottedRows {
  const { each } = rows;
  const longest = (measure: 'part' | 'rest' | 'whole', dots: (row: DottedRow) => number) =>
    Math.max(Math.ceil(guessEnd(rows.rows, measure) / each), ...rows.rows.map(dots));
  const kind = (name: keyof typeof KINDS) => {
    const { measure, dots, counted } = KINDS[name];
    const words =
      Math.max(...rows.rows.map((row) => widthOf(count(counted(row), rows.language), 700))) * EM;
    return { dots: longest(measure, dots), words: BESIDE + words };
  };
  const [open, solid] = [kind('open'), kind('solid')];
  const whole = longest('whole', ({ dots }) => dots);
  const room = WIDTH - open.words - APART - solid.words;
  const pitchOf = (thick: number) => {
    const columns = Math.ceil(open.dots / thick) + Math.ceil(solid.dots / thick);
    return evenly(Math.min(WIDEST, room / columns, WIDTH / Math.ceil(whole / thick)));
  };
  let thick = 1;
  while (thick < whole && rows.rows.length * (thick + 1) * pitchOf(thick + 1) <= HIGHEST) thick++;
  const pitch = pitchOf(thick);
  return {
    ...rows,
    ...{ columns: thick, pitch, block: thick * pitch, room: WIDTH },
    start: {
      ...{ whole: 0, open: 0 },
      solid: Math.ceil(open.dots / thick) * pitch + open.words + APART,
    },
    rows: rows.rows.map((row) => ({
      ...{ ...row, left: 0, strip: stripOf(row.dots, row.solid, pitch) },
    })),
  };
}
