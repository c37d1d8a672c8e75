import { SMALL } from '../kit/field.ts';
import { dotsOf, shareAt } from './field-view.ts';
import type { Frame } from './frame.ts';
import { gridsOf } from './grid.ts';
import { joined, rule, write, writeName, type Sheet } from './sheet.ts';
import type { When } from './when.ts';
import type { RowWords, Words } from './words.ts';

/** The size of a row's share, in em. */
const LARGE = 1.7;
/** What is over a row's dots, in em. */
const OVER = 2.6;
/** What is beside the axis where rows stand, for the pointers and the bracket, in em. */
const BESIDE = 1.9;
/** What is between standing rows, in em. */
const BETWEEN = 1.3;

/** All rows up to one at one scale of shares: one below the other, or side by side where the scale stands. */
export function placeTogether(sheet: Sheet, words: Words, frame: Frame): void {
  const { rows, breaks } = words;
  const { wide, em, length, deep, lane, under, at, left, right } = frame;
  const last = rows.length - 1;
  // From under the header: the large year has gone.
  const foot = wide ? at(0, 0).y : 0;
  // Standing rows have the room beside the axis where the share at the needle was.
  const slot = (deep + lane - BESIDE * em) / rows.length;
  const room = wide
    ? foot - under - (rows.length - (isRisen(rows[0], frame) ? 1 : 0)) * OVER * em - 0.4 * em
    : slot - BETWEEN * em;
  const sum = (depths: number[]) => depths.reduce((all, depth) => all + depth, 0);
  const most = (depths: number[]) => Math.max(...depths);
  const { gap, dot, grids } = gridsOf(rows, length, Math.max(room, 1), wide ? sum : most);
  const taken = sum(grids.map(({ depth }) => depth)) * gap;
  const spare = Math.max(0, room - taken) / Math.max(last, 1);
  let from = wide ? taken + rows.length * OVER * em + last * spare : deep - slot * rows.length;
  rows.forEach((row, i) => {
    const grid = grids[i];
    if (!grid) return;
    const when: When = { views: ['together'], from: i, to: last };
    const thick = grid.depth * gap;
    const place = shareAt(row, frame);
    if (wide) from -= OVER * em + thick;
    sheet.blocks.push({
      key: 'together',
      row: i,
      when,
      dot,
      gone: [],
      ...dotsOf(row, grid, frame, from, gap),
    });
    const name = { word: row.name, when };
    const share = {
      key: `together-share-${i}`,
      word: row.share,
      when,
      weight: 700,
      size: LARGE,
      tone: 'part',
    } as const;
    const counts = { key: `together-counts-${i}`, word: row.bare, when } as const;
    const isBroken = breaks.some((one) => one.row === i);
    if (wide) {
      const { x, y: top } = at(place, from + thick);
      const y = top - 0.55 * em;
      writeName(sheet, i, { ...name, x: left, y, size: 1.2 });
      const needed = (LARGE * row.share.wide + 0.6 + row.bare.wide) * em;
      const least = left + (1.2 * row.name.wide + 0.7) * em;
      const after = Math.max(x + 0.4 * em, least);
      const start = after + needed <= right ? after : Math.max(least, x - 0.4 * em - needed);
      write(sheet, { ...share, then: row.bare, x: start, y });
      const isClear = x >= least - 0.3 * em && (start >= x || start + needed <= x);
      rule(
        sheet,
        frame,
        { key: `together-${i}`, kind: 'end', when },
        [place, from - 0.2 * em],
        [place, from + thick + (isClear ? 1.8 : 0.2) * em],
      );
      if (isBroken)
        rule(
          sheet,
          frame,
          { key: `together-break-${i}`, kind: 'break', when },
          [0, from + thick + (OVER - 0.3) * em],
          [length, from + thick + (OVER - 0.3) * em],
        );
      from -= spare;
    } else {
      const { x, y } = at(length, from);
      writeName(sheet, i, { ...name, x, y: y - 3.05 * em, size: 1 });
      write(sheet, { ...share, x, y: y - 1.6 * em, size: 1.3 });
      write(sheet, { ...counts, x, y: y - 0.5 * em, size: SMALL });
      rule(
        sheet,
        frame,
        { key: `together-${i}`, kind: 'end', when },
        [place, from - 0.3 * em],
        [place, from + thick + 0.3 * em],
      );
      if (isBroken) {
        const middle = from - (BETWEEN / 2) * em;
        rule(
          sheet,
          frame,
          { key: `together-break-${i}`, kind: 'break', when },
          [0, middle],
          [length, middle],
        );
      }
      from += slot;
    }
  });
  rows.forEach((row, i) => {
    // The needle is on the last of the rows.
    const earlier: When = { views: ['together'], from: i + 1, to: last };
    if (i < last)
      sheet.pointers.push({
        key: `pointer-${i}`,
        when: earlier,
        ...at(shareAt(row, frame), -lane),
      });
    const [first] = rows;
    if (!first || !row.apart || i === 0) return;
    const when: When = { views: ['together'], from: i, to: i };
    const [a, b] = [shareAt(first, frame), shareAt(row, frame)].toSorted((a, b) => a - b) as [
      number,
      number,
    ];
    const across = -lane + (wide ? 1.2 : 1.1) * em;
    if (a < b)
      rule(sheet, frame, { key: `apart-${i}`, kind: 'bracket', when }, [a, across], [b, across]);
    const { x, y } = at(a, across);
    const word = joined(row.apart);
    if (wide) {
      const start = Math.min(x, right - 1.2 * word.wide * em);
      write(sheet, {
        key: `apart-${i}`,
        word,
        when,
        x: start,
        y: y - 0.55 * em,
        size: 1.2,
        weight: 700,
      });
      return;
    }
    // Over the rows, as large as there is room for.
    const size = Math.min(1.1, Math.max(SMALL, (right - left) / em / word.wide));
    const over = at(length, 0).y - 4.35 * em;
    write(sheet, { key: `apart-${i}`, word, when, x: left, y: over, size, weight: 700 });
  });
}

/** Whether the words over the first lying row are level with the key of dots, since they end before that. */
function isRisen(row: RowWords | undefined, frame: Frame): boolean {
  if (!row) return false;
  const words = LARGE * row.share.wide + 1.4 + row.bare.wide;
  const start = Math.max(
    frame.left + shareAt(row, frame),
    frame.left + 1.2 * row.name.wide * frame.em,
  );
  return start + (words + 1) * frame.em < frame.key;
}
