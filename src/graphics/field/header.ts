import { SMALL } from '../kit/field.ts';
import { joined, SIGN, write, writeName, type Sheet } from './sheet.ts';
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
  /** Whether the key of the dots is at the right of the year, how wide it is, and where both of its lines and the header end, in em. */
  isBeside: boolean;
  key: number;
  lines: [number, number];
  height: number;
  /** Where the counts over the deepest dots stand, in em. */
  counts: number;
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
  const isBeside = !isApart && year + widest <= across;
  // The counts over the dots, which are level with the last line where they have room at its left.
  const counts = Math.max(
    ...rows.map(({ counts, note }) => 1.1 * counts.wide + (note ? 1 + SMALL * note.wide : 0)),
  );
  const noted = Math.max(0, ...breaks.map(({ words }) => SMALL * joined(words).wide));
  const isLevel = isBeside && counts + 1 + Math.max(noted, widest) <= across;
  const high = isApart ? 0 : HIGH * size;
  const last = isBeside
    ? Math.max(high, HIGH + LINE)
    : isApart
      ? HIGH + LINE
      : high + 0.5 + 2 * LINE;
  return {
    size,
    isBeside,
    key: widest,
    lines: [last - LINE, last],
    height: last + 0.3 + breaks.length * LINE,
    counts: isLevel
      ? Math.max(last + 0.6, last + breaks.length * LINE)
      : last + (breaks.length + 1) * LINE + 0.2,
  };
}

/** Writes the header. The key stays in every state. */
export function writeHeader(
  sheet: Sheet,
  { rows, kinds, breaks }: Words,
  { key, lines, size, isBeside }: Header,
  { left, right, top, em, year }: Record<'left' | 'right' | 'top' | 'em' | 'year', number>,
): void {
  const last = rows.length - 1;
  const always = { views: VIEWS, from: 0, to: last };
  const [first, second] = lines.map((line) => top + line * em) as [number, number];
  // At the right of the year, all starts where the key does.
  const x = isBeside ? right - key * em : left;
  write(sheet, {
    key: 'solid',
    word: kinds.solid,
    when: always,
    x,
    y: first,
    weight: 700,
    tone: 'part',
    sign: 'part',
  });
  write(sheet, { key: 'open', word: kinds.open, when: always, x, y: second, sign: 'rest' });
  rows.forEach(({ name }, row) => {
    const when = { views: ['field'] as const, from: row, to: row };
    writeName(sheet, row, { word: name, when, x: left, y: year, size });
  });
  breaks.forEach(({ row, words }, i) => {
    const word = joined(words);
    const y = second + (i + 1) * LINE * em;
    const shared = { word, y, size: SMALL, tone: 'muted' } as const;
    const place = { x: Math.min(x, right - SMALL * word.wide * em) };
    const when = { views: ['field', 'together'] as const, from: row, to: last };
    write(sheet, { ...shared, ...place, key: `break-${i}`, when });
    const swap = { views: ['swap'] as const, from: row, to: row };
    write(sheet, { ...shared, ...place, key: `break-swap-${i}`, when: swap });
  });
}
