import { outOf } from '../../data/number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { label } from '../kit/labels.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import type { Label } from './note.ts';
import { shareAt, type DottedRow, type DottedRows } from './rows.ts';

const view = 'share';
/** How far the share is from where the dots end, and from the key. */
const LABEL_GAP = 0.35 * EM;
const AFTER_KEY = 0.6 * EM;
/**
 * How far the end of the dots may be under the key, which has an outline to keep it clear: that far, it is there in the
 * widest typeface alone.
 */
const UNDER = 0.2 * EM;

/** The counts behind a share. The noun once, where it has room: all rows count the same things. */
function countsOf(rows: DottedRows, { key, label, part, whole }: DottedRow): string {
  const bare = outOf(part, whole, rows.language);
  if (rows.rows.find((row) => row.shown)?.key !== key) return bare;
  const named = outOf(part, whole, rows.language, rows.words);
  return keyWidth(label) + widthOf(` ${named}`) * EM <= WIDTH ? named : bare;
}

const keyWidth = (label: string) => widthOf(label, 700) * EM;

/**
 * Where the share and its counts start, on the key's line, and whether the end of the dots is under them
 * or under the key. Undefined where they have no room there.
 */
function placeOnLine(
  rows: DottedRows,
  row: DottedRow,
  large: number,
): { x: number; anchor: 'start' | 'end'; over: boolean } | undefined {
  const width = (widthOf(row.share, 700) * large + widthOf(` ${countsOf(rows, row)}`)) * EM;
  // Where the dots end too near to the left for the key, the words start after it.
  const least = keyWidth(row.label) + AFTER_KEY;
  const end = shareAt(row);
  const after = Math.max(end + LABEL_GAP, least);
  const over = end < keyWidth(row.label) - UNDER;
  if (after + width <= WIDTH) return { x: after, anchor: 'start', over };
  const before = end - LABEL_GAP - width;
  if (before >= least) return { x: before, anchor: 'start', over };
  // Over the end of the dots, as far to the right as there is room.
  return WIDTH - width >= least ? { x: WIDTH, anchor: 'end', over: true } : undefined;
}

/** Whether a row's key, share and counts have room on one line. */
export const fitsOnLine = (rows: DottedRows, row: DottedRow, large: number): boolean =>
  placeOnLine(rows, row, large) !== undefined;

/** From one line of a key to the next, in em. */
const KEY_LINE = 1.2;

/** A row's key in as many lines as it needs, and its counts on the last of them, or on a line of their own where they have no room there. */
function keyLines(key: string, counts: string): { text: string; then?: string }[] {
  const room = WIDTH / EM / SPACED;
  const lines: { text: string; then?: string }[] = wrapTo(key, room, 700).map((text) => ({ text }));
  const last = lines.at(-1);
  if (!last || widthOf(last.text, 700) + widthOf(` ${counts}`) > room)
    return [...lines, { text: '', then: counts }];
  return [...lines.slice(0, -1), { ...last, then: counts }];
}

/** What a row's key and its counts take above its share, where they have lines of their own. */
export const headingHeight = (rows: DottedRows, row: DottedRow): number =>
  (1.4 + (keyLines(row.label, countsOf(rows, row)).length - 1) * KEY_LINE) * EM;

/**
 * A row's key at the left, and its share where its dots end. The counts follow the share, or the key
 * where they need a line of their own.
 *
 * @param y the top of the strip
 * @param large the size of the share, in em
 * @param oneLine whether all rows have room on one line
 * @returns also where the line at the end of the dots starts
 */
export function rowWords(
  rows: DottedRows,
  row: number,
  y: number,
  large: number,
  oneLine: boolean,
): { labels: Label[]; top: number } {
  const found = rows.rows[row];
  if (!found) return { labels: [], top: y };
  const { key, share: text } = found;
  const counts = countsOf(rows, found);
  const common = { view, row, y, weight: 700 } as const;
  const named = { ...common, key: `share-key-${key}`, text: found.label, x: 0 };
  const value = {
    ...common,
    key: `share-value-${key}`,
    text,
    dy: 0.1 - 0.25 * large,
    size: large,
  } as const;
  if (oneLine) {
    const placed = placeOnLine(rows, found, large);
    const { x = 0, anchor = 'start', over = true } = placed ?? {};
    return {
      labels: [
        label({ ...named, dy: value.dy }),
        label({ ...value, x, anchor, then: counts, tone: 'part' }),
      ],
      // The line at the end of the dots crosses no words.
      top: over ? y - 0.15 * EM : y - large * EM,
    };
  }
  const lines = keyLines(found.label, counts);
  const after = shareAt(found) + LABEL_GAP;
  const width = widthOf(text, 700) * large * EM;
  const x = after + width <= WIDTH ? after : shareAt(found) - LABEL_GAP - width;
  return {
    labels: [
      ...lines.map(({ text, then }, i) =>
        label({
          ...named,
          key: `${named.key}${i === 0 ? '' : `-${i}`}`,
          text,
          dy: -0.55 - large - (lines.length - 1 - i) * KEY_LINE,
          ...(then !== undefined && { then }),
        }),
      ),
      label({ ...value, x, tone: 'part' }),
    ],
    top: y - (large - 0.1) * EM,
  };
}
