import { percent } from '../../data/number.ts';
import { labelOf, type Row } from '../../data/table.ts';
import type { Language } from '../../language/languages.ts';
import { EM } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, label, type Label, type Line } from '../kit/labels.ts';
import { SPACED } from '../kit/measure.ts';
import { labelWidth } from '../kit/room.ts';
import { leaders, markIn } from './columns.ts';
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
export interface Told {
  row: Row;
  y: number;
  column: number;
  words: number;
  /** Whether other words leave the height of its mark free. */
  isFree: boolean;
}

/** No event has a slash in its id. */
export const readingOf = (key: string): string => `reading/${key}`;

/** From a mark to its words. */
const BESIDE = 0.35 * EM;
/** How far words may be from the height of their marks without a line from the one to the other. */
const NEAR = 0.3 * EM;
/** The least room in which different shares look different. */
const LEAST = 1.5 * EM;

/**
 * The shares of years: each mark as far from the scale as its share is large, with its words beyond it; at
 * the scale where other words are in the way.
 */
export function readingsIn(
  lane: Lane,
  all: readonly Told[],
  language: Language,
): { readings: Reading[]; labels: Label[] } {
  const labelAt = ({ row }: Told, x: number, y: number) =>
    label({
      ...{ key: readingOf(row.key), x: tenth(x), y: tenth(y), dy: 0.35 },
      ...{ text: percent(row.part, row.whole, language), then: labelOf(row) },
      ...{ anchor: lane.anchor, weight: 700, tone: 'part' },
    });
  const labels = all.map((told) => labelAt(told, lane.words, told.words));
  const room = roomFor(lane, labels);
  const largest = Math.max(...all.map(({ row }) => row.part / row.whole));
  const isOpen =
    largest > 0 && room >= LEAST && all.every(({ column, isFree }) => column === 0 && isFree);
  if (!isOpen)
    return {
      labels,
      readings: all.map(({ row, y, column, words }) => ({
        ...{ key: row.key, x: markIn(lane, column), y },
        lines: leaders(lane, column, y, words),
      })),
    };
  const wordsAt = ({ y, words }: Told) => (Math.abs(y - words) <= NEAR ? y : words);
  const placeOf = ({ row }: Told) => tenth(lane.edge - (room * row.part) / row.whole / largest);
  return {
    labels: all.map((told) => labelAt(told, placeOf(told) - MARK / 2 - BESIDE, wordsAt(told))),
    readings: all.map((told) => ({
      ...{ key: told.row.key, x: placeOf(told), y: told.y },
      lines: [
        across({ key: 'stem', kind: 'stem', x1: placeOf(told), x2: lane.edge, y: told.y }),
        ...leaderTo(placeOf(told), told.y, wordsAt(told)),
      ],
    })),
  };
}

/** The line from a mark to words that stand higher or lower. */
const leaderTo = (x: number, y: number, words: number): Line[] =>
  words === y
    ? []
    : [
        {
          ...{ key: 'leader', kind: 'leader', y1: y, y2: tenth(words) },
          ...{ x1: x, x2: tenth(x - MARK / 2 - 0.1 * EM) },
        },
      ];

/** How far from the scale a mark may be whose words are at its left; nothing at the other side. */
function roomFor({ edge, anchor }: Lane, labels: readonly Label[]): number {
  if (anchor !== 'end') return 0;
  return edge - MARK / 2 - BESIDE - SPACED * Math.max(0, ...labels.map(labelWidth));
}
