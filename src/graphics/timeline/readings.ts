import { percent } from '../../data/number.ts';
import { labelOf, type Row } from '../../data/table.ts';
import type { Language } from '../../language/languages.ts';
import { EM } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, label, type Label, type Line } from '../kit/labels.ts';
import { SPACED, spacedWidth } from '../kit/measure.ts';
import { labelWidth } from '../kit/room.ts';
import { leaders, LEVEL, markIn } from './columns.ts';
import type { Lane } from './lanes.ts';
import { MARK } from './mark.ts';

/** A share of a year, at the middle of that year. */
export interface Reading {
  key: string;
  x: number;
  y: number;
  /** From the scale to its mark, or from its mark to its words. */
  lines: Line[];
}

/** A row with the place of its mark in time, its mark's column, and where its words have room. */
export interface PlacedShare {
  row: Row;
  y: number;
  column: number;
  words: number;
}

/** The language of the words of shares, and whether they name the years. */
interface ShareWords {
  language: Language;
  isDated: boolean;
}

/** No event has a slash in its id. */
export const readingOf = (key: string): string => `reading/${key}`;

/** From a mark to its words. */
const LABEL_GAP = 0.35 * EM;
/** The least room in which different shares look different. */
const LEAST = 1.5 * EM;

/** How wide the words of a share are at most. */
export const shareWidth = (row: Row, { language, isDated }: ShareWords): number =>
  spacedWidth(percent(row.part, row.whole, language), { weight: 700 }) +
  (isDated ? spacedWidth(` ${labelOf(row)}`) : 0);

/** Whether a lane has room for marks that are as far from the scale as their shares are large, and words beyond them. */
export const holdsStems = (
  { edge, anchor }: Lane,
  rows: readonly Row[],
  words: ShareWords,
): boolean =>
  anchor === 'end' &&
  rows.every((row) => LEAST + MARK / 2 + LABEL_GAP + shareWidth(row, words) <= edge);

/**
 * The shares of years: each mark as far from the scale as its share is large, with its words beyond it. All marks
 * are at the scale where some words have no room beside theirs.
 */
export function readingsIn(
  lane: Lane,
  all: readonly PlacedShare[],
  words: ShareWords,
): { readings: Reading[]; labels: Label[] } {
  const { language, isDated } = words;
  const labelAt = ({ row }: PlacedShare, x: number, y: number) =>
    label({
      key: readingOf(row.key),
      x: tenth(x),
      y: tenth(y),
      dy: 0.35,
      text: percent(row.part, row.whole, language),
      ...(isDated && { then: labelOf(row) }),
      anchor: lane.anchor,
      weight: 700,
      tone: 'part',
    });
  const labels = all.map((told) => labelAt(told, lane.words, told.words));
  const room = roomFor(lane, labels);
  const largest = Math.max(...all.map(({ row }) => row.part / row.whole));
  const isLevel = ({ column, y, words }: PlacedShare) =>
    column === 0 && Math.abs(y - words) <= LEVEL;
  if (largest === 0 || room < LEAST || !all.every(isLevel))
    return {
      labels,
      readings: all.map(({ row, y, column, words }) => ({
        key: row.key,
        x: markIn(lane, column),
        y,
        lines: leaders(lane, column, y, words),
      })),
    };
  const placeOf = ({ row }: PlacedShare) =>
    tenth(lane.edge - (room * row.part) / row.whole / largest);
  return {
    labels: all.map((told) => labelAt(told, placeOf(told) - MARK / 2 - LABEL_GAP, told.y)),
    readings: all.map((told) => {
      const [x, { y }] = [placeOf(told), told];
      const stem = across({ key: 'stem', kind: 'stem', x1: x, x2: lane.edge, y });
      return { key: told.row.key, x, y, lines: [stem] };
    }),
  };
}

/** The greatest distance between the scale and a mark whose words are at its left; 0 at the other side. */
function roomFor({ edge, anchor }: Lane, labels: readonly Label[]): number {
  if (anchor !== 'end') return 0;
  return edge - MARK / 2 - LABEL_GAP - SPACED * Math.max(0, ...labels.map(labelWidth));
}
