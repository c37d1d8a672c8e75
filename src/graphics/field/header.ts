import { SMALL } from '../kit/field.ts';
import { joined, SIGN, write, type Sheet } from './sheet.ts';
import { VIEWS } from './when.ts';
import type { Words } from './words.ts';

/** From a line of words to the next, in em. */
export const LINE = 1.35;
/** How high figures are, as a share of their size. */
export const HIGH = 0.72;

/** The year in large type and what the dots are, beside it or below it. */
export interface Header {
  /** The size of the year, in em. */
  size: number;
  /** Where the key of the dots starts, from the left edge, and where both of its lines and the header end, in em. */
  key: number;
  lines: [number, number];
  height: number;
  /** Whether the breaks stand at the right of the key. */
  isShort: boolean;
}

/**
 * @param across how wide it may be, in em
 * @param isApart whether the year stands elsewhere
 */
export function headerOf(
  { rows, kinds, breaks }: Words,
  across: number,
  size: number,
  isApart: boolean,
): Header {
  const year = isApart ? 0 : size * Math.max(...rows.map(({ name }) => name.wide)) + 1;
  const widest = SIGN + Math.max(kinds.solid.wide, kinds.open.wide);
  const isBeside = year + widest <= across;
  const high = isApart ? 0 : HIGH * size;
  const last = isBeside ? Math.max(high, HIGH + LINE) : high + 0.5 + 2 * LINE;
  const noted = Math.max(0, ...breaks.map(({ words }) => SMALL * joined(words).wide));
  const isShort =
    isBeside && breaks.length > 0 && breaks.length < 3 && year + widest + 1.5 + noted <= across;
  return {
    size,
    key: isBeside ? year : 0,
    lines: [last - LINE, last],
    isShort,
    height: last + 0.3 + (isShort ? 0 : breaks.length * LINE),
  };
}

/** Writes the header. The key stays in every state. */
export function writeHeader(
  sheet: Sheet,
  { rows, kinds, breaks }: Words,
  { key, lines, size, isShort }: Header,
  { left, right, top, em, year }: Record<'left' | 'right' | 'top' | 'em' | 'year', number>,
): void {
  const last = rows.length - 1;
  const always = { views: VIEWS, from: 0, to: last };
  const [first, second] = lines.map((line) => top + line * em) as [number, number];
  const x = left + key * em;
  write(sheet, { key: 'solid', word: kinds.solid, when: always, x, y: first, weight: 700, tone: 'part', sign: 'part' });
  write(sheet, { key: 'open', word: kinds.open, when: always, x, y: second, sign: 'rest' });
  rows.forEach(({ name }, row) => {
    const when = { views: ['field'] as const, from: row, to: row };
    write(sheet, { key: `name-${row}`, word: name, when, x: left, y: year, size, weight: 700 });
  });
  breaks.forEach(({ row, words }, i) => {
    const y = isShort ? second - (breaks.length - 1 - i) * LINE * em : second + (i + 1) * LINE * em;
    const shared = { word: joined(words), y, size: SMALL, tone: 'muted' } as const;
    const place = isShort ? ({ x: right, anchor: 'end' } as const) : { x: left };
    const when = { views: ['field', 'together'] as const, from: row, to: last };
    write(sheet, { ...shared, ...place, key: `break-${i}`, when });
    const swap = { views: ['swap'] as const, from: row, to: row };
    write(sheet, { ...shared, ...place, key: `break-swap-${i}`, when: swap });
  });
}
