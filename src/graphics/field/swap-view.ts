import { SMALL } from '../kit/field.ts';
import { HIGH, LINE, type Frame } from './frame.ts';
import { SIZE } from './grid.ts';
import { joined, widest, wrapped, type Pen, type Point } from './pen.ts';
import { when } from './when.ts';
import type { RowWords, Words } from './words.ts';

/** The size of names, counts and changes; and that of changes beside a standing bar. */
const LARGE = 1.5;
const BESIDE = 1.2;
/** Over lying bars: their counts. Under the later one: what has changed. */
const OVER = LARGE + 0.5;
const UNDER = LARGE + 1.3;

const openOf = ({ part, whole }: RowWords): number => whole - part;

/** Two bars on one zero line: how many dots are across one, how far they are apart, and where the bars are. */
interface Bars {
  depth: number;
  pitch: number;
  /** A place on a bar: how far along, to the side of the solid dots, and how far across. */
  at: (bar: number, along: number, across: number) => Point;
}

/** As large dots as there is room for: in bars so long together, and so deep each. */
function largest([a, b]: readonly [RowWords, RowWords], length: number, deep: number) {
  const [open, solid] = [Math.max(openOf(a), openOf(b)), Math.max(a.part, b.part)];
  let best = { depth: 1, pitch: 0, length: 0, start: 0 };
  for (let depth = 1; depth <= open + solid; depth++) {
    const start = Math.ceil(open / depth);
    const columns = start + Math.ceil(solid / depth);
    const pitch = Math.min(length / columns, deep / depth);
    if (pitch > best.pitch) best = { depth, pitch, length: columns * pitch, start: start * pitch };
  }
  return best;
}

function lying(pair: readonly [RowWords, RowWords], frame: Frame): Bars {
  const { left, right, under, bottom, key } = frame;
  const from = (top: number) => {
    const room = bottom - top - 2 * OVER - UNDER - 0.6;
    return { top, room, ...largest(pair, right - left, room / 2) };
  };
  // The words over the first bar are level with the key, where they end before that.
  const high = from(under + 0.5 - OVER);
  const end = left + high.start + 1.5 + LARGE * pair[0].solid.wide;
  const { top, room, depth, pitch, start } = end < key.x ? high : from(under + 0.5);
  const spare = (room - 2 * depth * pitch) / 3;
  return {
    depth,
    pitch,
    at: (bar, along, across) => ({
      x: left + start + along,
      y: top + spare + OVER + bar * (depth * pitch + OVER + 0.6 + spare) + across,
    }),
  };
}

function standing(pair: readonly [RowWords, RowWords], frame: Frame): Bars {
  const { left, right, under, bottom } = frame;
  const top = under + LARGE + 3.7;
  const [a, b] = pair;
  const changes = [b.changes?.solid, b.changes?.open].flatMap((change) => change?.words ?? []);
  const before = LARGE * widest([a.solid, a.open]) + 0.5;
  const after = Math.max(LARGE * widest([b.solid, b.open]) + 0.5, BESIDE * widest(changes) + 1.2);
  const room = right - left - before - after - 1.2;
  const { depth, pitch, start, length } = largest(pair, bottom - top, room / 2);
  const spare = (room - 2 * depth * pitch) / 3;
  return {
    depth,
    pitch,
    at: (bar, along, across) => ({
      x: left + before + spare + bar * (depth * pitch + 1.2 + spare) + across,
      y: (top + bottom + length) / 2 - start - along,
    }),
  };
}

/**
 * Each row and the one before it as two bars on one zero line: the solid dots one way, the open ones the other. Where
 * the later bar is longer, a bracket says by how much; where it is shorter, the places that it leaves are dashed.
 */
export function placeSwaps(pen: Pen, { rows, breaks }: Words, frame: Frame): void {
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (before)
      placePair(pen, [before, row], i, frame, breaks.some((one) => one.row === i));
  });
}

