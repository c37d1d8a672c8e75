import { SMALL } from '../kit/field.ts';
import { HIGH, LINE, type Frame } from './frame.ts';
import { SIZE } from './grid.ts';
import { joined, widest, wrapped, type Pen, type Point } from './pen.ts';
import { when, type When } from './when.ts';
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

/**
 * As large dots as there is room for: in bars so long together, and so deep each.
 *
 * @param least the room on the side of the open dots at least
 */
function largest([a, b]: readonly [RowWords, RowWords], length: number, deep: number, least = 0) {
  const [open, solid] = [Math.max(openOf(a), openOf(b)), Math.max(a.part, b.part)];
  let best = { depth: 1, pitch: 0, length: 0, start: 0 };
  for (let depth = 1; depth <= open + solid; depth++) {
    const [before, after] = [Math.ceil(open / depth), Math.ceil(solid / depth)];
    let pitch = Math.min(length / (before + after), deep / depth);
    if (before * pitch < least) pitch = Math.min(pitch, (length - least) / Math.max(after, 1));
    const start = Math.max(before * pitch, least);
    if (pitch > best.pitch) best = { depth, pitch, length: start + after * pitch, start };
  }
  return best;
}

/** Whether all of a lying row has room after its name, before the count at the zero line. */
const isAfter = ({ name, all, open }: RowWords, zero: number): boolean =>
  LARGE * (name.wide + open.wide) + 1.8 + SMALL * all.wide <= zero;

function lying(pair: readonly [RowWords, RowWords], frame: Frame): Bars & { isShort: boolean } {
  const { left, right, under, bottom, key } = frame;
  const least = Math.max(...pair.map(({ name, open }) => LARGE * (name.wide + open.wide) + 1.5));
  const from = (top: number) => {
    const room = bottom - top - 2 * OVER - UNDER - 0.6;
    const made = largest(pair, right - left, room / 2, least);
    return { top, room, isShort: pair.every((row) => isAfter(row, made.start)), ...made };
  };
  // The words over the first bar are level with the key, where they end before that.
  const high = from(under + 0.5 - OVER);
  const end = left + high.start + 1.5 + LARGE * pair[0].solid.wide;
  const isHigh = high.isShort && end < key.x;
  const { top, room, depth, pitch, start, isShort } = isHigh ? high : from(under + 0.5);
  const spare = (room - 2 * depth * pitch) / 3;
  return {
    depth,
    pitch,
    isShort,
    at: (bar, along, across) => ({
      x: left + start + along,
      y: top + spare + OVER + bar * (depth * pitch + OVER + 0.6 + spare) + across,
    }),
  };
}

