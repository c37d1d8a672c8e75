import { SMALL } from '../kit/field.ts';
import type { Frame } from './frame.ts';
import { SIZE } from '../kit/grid.ts';
import { widest, type Pen, type Point } from './pen.ts';
import { when } from './when.ts';
import type { RowWords, Word, Words } from './words.ts';

/** The size of names, counts and changes. */
const LARGE = 1.5;
/** What is over a bar, and under the later one: its counts, and what has changed. */
const OVER = LARGE + 0.5;
const UNDER = LARGE + 1.3;
/** At both sides of words about a change: readers' own type may be wider than the widest that is measured. */
const SIDE = 0.3;
/** Between the two bars. */
const BETWEEN = 0.6;

const openOf = ({ part, whole }: RowWords): number => whole - part;

/**
 * As large dots as there is room for, in bars so long together, and so deep each.
 *
 * @param least the room on the side of the solid dots at least, and on that of the open ones
 */
function largest(
  [a, b]: readonly [RowWords, RowWords],
  length: number,
  deep: number,
  least: { open: number; solid: number },
) {
  const [open, solid] = [Math.max(openOf(a), openOf(b)), Math.max(a.part, b.part)];
  let best = { depth: 1, pitch: 0, start: 0 };
  for (let depth = 1; depth <= open + solid; depth++) {
    const [before, after] = [Math.ceil(solid / depth), Math.ceil(open / depth)];
    let pitch = Math.min(length / (before + after), deep / depth);
    if (before * pitch < least.solid)
      pitch = Math.min(pitch, (length - least.solid) / Math.max(after, 1));
    if (after * pitch < least.open)
      pitch = Math.min(pitch, (length - least.open) / Math.max(before, 1));
    if (pitch > best.pitch) best = { depth, pitch, start: Math.max(before * pitch, least.solid) };
  }
  return best;
}

/**
 * Each row and the one before it as two bars on one zero line: the solid dots before it, the open ones after it.
 * Where the later bar is longer, a bracket says by how much; where it is shorter, the places that it leaves are dashed.
 */
export function placeSwaps(pen: Pen, { rows, breaks }: Words, frame: Frame): void {
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const isBroken = breaks.some((one) => one.row === i);
    if (before) placePair(pen, [before, row], i, frame, isBroken);
  });
}

function placePair(
  pen: Pen,
  pair: readonly [RowWords, RowWords],
  i: number,
  { left, right, under, bottom }: Frame,
  isBroken: boolean,
): void {
  const shown = when(['swap'], i, i);
  const [before, row] = pair;
  const top = under + 0.5;
  const room = bottom - top - 2 * OVER - UNDER - BETWEEN;
  // The names are at the left of the counts at the zero line.
  const least = {
    solid: Math.max(...pair.map(({ name, solid }) => LARGE * (name.wide + solid.wide) + 1.5)),
    open: 0.5 + LARGE * widest(pair.map(({ open }) => open)),
  };
  const { depth, pitch, start } = largest(pair, right - left, room / 2, least);
  const end = depth * pitch;
  const spare = (room - 2 * end) / 3;
  const zero = left + start;
  const at = (bar: number, along: number, across: number): Point => ({
    x: zero + along,
    y: top + spare + OVER + bar * (end + OVER + BETWEEN + spare) + across,
  });
  const dots = (bar: number, to: number, sign: number, from = 0): Point[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, n) => {
      const column = Math.floor((from + n) / depth);
      return at(bar, sign * (column + 0.5) * pitch, (((from + n) % depth) + 0.5) * pitch);
    });
  const large = { size: LARGE, weight: 700 } as const;
  const part = { ...large, tone: 'part' } as const;
  // All are counted where there is room for it, and what was counted is named where there is more.
  const hasRoom = (words: (row: RowWords) => Word) =>
    pair.every((one) => zero + 1.3 + LARGE * one.open.wide + SMALL * words(one).wide <= right);
  const total = [(row: RowWords) => row.all, (row: RowWords) => row.count].find(hasRoom);
  pair.forEach((one, bar) => {
    const open = openOf(one);
    pen.dots(i - 1 + bar, shown, SIZE * pitch, {
      solid: dots(bar, one.part, -1),
      open: dots(bar, open, 1),
      more: [...dots(1, one.part, -1, before.part), ...dots(1, open, 1, openOf(before))],
      gone: [...dots(1, before.part, -1, one.part), ...dots(1, openOf(before), 1, open)],
    });
    const y = at(bar, 0, -0.5).y;
    pen.name(i - 1 + bar, shown, one.name, left, y, LARGE);
    pen.write(shown, one.solid, zero - 0.5, y, { ...part, anchor: 'end' });
    pen.write(shown, one.open, zero + 0.5, y, large);
    if (total) pen.write(shown, total(one), right, y, { size: SMALL, anchor: 'end' });
  });
  pen.line(shown, 'end', at(0, 0, -0.3), at(1, 0, end + 0.3));
  const { y } = at(0, 0, end + BETWEEN);
  if (isBroken) pen.line(shown, 'break', { x: left, y }, { x: right, y });
  if (!row.changes) return;
  const { solid, open, all } = row.changes;
  const half = all ? all.wide / 2 : 0;
  const words = [solid.word, open.word];
  const long = words.reduce((sum, { wide }) => sum + wide, 0);
  // Smaller than small type, they have no room: the check says so.
  const size = Math.max(SMALL, Math.min(LARGE, (right - left - 2 * half - 2.4 - 4 * SIDE) / long));
  // The words are under their brackets, and clear of the zero line.
  const changes = [solid, open].flatMap(({ by }, n) => {
    const word = words[n];
    if (by === 0 || !word) return [];
    const sign = n === 0 ? -1 : 1;
    const now = n === 0 ? row.part : openOf(row);
    // From the first column in which dots are more or fewer to the last.
    const [least, most] = [now, now - by].toSorted((a, b) => a - b) as [number, number];
    const [from, to] = [Math.floor(least / depth), Math.ceil(most / depth)].map(
      (column) => sign * column * pitch,
    ) as [number, number];
    pen.line(shown, 'bracket', at(1, from, end + 0.5), at(1, to, end + 0.5));
    const own = (size * word.wide) / 2 + SIDE;
    const x = zero + sign * Math.max(own, (sign * (from + to)) / 2);
    return [
      {
        word,
        own,
        sign,
        style: n === 0 ? part : large,
        x: Math.min(Math.max(x, left + own), right - own),
      },
    ];
  });
  // Those on all are at the zero line, or between the two others, which are as far apart as they can be.
  const middle = Math.min(Math.max(zero, left + half + SIDE), right - half - SIDE);
  const isFree = changes.every(({ x, own }) => Math.abs(x - middle) >= own + half + SIDE);
  const line = at(1, 0, end + UNDER - 0.5).y;
  let [from, to] = [left, right];
  for (const { word, own, sign, style, x } of changes) {
    const place = isFree ? x : sign > 0 ? right - own : left + own;
    if (sign > 0) to = place - own;
    else from = place + own;
    pen.write(shown, word, place, line, { ...style, size, anchor: 'middle' });
  }
  if (all) {
    const style = { weight: 700, anchor: 'middle' } as const;
    pen.write(shown, all, isFree ? middle : (from + to) / 2, line, style);
  }
}