function placePair(
  pen: Pen,
  pair: readonly [RowWords, RowWords],
  i: number,
  frame: Frame,
  isBroken: boolean,
): void {
  const { wide, left, right, under, bottom } = frame;
  const shown = when(['swap'], i, i);
  const bars = wide ? lying(pair, frame) : standing(pair, frame);
  const { depth, pitch, at } = bars;
  const end = depth * pitch;
  const [before, row] = pair;
  const dots = (bar: number, to: number, sign: number, from = 0): Point[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, n) =>
      at(
        bar,
        sign * (Math.floor((from + n) / depth) + 0.5) * pitch,
        (((from + n) % depth) + 0.5) * pitch,
      ),
    );
  pair.forEach((one, bar) => {
    const open = openOf(one);
    pen.dots(i - 1 + bar, shown, SIZE * pitch, {
      solid: dots(bar, one.part, 1),
      open: dots(bar, open, -1),
      gone: [...dots(1, before.part, 1, one.part), ...dots(1, openOf(before), -1, open)],
    });
    const zero = at(bar, 0, 0);
    const [x, y] = wide ? [left, zero.y - 0.5] : [zero.x, under + LARGE + 0.3];
    pen.name(i - 1 + bar, shown, one.name, x, y, LARGE);
    const [after, down] = wide ? [LARGE * one.name.wide + 0.5, 0] : [0, LINE];
    pen.write(shown, one.all, x + after, y + down, { size: SMALL });
    const count = { size: LARGE, weight: 700 } as const;
    const solid = { ...count, tone: 'part' } as const;
    const ending = { anchor: 'end' } as const;
    if (wide) {
      pen.write(shown, one.open, zero.x - 0.5, y, { ...count, ...ending });
      pen.write(shown, one.solid, zero.x + 0.5, y, solid);
    } else {
      const beside = bar === 0 ? zero.x - 0.5 : zero.x + end + 0.5;
      const anchored = bar === 0 ? ending : {};
      pen.write(shown, one.solid, beside, zero.y - 0.5, { ...solid, ...anchored });
      pen.write(shown, one.open, beside, zero.y + 0.5 + HIGH * LARGE, { ...count, ...anchored });
    }
  });
  pen.line(shown, 'end', at(0, 0, -0.3), at(1, 0, end + 0.3));
  if (isBroken) {
    const { x, y } = at(0, 0, end + (wide ? 0.5 : 0.6));
    if (wide) pen.line(shown, 'break', { x: left, y }, { x: right, y });
    else pen.line(shown, 'break', { x, y: under + 1 }, { x, y: bottom });
  }
  placeChanges(pen, row, i, frame, bars);
}

/** What the later bar of two has more or fewer than the one before it. */
function placeChanges(
  pen: Pen,
  row: RowWords,
  i: number,
  { wide, left, right, under, bottom }: Frame,
  { depth, pitch, at }: Bars,
): void {
  if (!row.changes) return;
  const shown = when(['swap'], i, i);
  const { solid, open, all } = row.changes;
  const end = depth * pitch;
  // All three stand on one line under a lying bar.
  const long = joined(solid.words).wide + joined(open.words).wide;
  const size = wide ? Math.min(LARGE, (right - left - SMALL * all.wide - 2.2) / long) : BESIDE;
  const zero = at(1, 0, end);
  const line = zero.y + UNDER - 0.5;
  const ends = [1, -1].map((sign) => {
    const { by, words } = sign > 0 ? solid : open;
    if (by === 0) return zero.x;
    const now = sign > 0 ? row.part : openOf(row);
    const [a, b] = [now, now - by].map((n) => at(1, (sign * n * pitch) / depth, end + 0.5));
    if (!a || !b) return zero.x;
    pen.line(shown, 'bracket', a, b);
    const style = { size, weight: 700, tone: sign > 0 ? 'part' : 'ink' } as const;
    if (wide) {
      const word = joined(words);
      const half = (size * word.wide) / 2;
      const x = Math.min(Math.max((a.x + b.x) / 2, left + half), right - half);
      pen.write(shown, word, x, line, { ...style, anchor: 'middle' });
      return x - sign * half;
    }
    const lines = wrapped(words, (right - a.x - 0.5) / size);
    const high = lines.length * LINE * size;
    const middle = (a.y + b.y - high) / 2;
    // Clear of the bar's count, which is at the zero line.
    const clear = 0.9 + HIGH * LARGE;
    const top =
      sign > 0
        ? Math.min(middle, zero.y - clear - high)
        : Math.max(Math.min(middle, bottom - high), zero.y + clear);
    lines.forEach((word, n) =>
      pen.write(shown, word, a.x + 0.5, top + (n + 0.8) * LINE * size, style),
    );
    return zero.x;
  });
  const [after = 0, before = 0] = ends;
  const half = (SMALL * all.wide) / 2 + 0.6;
  // At the zero line, or in the middle between the two others.
  const isFree = before <= zero.x - half && zero.x + half <= after;
  const style = { size: SMALL, tone: 'muted' } as const;
  if (wide)
    pen.write(shown, all, isFree || (after === zero.x && before === zero.x) ? zero.x : (before + after) / 2, line, {
      ...style,
      anchor: 'middle',
    });
  else pen.write(shown, all, zero.x - end, under + LARGE + 0.3 + 2 * LINE, style);
}