function standing(pair: readonly [RowWords, RowWords], frame: Frame): ReturnType<typeof lying> {
  const { left, right, under, bottom } = frame;
  const top = under + LARGE + 3.7;
  const [a, b] = pair;
  const changes = [b.changes?.solid, b.changes?.open].flatMap((change) => change?.words ?? []);
  const before = LARGE * widest([a.solid, a.open]) + 0.5;
  const after = Math.max(LARGE * widest([b.solid, b.open]) + 0.5, BESIDE * widest(changes) + 1.2);
  const room = right - left - before - after - 1.2;
  // Under the zero line there are the open dots' count and their change.
  const least = b.changes?.open.by ? 2 + b.changes.open.words.length * LINE * BESIDE : 0;
  const { depth, pitch, start, length } = largest(pair, bottom - top, room / 2, least);
  const spare = (room - 2 * depth * pitch) / 3;
  return {
    depth,
    pitch,
    isShort: true,
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
      placePair(
        pen,
        [before, row],
        i,
        frame,
        breaks.some((one) => one.row === i),
      );
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
  const { depth, pitch, at, isShort } = bars;
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
    if (isShort) pen.write(shown, one.all, x + after, y + down, { size: SMALL });
    else pen.write(shown, one.all, right, y, { size: SMALL, anchor: 'end' });
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
  for (const { from, to } of bracketsOf(row, bars)) pen.line(shown, 'bracket', from, to);
  const writeChanges = wide ? writeUnder : writeBeside;
  writeChanges(pen, row, shown, frame, bars);
}

/** The brackets on the later bar of two: along what it has more than the one before it, or fewer. */
function bracketsOf(row: RowWords, { depth, pitch, at }: Bars) {
  const across = depth * pitch + 0.5;
  return ([1, -1] as const).flatMap((sign) => {
    const change = sign > 0 ? row.changes?.solid : row.changes?.open;
    if (!change || change.by === 0) return [];
    const now = sign > 0 ? row.part : openOf(row);
    const [from, to] = [now, now - change.by].map((n) => at(1, (sign * n * pitch) / depth, across));
    const tone = sign > 0 ? ('part' as const) : ('ink' as const);
    return from && to ? [{ sign, words: change.words, from, to, tone }] : [];
  });
}

/** What has changed, on one line under a lying bar. */
function writeUnder(pen: Pen, row: RowWords, shown: When, frame: Frame, bars: Bars): void {
  const { left, right } = frame;
  const zero = bars.at(1, 0, bars.depth * bars.pitch);
  const y = zero.y + UNDER - 0.5;
  const all = row.changes?.all;
  const half = all ? (SMALL * all.wide) / 2 : 0;
  const brackets = bracketsOf(row, bars).map((one) => ({ ...one, word: joined(one.words) }));
  const long = brackets.reduce((sum, { word }) => sum + word.wide, 0);
  const size = Math.min(LARGE, (right - left - 2 * half - 2.4) / long);
  const near = brackets.map(({ sign, word, from, to }) => {
    const own = (size * word.wide) / 2;
    const middle = (from.x + to.x) / 2;
    const x = zero.x + sign * Math.max(own + 0.3, sign * (middle - zero.x));
    return { x: Math.min(Math.max(x, left + own), right - own), own, sign };
  });
  const isFree = (x: number, among: typeof near) =>
    among.every((one) => Math.abs(one.x - x) >= one.own + half + 0.6);
  // The words on all are at the zero line, or between the two others, which are as far apart as they can be.
  const isNear = isFree(zero.x, near);
  const placed = isNear
    ? near
    : near.map((one) => ({ ...one, x: one.sign > 0 ? right - one.own : left + one.own }));
  brackets.forEach(({ word, tone }, i) =>
    pen.write(shown, word, placed[i]?.x ?? left, y, { size, weight: 700, tone, anchor: 'middle' }),
  );
  const [ends, starts] = [
    placed.filter(({ sign }) => sign < 0).map(({ x, own }) => x + own),
    placed.filter(({ sign }) => sign > 0).map(({ x, own }) => x - own),
  ];
  const between = (Math.max(left, ...ends) + Math.min(right, ...starts)) / 2;
  if (all)
    pen.write(shown, all, isNear ? zero.x : between, y, {
      size: SMALL,
      tone: 'muted',
      anchor: 'middle',
    });
}

/** What has changed, beside a standing bar. */
function writeBeside(pen: Pen, row: RowWords, shown: When, frame: Frame, bars: Bars): void {
  const { right, under, bottom } = frame;
  const zero = bars.at(1, 0, 0);
  for (const { sign, words, from, to, tone } of bracketsOf(row, bars)) {
    const lines = wrapped(words, (right - from.x - 0.5) / BESIDE);
    const high = lines.length * LINE * BESIDE;
    const middle = (from.y + to.y - high) / 2;
    // Clear of the bar's count, which is at the zero line.
    const clear = 0.9 + HIGH * LARGE;
    const top =
      sign > 0
        ? Math.min(middle, zero.y - clear - high)
        : Math.max(Math.min(middle, bottom - high), zero.y + clear);
    lines.forEach((word, n) =>
      pen.write(shown, word, from.x + 0.5, top + (n + 0.8) * LINE * BESIDE, {
        size: BESIDE,
        weight: 700,
        tone,
      }),
    );
  }
  const all = row.changes?.all;
  if (all)
    pen.write(shown, all, zero.x, under + LARGE + 0.3 + 2 * LINE, { size: SMALL, tone: 'muted' });
}
