import { SMALL } from '../kit/field.ts';
import type { Frame } from './frame.ts';
import { SIZE } from './grid.ts';
import { LINE } from './header.ts';
import { joined, wrapped, write, writeName, type Point, type Sheet } from './sheet.ts';
import type { When } from './when.ts';
import type { Change, RowWords, Words } from './words.ts';

/** The size of counts and changes, in em. */
const LARGE = 1.5;

/**
 * Each row and the one before it as two bars on one zero line: the solid dots one way, the open ones the other. Where
 * the later bar is longer, a bracket says by how much; where it is shorter, the places that it leaves are dashed.
 */
export function placeSwaps(sheet: Sheet, { rows, breaks }: Words, frame: Frame): void {
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (!before || !row.changes) return;
    const when: When = { views: ['swap'], from: i, to: i };
    const isBroken = breaks.some((one) => one.row === i);
    if (frame.wide)
      placePair(sheet, [before, row], i, when, frame, lying(before, row, frame), isBroken);
    else placePair(sheet, [before, row], i, when, frame, standing(before, row, frame), isBroken);
  });
}

/** Where two bars are. Along is away from the zero line, to the side of the solid dots. */
interface Bars {
  depth: number;
  pitch: number;
  /** A place on a bar: how far along, and how far across from its first line of dots. */
  at: (bar: number, along: number, across: number) => Point;
}

const openOf = ({ part, whole }: RowWords): number => whole - part;

