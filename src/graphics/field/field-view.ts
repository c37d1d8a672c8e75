import { SMALL } from '../kit/field.ts';
import type { Frame } from './frame.ts';
import { alongOf, gridsOf, type Grid } from './grid.ts';
import { LINE } from './header.ts';
import { joined, rule, write, type Point, type Sheet } from './sheet.ts';
import type { When } from './when.ts';
import type { RowWords, Words } from './words.ts';

/** One row at a time, as long as the scale; the needle and the axis. */
export function placeField(sheet: Sheet, words: Words, frame: Frame): void {
  const { at, length, deep, em, left, wide } = frame;
  const { gap, dot, grids } = gridsOf(words.rows, length, deep, (depths) => Math.max(...depths));
  words.rows.forEach((row, i) => {
    const grid = grids[i];
    if (!grid) return;
    const when: When = { views: ['field'], from: i, to: i };
    sheet.blocks.push({
      key: 'field',
      row: i,
      when,
      dot,
      gone: [],
      ...dotsOf(row, grid, frame, 0, gap),
    });
    // The words close the end of the dots: the room beyond is that of rows with more of them.
    const depth = Math.min(grid.depth, row.whole) * gap;
    const { x, y } = wide ? at(length, depth) : at(length, 0);
    const line = y - (wide ? 0.6 : 0.9) * em;
    write(sheet, {
      key: `counts-${i}`,
      word: row.counts,
      when,
      x: wide ? left : x,
      y: line,
      size: 1.1,
    });
    // The needle's line ends under the words.
    sheet.tops.push(depth + 0.2 * em);
    if (row.note) {
      const noted = wide
        ? { x: left + (1.1 * row.counts.wide + 1) * em, y: line }
        : { x, y: line - LINE * em };
      write(sheet, {
        key: `note-${i}`,
        word: row.note,
        when,
        ...noted,
        size: SMALL,
        tone: 'muted',
      });
    }
  });
  placeAxis(sheet, words, frame);
  placeBreaks(sheet, words, frame, deep);
}

/** The dots of a row along the scale, from a place across it. */
export function dotsOf(
  { part, whole }: RowWords,
  grid: Grid,
  { at }: Frame,
  from: number,
  gap: number,
): { solid: Point[]; open: Point[] } {
  const dots = Array.from({ length: whole }, (_, i) =>
    at(alongOf(grid, part, i), from + ((i % grid.depth) + 0.5) * gap),
  );
  return { solid: dots.slice(0, part), open: dots.slice(part) };
}

/** Where a row's share is on the scale. */
export const shareAt = ({ part, whole }: RowWords, { length }: Frame): number =>
  (length * part) / whole;

/** The axis with its figures, and the shares of earlier rows. */
function placeAxis(sheet: Sheet, { rows, figures }: Words, frame: Frame): void {
  const { at, length, lane, em, wide, left, right } = frame;
  const last = rows.length - 1;
  const when: When = { views: ['field', 'together'], from: 0, to: last };
  rule(sheet, frame, { key: 'axis', kind: 'leader', when }, [0, -lane], [length, -lane]);
  const ticks = spread(
    rows.slice(0, -1).map((row) => ({
      at: shareAt(row, frame),
      size: wide ? SMALL * row.tick.wide * em : 2 * LINE * SMALL * em,
    })),
    wide ? 0 : -0.7 * em,
    length,
  );
  // Below the axis, figures have a line of their own. Beside it, they share a column with the earlier shares.
  figures.forEach((figure, i) => {
    const place = (length * i) / (figures.length - 1);
    const covering = wide
      ? -1
      : ticks.findIndex(({ at, size }) => Math.abs(at - place) < size / 2 + 0.9 * em);
    const shown = covering < 0 ? when : { ...when, to: covering };
    const end = wide && rows.length > 1 ? LINE + 0.35 : 0.35;
    rule(
      sheet,
      frame,
      { key: `figure-${i}`, kind: 'tick', when: shown },
      [place, -lane],
      [place, -lane - end * em],
    );
    const { x, y } = at(place, -lane);
    const anchor = i === 0 ? 'start' : i === figures.length - 1 ? 'end' : 'middle';
    write(sheet, {
      key: `figure-${i}`,
      word: figure,
      when: shown,
      size: SMALL,
      tone: 'muted',
      ...(wide
        ? { x: Math.min(Math.max(x, left), right), y: y + (end + 0.85) * em, anchor }
        : { x: x - 0.45 * em, y: y + 0.32 * em, anchor: 'end' }),
    });
  });
  rows.slice(0, -1).forEach((row, i) => {
    const later: When = { views: ['field'], from: i + 1, to: last };
    const place = shareAt(row, frame);
    rule(
      sheet,
      frame,
      { key: `earlier-${i}`, kind: 'stem', when: later },
      [place, -lane],
      [place, -lane + 0.7 * em],
    );
    const { x, y } = at(ticks[i]?.at ?? place, -lane);
    const shared = { when: later, size: SMALL, tone: 'part' } as const;
    if (wide)
      write(sheet, {
        ...shared,
        key: `earlier-${i}`,
        word: row.tick,
        x,
        y: y + 1.1 * em,
        anchor: 'middle',
      });
    else
      [row.name, row.share].forEach((word, line) => {
        write(sheet, {
          ...shared,
          key: `earlier-${i}-${line}`,
          word,
          weight: 700,
          x: x - 0.45 * em,
          y: y + (line === 0 ? -0.2 : 0.95) * em,
          anchor: 'end',
        });
      });
  });
}

/** A stretch of the axis that a label takes: its middle, and its size. */
interface Stretch {
  at: number;
  size: number;
}

/** Moves stretches as little as they have to move so that none is over another one. */
function spread(stretches: readonly Stretch[], least: number, most: number): Stretch[] {
  const moved = stretches.map((one) => ({ ...one }));
  const sorted = moved.toSorted((a, b) => a.at - b.at);
  let end = least;
  for (const one of sorted) {
    one.at = Math.max(one.at, end + one.size / 2);
    end = one.at + one.size / 2;
  }
  end = most;
  for (const one of sorted.toReversed()) {
    one.at = Math.min(one.at, end - one.size / 2);
    end = one.at - one.size / 2;
  }
  return moved;
}

/** A change in how rows were counted, which is crossed on the way to the next row. */
function placeBreaks(sheet: Sheet, { rows, breaks }: Words, frame: Frame, deep: number): void {
  const { at, em, wide, lane } = frame;
  breaks.forEach(({ row, words }, i) => {
    const [before, after] = [rows[row - 1], rows[row]];
    if (!before || !after) return;
    const when: When = { views: ['field'], from: row, to: row, crossing: true };
    const place = (shareAt(before, frame) + shareAt(after, frame)) / 2;
    rule(
      sheet,
      frame,
      { key: `crossing-${i}`, kind: 'break', when },
      [place, -lane],
      [place, deep],
    );
    const word = joined(words);
    // Where the scale lies, the words are over the end of the needle's line.
    const { x, y } = at(place, wide ? deep : 0);
    const room = word.wide * em;
    write(sheet, {
      key: `crossing-${i}`,
      word,
      when,
      weight: 700,
      x: Math.min(x, frame.right - room),
      y: y - 0.6 * em,
    });
  });
}
