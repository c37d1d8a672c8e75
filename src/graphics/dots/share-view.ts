import { ticks } from 'd3';
import { tick } from '../../data/number.ts';
import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { spacedLines } from '../kit/measure.ts';
import { down, label, MINOR, onLines } from '../kit/labels.ts';
import { referenceLines } from '../kit/reference-lines.ts';
import { legendLine, legendOf } from './legend.ts';
import { breaksBefore, noteBelow, NOTE } from './notes.ts';
import type { Arranged, Label, Line } from './note.ts';
import { scaleOf, shareAt, type DottedRow, type DottedRows } from './rows.ts';
import { fitsOnLine, headingHeight, rowWords } from './share-words.ts';
import type { View } from './views.ts';

const view: View = 'share';
const AXIS = 1.5 * EM;
const NEEDLE = 0.9 * EM;
/** The size of the share, in em. */
const LARGE = 1.8;
/** Its sizes in a picture that stands for the whole story: the first that has room counts. */
const LARGER = [2.7, 2.3];
/** The room below a strip. */
const GAP = 0.55 * EM;

/** A line that is shorter than this looks like a speck. */
const LEAST_END = 0.5 * EM;

/** What is shown with the strips. */
export interface StripParts {
  /** An axis, with what else is to be said of the strips. */
  axis: boolean;
  /** What the solid dots are. */
  legend: boolean;
}

/** The strips, and where the axis is, and where each strip ends. */
export interface Strips extends Arranged {
  axis: number;
  bottoms: number[];
}

/** Each row's dots in a strip of one length: the solid ones end at its share of all. */
export function shareView(rows: DottedRows, { axis, legend: isNamed }: StripParts): Strips {
  const labels: Label[] = [];
  const lines: Line[] = [];
  const shown = rows.rows.filter((row) => row.shown);
  const allFit = (large: number) => shown.every((row) => fitsOnLine(rows, row, large));
  const large = (axis ? undefined : LARGER.find(allFit)) ?? LARGE;
  const oneLine = allFit(large);
  const scale = scaleOf(rows);
  const areBetween = shown.every(isBetween);
  let y = 0;
  if (isNamed) {
    // Without room for all, the strips say what the open dots are: the rest of all. Small type is too small on a card.
    const line = axis ? legendLine(rows, view, y) : undefined;
    const legend = line ?? legendOf(rows, 'part', view, y, true);
    labels.push(...legend.labels);
    y += legend.height;
  } else if (scale !== undefined) {
    const said = spacedLines(scale, WIDTH, { size: SMALL });
    const first = { ...MINOR, key: 'share-scale', text: '', view, row: 0, x: 0, y, dy: 1.1 };
    labels.push(...onLines(said, label(first), NOTE));
    y += said.length * NOTE;
  }
  const axisAt = y;
  if (axis) y += AXIS + NEEDLE;
  const bottoms = rows.rows.map((row, i) => {
    if (!row.shown) return y;
    const change = breaksBefore(rows, view, i, y);
    labels.push(...change.labels);
    lines.push(...change.lines);
    y += change.height;
    // A row's words take one line above its strip, or two and more.
    const top = y + (large + 0.2) * EM + (oneLine ? 0 : headingHeight(rows, row));
    const bottom = top + row.strip.thick * rows.pitch;
    const words = rowWords(rows, i, top, large, oneLine);
    labels.push(...words.labels);
    lines.push(
      down({
        key: `share-end-${row.key}`,
        view,
        row: i,
        kind: 'end',
        x: shareAt(row),
        y1: words.top,
        y2: areBetween || words.top > top - LEAST_END ? bottom + 0.15 * EM : top - 0.05 * EM,
      }),
    );
    const note = noteBelow(rows, view, i, bottom);
    labels.push(...note.labels);
    y = bottom + note.height + GAP;
    return bottom;
  });
  const references = referenceLines(
    (axis ? rows.lines : []).map(({ at, label: text }) => {
      return { key: `share-line-${at}`, x: (WIDTH * at) / 100, text };
    }),
  );
  const across = references.draw(axisAt + AXIS, y - GAP);
  return {
    axis: axisAt,
    bottoms,
    height: y + references.height,
    labels: [
      ...(axis ? axisLabels(rows, axisAt) : []),
      ...labels,
      ...across.labels.map((one) => ({ ...one, view, row: 0 })),
    ],
    lines: [
      ...(axis ? axisLines(axisAt + AXIS, y - GAP) : []),
      ...across.lines.map((one) => ({ ...one, view, row: 0 })),
      ...lines,
    ],
  };
}

/**
 * Whether a line at a row's share is between two columns. It would cross dots in a column of both kinds, and where a
 * dot is several things, so that the solid ones end only near their share.
 */
const isBetween = (row: DottedRow): boolean => {
  const { solid, strip } = row;
  const columns = solid / strip.thick;
  return Number.isInteger(columns) && Math.abs(columns * strip.pitch - shareAt(row)) < 1;
};

const axisTicks = ticks(0, 1, 5);

const axisLabels = ({ language }: DottedRows, y: number): Label[] =>
  axisTicks.map((value) =>
    label({
      key: `share-tick-text-${value}`,
      view,
      row: 0,
      text: tick(value, language),
      x: WIDTH * value,
      y,
      dy: 1,
      ...MINOR,
      anchor: value === 0 ? 'start' : value === 1 ? 'end' : 'middle',
    }),
  );

const axisLines = (top: number, bottom: number): Line[] =>
  axisTicks.map((value) =>
    down({
      key: `share-tick-${value}`,
      view,
      row: 0,
      kind: 'tick',
      x: WIDTH * value,
      y1: top,
      y2: bottom,
    }),
  );