/** As large dots as there is room for: in bars so long together, and so deep each. */
function deepest(a: RowWords, b: RowWords, length: number, deep: number) {
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

/** Over the bars in em: their counts; and under the later one, what has changed. */
const OVER = LARGE + 0.5;
const UNDER = LARGE + 1.3;

function lying(a: RowWords, b: RowWords, frame: Frame): Bars {
  const { left, right, under, bottom, em } = frame;
  const lyingFrom = (top: number) => {
    const room = bottom - top - (2 * OVER + UNDER + 0.6) * em;
    return { top, room, ...deepest(a, b, right - left, room / 2) };
  };
  // The words over the first bar are level with the key, where they end before that.
  const high = lyingFrom(under + (0.5 - OVER) * em);
  const end = left + high.start + (0.5 + LARGE * a.solid.wide) * em;
  const { top, room, depth, pitch, start } =
    end + em < frame.key ? high : lyingFrom(under + 0.5 * em);
  const spare = (room - 2 * depth * pitch) / 3;
  return {
    depth,
    pitch,
    at: (bar, along, across) => ({
      x: left + start + along,
      y: top + spare + OVER * em + bar * (depth * pitch + (OVER + 0.6) * em + spare) + across,
    }),
  };
}

function standing(a: RowWords, b: RowWords, { left, right, under, bottom, em }: Frame): Bars {
  const top = under + (LARGE + 3.7) * em;
  const [before, after] = besideOf(a, b);
  const between = 1.2 * em;
  const room = right - left - (before + after) * em - between;
  const { depth, pitch, start, length } = deepest(a, b, bottom - top, room / 2);
  const spare = room - 2 * depth * pitch;
  return {
    depth,
    pitch,
    at: (bar, along, across) => ({
      x: left + before * em + spare / 3 + bar * (depth * pitch + between + spare / 3) + across,
      y: top + (bottom - top - length) / 2 + length - start - along,
    }),
  };
}

/** What the words at both sides of standing bars take, in em. */
function besideOf(a: RowWords, b: RowWords): [number, number] {
  const changes = [b.changes?.solid, b.changes?.open].flatMap((change) => change?.words ?? []);
  return [
    LARGE * Math.max(a.solid.wide, a.open.wide) + 0.5,
    Math.max(
      LARGE * Math.max(b.solid.wide, b.open.wide) + 0.5,
      ...changes.map(({ wide }) => 1.2 * wide + 1.2),
    ),
  ];
}

function placePair(
  sheet: Sheet,
  pair: readonly [RowWords, RowWords],
  i: number,
  when: When,
  frame: Frame,
  bars: Bars,
  isBroken: boolean,
): void {
  const { wide, em, left, right } = frame;
  const { depth, pitch, at } = bars;
  const [before, row] = pair;
  const end = depth * pitch;
  const placed = (bar: number, n: number, sign: 1 | -1, from = 0): Point[] =>
    Array.from({ length: Math.max(0, n - from) }, (_, index) => {
      const dot = from + index;
      return at(bar, sign * (Math.floor(dot / depth) + 0.5) * pitch, ((dot % depth) + 0.5) * pitch);
    });
  pair.forEach((one, bar) => {
    const [open, solid] = [openOf(one), one.part];
    sheet.blocks.push({
      key: bar === 0 ? 'before' : 'after',
      row: i - 1 + bar,
      when,
      dot: SIZE * pitch,
      solid: placed(bar, solid, 1),
      open: placed(bar, open, -1),
      gone:
        bar === 0
          ? []
          : [...placed(1, before.part, 1, solid), ...placed(1, openOf(before), -1, open)],
    });
    const zero = at(bar, 0, 0);
    const name = { word: one.name, when, size: LARGE };
    const all = { key: `swap-all-${i}-${bar}`, word: one.all, when, size: SMALL } as const;
    const counts = { size: LARGE, weight: 700, when } as const;
    const solidCount = {
      ...counts,
      key: `swap-solid-${i}-${bar}`,
      word: one.solid,
      tone: 'part',
    } as const;
    const openCount = { ...counts, key: `swap-open-${i}-${bar}`, word: one.open } as const;
    if (wide) {
      const y = zero.y - 0.5 * em;
      writeName(sheet, i - 1 + bar, { ...name, x: left, y });
      write(sheet, { ...all, x: left + (LARGE * one.name.wide + 0.5) * em, y });
      write(sheet, { ...openCount, x: zero.x - 0.5 * em, y, anchor: 'end' });
      write(sheet, { ...solidCount, x: zero.x + 0.5 * em, y });
    } else {
      const top = frame.under + (LARGE + 0.3) * em;
      writeName(sheet, i - 1 + bar, { ...name, x: zero.x, y: top });
      write(sheet, { ...all, x: zero.x, y: top + LINE * em });
      const beside =
        bar === 0
          ? ({ x: zero.x - 0.5 * em, anchor: 'end' } as const)
          : { x: zero.x + end + 0.5 * em };
      write(sheet, { ...solidCount, ...beside, y: zero.y - 0.5 * em });
      write(sheet, { ...openCount, ...beside, y: zero.y + (0.5 + 0.72 * LARGE) * em });
    }
  });
  const [from, to] = wide
    ? [at(0, 0, -0.3 * em), at(1, 0, end + 0.3 * em)]
    : [at(0, 0, -0.3 * em), at(1, 0, end + 0.3 * em)];
  sheet.lines.push({
    key: `zero-${i}`,
    kind: 'end',
    when,
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
  });
  if (isBroken) {
    const [a, b] = wide
      ? [
          { x: left, y: at(0, 0, end + 0.5 * em).y },
          { x: right, y: at(0, 0, end + 0.5 * em).y },
        ]
      : [at(0, 0, end + 0.6 * em), at(0, 0, end + 0.6 * em)].map(({ x }, n) => ({
          x,
          y: n === 0 ? frame.under + em : frame.bottom,
        }));
    if (a && b)
      sheet.lines.push({
        key: `swap-break-${i}`,
        kind: 'break',
        when,
        x1: a.x,
        y1: a.y,
        x2: b.x,
        y2: b.y,
      });
  }
  if (!row.changes) return;
  const { solid, open, all } = row.changes;
  // All three stand on one line under a lying bar.
  const long = joined(solid.words).wide + joined(open.words).wide;
  const size = Math.min(LARGE, ((right - left) / em - SMALL * all.wide - 2.2) / long);
  const taken = [
    placeChange(
      sheet,
      { key: `more-solid-${i}`, change: solid, sign: 1, now: row.part, size },
      when,
      frame,
      bars,
    ),
    placeChange(
      sheet,
      { key: `more-open-${i}`, change: open, sign: -1, now: openOf(row), size },
      when,
      frame,
      bars,
    ),
  ];
  const place = at(1, 0, end);
  const total = { key: `swap-total-${i}`, word: all, when, size: SMALL, tone: 'muted' } as const;
  if (wide) {
    // At the zero line, or where the changes of the parts leave room.
    const half = (SMALL * all.wide * em) / 2;
    const isFree = (x: number) =>
      taken.every((one) => !one || x + half + em < one[0] || one[1] + em < x - half);
    const [solids, opens] = taken;
    const x = solids && opens && !isFree(place.x) ? (solids[0] + opens[1]) / 2 : place.x;
    write(sheet, { ...total, x, y: place.y + CHANGED * em, anchor: 'middle' });
  } else
    write(sheet, { ...total, x: place.x - end, y: frame.under + (LARGE + 0.3 + 2 * LINE) * em });
}

/** How far below a lying bar the words on its change stand, in em. */
const CHANGED = 0.9 + 0.8 * LARGE;

/** A bracket along what a bar has more than the one before it, or along the places that it leaves, with its words. */
function placeChange(
  sheet: Sheet,
  {
    key,
    change,
    sign,
    now,
    size,
  }: { key: string; change: Change; sign: 1 | -1; now: number; size: number },
  when: When,
  { wide, em, left, right, bottom }: Frame,
  { depth, pitch, at }: Bars,
): [number, number] | undefined {
  if (change.by === 0) return undefined;
  const end = depth * pitch + 0.5 * em;
  const ends = [now, now - change.by]
    .map((n) => (sign * n * pitch) / depth)
    .toSorted((a, b) => a - b);
  const [a, b] = ends.map((along) => at(1, along, end));
  if (!a || !b) return undefined;
  sheet.lines.push({ key, kind: 'bracket', when, x1: a.x, y1: a.y, x2: b.x, y2: b.y });
  const tone = sign > 0 ? ('part' as const) : ('ink' as const);
  if (wide) {
    const word = joined(change.words);
    const half = (size * word.wide * em) / 2;
    const x = Math.min(Math.max((a.x + b.x) / 2, left + half), right - half);
    write(sheet, {
      key,
      word,
      when,
      x,
      y: a.y + (CHANGED - 0.5) * em,
      anchor: 'middle',
      size,
      weight: 700,
      tone,
    });
    return [x - half, x + half];
  }
  const room = (right - a.x) / em - 0.5;
  const lines = wrapped(change.words, room / 1.2);
  const middle = (a.y + b.y) / 2 - (lines.length / 2) * LINE * 1.2 * em;
  const high = lines.length * LINE * 1.2 * em;
  // Clear of the bar's count, which is at the zero line.
  const clear = (0.9 + 0.72 * LARGE) * em;
  const top =
    sign > 0
      ? Math.min(middle, at(1, 0, 0).y - clear - high)
      : Math.max(Math.min(middle, bottom - high), at(1, 0, 0).y + clear);
  lines.forEach((word, line) => {
    write(sheet, {
      key: `${key}-${line}`,
      word,
      when,
      x: a.x + 0.5 * em,
      y: top + (line + 0.8) * LINE * 1.2 * em,
      size: 1.2,
      weight: 700,
      tone,
    });
  });
  return undefined;
}
