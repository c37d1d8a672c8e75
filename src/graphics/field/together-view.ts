import { SMALL } from '../kit/field.ts';
import { dotsOf, shareAt } from './field-view.ts';
import { SPACED, type Frame } from './frame.ts';
import { gridsOf } from '../kit/grid.ts';
import { breakAt } from './header.ts';
import { SIGN, widest, type Pen } from './pen.ts';
import { when } from './when.ts';
import type { RowWords, Words } from './words.ts';

/** The sizes of a row's name and share, where rows lie and where they stand. */
const LYING = { name: 1.2, share: 1.7 };
const STANDING = { name: 1, share: 1.3 };
/** What is over a lying row's dots. */
const OVER = 2.6;
/** What is beside the axis where rows stand, for the pointers and the bracket; and what is between the rows. */
const BESIDE = 1.7;
const BETWEEN = 1.3;

const sum = (depths: readonly number[]): number => depths.reduce((all, depth) => all + depth, 0);
const deepest = (depths: readonly number[]): number => Math.max(...depths);

/** All rows up to one at one scale of shares: one below the other, or side by side where the scale stands. */
export function placeTogether(pen: Pen, { rows, breaks }: Words, frame: Frame): void {
  const { wide, length, deep, lane, under, air, at, left, right, key } = frame;
  const last = rows.length - 1;
  const slot = (deep + lane - BESIDE) / rows.length;
  // The words over the first lying row are level with the key of dots, where they end before that.
  const risen = rows[0] && wordsAt(rows[0], frame).end + 1 < key.x ? 1 : 0;
  const room = wide ? at(0, 0).y - under - (rows.length - risen) * OVER - 0.4 : slot - BETWEEN;
  const { gap, dot, grids } = gridsOf(rows, length, Math.max(room, 0.1), wide ? sum : deepest);
  const taken = gap * sum(grids.map(({ depth }) => depth));
  const spare = wide ? Math.max(0, room - taken) / Math.max(last, 1) : 0;
  // Lying rows are placed from the top, and standing ones from the axis.
  let from = wide ? taken + rows.length * OVER + last * spare : deep - slot * rows.length;
  // The counts of many standing rows would be over each other: each was in its own state.
  const most = Math.min(STANDING.share, (slot - 0.3) / widest(rows.map(({ share }) => share)));
  const size = Math.max(most, SMALL);
  // Shares without room side by side are on two lines: there are no counts then.
  const isStaggered = most < SMALL;
  const isWritten = SMALL * widest(rows.map(({ bare }) => bare)) + 0.15 <= slot;
  rows.forEach((row, i) => {
    const grid = grids[i];
    if (!grid) return;
    const shown = when(['together'], i, last);
    const thick = grid.depth * gap;
    if (wide) from -= OVER + thick;
    pen.dots(i, shown, dot, dotsOf(row, grid, frame, from, gap));
    const place = shareAt(row, frame);
    const broken = breaks.findIndex((one) => one.row === i);
    const changed = breaks[broken]?.word;
    const share = { weight: 700, tone: 'part' } as const;
    if (wide) {
      const y = at(0, from + thick).y - 0.55;
      const { start, isClear } = wordsAt(row, frame);
      pen.name(i, shown, row.name, left, y, LYING.name);
      pen.write(shown, row.share, start, y, { ...share, size: LYING.share, then: row.bare });
      pen.line(
        shown,
        'end',
        at(place, from - 0.2),
        at(place, from + thick + (isClear ? 1.8 : 0.2)),
      );
      const over = from + thick + OVER - 0.3;
      if (changed) {
        pen.line(shown, 'break', at(0, over), at(length, over));
        // The words are at the line, where the row has none.
        const isFree = wordsAt(row, frame).end + 1 + changed.wide <= right;
        const { x, y } = isFree
          ? { x: right, y: at(0, over).y + 1.05 }
          : breakAt(broken, changed, frame);
        const anchor = isFree ? 'end' : 'start';
        pen.write(shown, changed, x, y, { size: SMALL, tone: 'muted', anchor });
      }
      from -= spare;
    } else {
      const { x, y } = at(length, from);
      pen.name(i, shown, row.name, x, y - 3.2, STANDING.name);
      pen.write(shown, row.share, x, y - (isStaggered && i % 2 > 0 ? 0.65 : 1.85), {
        ...share,
        size,
      });
      if (isWritten) pen.write(shown, row.bare, x, y - 0.65, { size: SMALL });
      pen.line(shown, 'end', at(place, from - 0.3), at(place, from + thick + 0.3));
      const before = from - BETWEEN / 2;
      if (changed) {
        pen.line(shown, 'break', at(0, before), at(length, before));
        // Its words are in the key, with a piece of the line.
        const { x, y } = breakAt(broken, changed, frame, SIGN);
        pen.line(shown, 'break', { x, y: y - 0.3 }, { x: x + SIGN - 0.3, y: y - 0.3 });
        pen.write(shown, changed, x + SIGN, y, { tone: 'muted' });
      }
      from += slot;
    }
    // The needle is at the last of the rows.
    if (wide && i < last) pen.pointer(when(['together'], i + 1, last), at(place, -lane));
    const [first] = rows;
    if (!first || !row.apart) return;
    const here = when(['together'], i, i);
    const across = -lane + (wide ? 1.2 : 1.1);
    const [low, high] = [shareAt(first, frame), place].toSorted((a, b) => a - b) as [
      number,
      number,
    ];
    if (wide && low < high) pen.line(here, 'bracket', at(low, across), at(high, across));
    // In readers' own spacing, too.
    const room = (right - left) / SPACED;
    const word = row.apart.find((one) => SMALL * one.wide <= room) ?? row.apart.at(-1);
    if (!word) return;
    const large = Math.min(wide ? LYING.name : 1.3, Math.max(SMALL, room / word.wide));
    if (wide) {
      const { x, y } = at(low, across);
      const start = Math.min(x, right - large * word.wide);
      pen.write(here, word, start, y - 0.55, { size: large, weight: 700 });
    } else {
      // Over the rows, as large as there is room for.
      pen.write(here, word, left, at(length, 0).y - 4.5 - air, { size: large, weight: 700 });
    }
  });
}

/** Where the share and the counts of a lying row are, and whether the needle's line is clear of them and of its name. */
function wordsAt(row: RowWords, frame: Frame): { start: number; end: number; isClear: boolean } {
  const { left, right } = frame;
  const place = left + shareAt(row, frame);
  const least = left + LYING.name * row.name.wide + 0.7;
  const long = LYING.share * row.share.wide + 0.6 + row.bare.wide;
  const after = Math.max(place + 0.4, least);
  const start = after + long <= right ? after : Math.max(least, place - 0.4 - long);
  const isClear = place >= least - 0.3 && (start >= place || start + long <= place);
  return { start, end: start + long, isClear };
}
