import { labelOf, type Row } from '../../data/counts.ts';
import { EM } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, label, type Label } from '../kit/labels.ts';
import { SPACED, spacedWidth } from '../kit/measure.ts';
import { labelWidth } from '../kit/room.ts';
import { leaders, LEVEL, markIn } from './columns.ts';
import { MARK, type Lane, type Reading } from './types.ts';

/** A row with the place of its mark in time, its mark's column, and where its words have room. */
export interface PlacedReading {
  row: Row;
  y: number;
  column: number;
  words: number;
}

/** How the shares of readings are written, and whether the words name the years. */
interface ReadingWords {
  shareOf: (row: Row) => string;
  isDated: boolean;
}

/** No event has a slash in its id. */
export const readingKey = (key: string): string => `reading/${key}`;

/** From a mark to its words. */
const LABEL_GAP = 0.35 * EM;
/** The least room in which different shares look different. */
const LEAST = 1.5 * EM;

/** How wide the words of a reading are at most. */
export const readingWidth = (row: Row, { shareOf, isDated }: ReadingWords): number =>
  spacedWidth(shareOf(row), { weight: 700 }) + (isDated ? spacedWidth(` ${labelOf(row)}`) : 0);

/** Whether a lane has room for marks that are as far from the scale as their shares are large, and words beyond them. */
export const holdsStems = (
  { edge, anchor }: Lane,
  rows: readonly Row[],
  words: ReadingWords,
): boolean =>
  anchor === 'end' &&
  rows.every((row) => LEAST + MARK / 2 + LABEL_GAP + readingWidth(row, words) <= edge);

/**
 * Places readings: each mark as far from the scale as its share is large, with its words beyond it. All marks
 * are at the scale where some words have no room beside theirs.
 */
export function placeReadings(
  lane: Lane,
  all: readonly PlacedReading[],
  words: ReadingWords,
): { marks: Reading[]; labels: Label[] } {
  const { shareOf, isDated } = words;
  const labelAt = ({ row }: PlacedReading, x: number, y: number) =>
    label({
      key: readingKey(row.key),
      x: tenth(x),
      y: tenth(y),
      dy: 0.35,
      text: shareOf(row),
      ...(isDated && { then: labelOf(row) }),
      anchor: lane.anchor,
      weight: 700,
      tone: 'part',
    });
  const labels = all.map((reading) => labelAt(reading, lane.words, reading.words));
  const room = roomFor(lane, labels);
  const largest = Math.max(...all.map(({ row }) => row.part / row.whole));
  const isLevel = ({ column, y, words }: PlacedReading) =>
    column === 0 && Math.abs(y - words) <= LEVEL;
  if (largest === 0 || room < LEAST || !all.every(isLevel))
    return {
      labels,
      marks: all.map(({ row, y, column, words }) => ({
        key: row.key,
        x: markIn(lane, column),
        y,
        lines: leaders(lane, column, y, words),
      })),
    };
  const placeOf = ({ row }: PlacedReading) =>
    tenth(lane.edge - (room * row.part) / row.whole / largest);
  return {
    labels: all.map((reading) =>
      labelAt(reading, placeOf(reading) - MARK / 2 - LABEL_GAP, reading.y),
    ),
    marks: all.map((reading) => {
      const [x, { y }] = [placeOf(reading), reading];
      const stem = across({ key: 'stem', kind: 'stem', x1: x, x2: lane.edge, y });
      return { key: reading.row.key, x, y, lines: [stem] };
    }),
  };
}

/** The greatest distance between the scale and a mark whose words are at its left; 0 at the other side. */
function roomFor({ edge, anchor }: Lane, labels: readonly Label[]): number {
  if (anchor !== 'end') return 0;
  return edge - MARK / 2 - LABEL_GAP - SPACED * Math.max(0, ...labels.map(labelWidth));
}
