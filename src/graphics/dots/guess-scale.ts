import { separatorIn } from '../../data/number.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { EM, SMALL, WIDTH } from '../kit/field.ts';
import type { Measure } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { guessEnd } from '../kit/guess-end.ts';
import type { Mark } from '../kit/mark.ts';
import { spacedWidth } from '../kit/measure.ts';
import { guessText } from './guess.ts';
import type { Stacked } from './note.ts';
import { heightOf, partWith, type DottedRow, type DottedRows } from './rows.ts';
import type { GuessScale } from './types.ts';

/** The key of the label with a row's whole, above its block. */
export const wholeKey = (key: string): string => `counts-whole-${key}`;

/** The room that the words of a guess take below the words of a strip. */
export const GUESS = 1.2 * EM;
/** The room that they take above blocks. */
const ABOVE = 1.15 * EM;

/** The words at a guess of a count, or of a share. */
function wordsFor(
  { language }: DottedRows,
  isShare = false,
): Pick<GuessScale, 'text' | 'separator'> {
  const { graphics, numbers } = dictionaryOf(language);
  const number = isShare ? numbers.percent('#') : '#';
  return { text: graphics.guess.replace('#', number), separator: separatorIn(language) };
}

/** The words start with the block, or end with it where the field ends too soon. */
function wordsAt(rows: DottedRows, left: number, right: number, longest: number) {
  const width = spacedWidth(guessText(longest, wordsFor(rows)), { size: SMALL });
  return left + width <= WIDTH
    ? ({ x: tenth(left), anchor: 'start' } as const)
    : ({ x: tenth(right), anchor: 'end' } as const);
}

/** The room above blocks for the words of a guess, where that measure is guessed. */
export const guessRoom = ({ guess }: DottedRows, measure: Measure): number =>
  guess?.measure === measure ? ABOVE : 0;

/** The number of dots of the highest guess that readers may make, where they guess that measure. */
export const guessedDots = ({ rows, guess, each }: DottedRows, measure: Measure): number =>
  guess?.measure === measure ? Math.ceil(guessEnd(rows, measure) / each) : 0;

/** What the label of a whole takes above its block. */
const WHOLE = 1.5 * EM;

/** How far the tick of a guess reaches over a strip or a stacked row. */
const OVER = 0.15 * EM;
/** How far it reaches to either side of a block that stands. */
const LABEL_GAP = 0.2 * EM;

type Scale = Omit<GuessScale, 'view' | 'row' | 'unit' | 'line' | 'longest' | 'text' | 'separator'>;

/** What a guess of a share is marked on: the strip of its row. */
function shareScale(
  { pitch }: DottedRows,
  { strip }: DottedRow,
  bottom: number,
  under: number,
): Scale {
  const top = bottom - strip.thick * pitch;
  return {
    direction: 'right',
    nought: 0,
    most: WIDTH,
    ends: [top - OVER, bottom + OVER],
    words: { y: under, dy: 1.1 },
  };
}

/**
 * Heights in thousandths of the field's width: the base of the blocks, the highest that a block may reach, and the
 * bottom of the room for the words of a guess.
 */
export interface Stood {
  base: number;
  top: number;
  words: number;
}

/** The blocks that a guess of a count can be marked on. */
export interface Standing {
  counts: Stood;
  parts: { levels: (Stood & { mark: Mark })[] };
}

/** What a guess of a count is marked on where blocks stand: it goes up beside the block of its row. */
function standingScale(
  rows: DottedRows,
  { key, left }: DottedRow,
  measure: Exclude<Measure, 'share'>,
  { counts, parts }: Standing,
): Scale {
  const level = parts.levels.find(({ mark }) => mark === measure);
  const { base, top, words } = level ?? counts;
  const right = left + rows.block;
  const dotsOf = (row: DottedRow) =>
    (measure === 'whole' ? row : partWith(measure, rows, row)).dots;
  const highest = heightOf(Math.max(...rows.rows.map(dotsOf)), rows);
  return {
    direction: 'up',
    clear: tenth(base - highest - (level ? 0 : WHOLE)),
    nought: tenth(base),
    most: tenth(base - top),
    words: { y: tenth(words), dy: -0.4 },
    total: level ? undefined : wholeKey(key),
    beside: wordsAt(rows, left, right, guessEnd(rows.rows, measure)),
    ends: [tenth(left - LABEL_GAP), tenth(right + LABEL_GAP)],
  };
}

/** What a guess of a count is marked on where rows are stacked: it goes right along the block of its row. */
function stackedScale(
  rows: DottedRows,
  row: number,
  measure: Exclude<Measure, 'share'>,
  stacked: Record<'counts' | 'parts', Stacked>,
): Scale {
  const { bottoms, ends } = stacked[measure === 'whole' ? 'counts' : 'parts'];
  const nought = rows.start?.[measure] ?? 0;
  const bottom = bottoms[row] ?? 0;
  return {
    direction: 'right',
    nought,
    most: WIDTH - nought,
    words: { y: ends[row] ?? 0, dy: 1 },
    ends: [bottom - rows.block - OVER, bottom + OVER],
  };
}

/**
 * Where a reader's guess goes: on the view that shows what was asked for.
 *
 * @param share where each row's strip ends, and where the words of a guess at it start
 * @param views the other views, as blocks side by side or as stacked rows
 */
export function guessScale(
  rows: DottedRows,
  share: { bottoms: readonly number[]; guessed: readonly number[] },
  views: { standing: Standing } | { stacked: Record<'counts' | 'parts', Stacked> },
): GuessScale | undefined {
  const { guess } = rows;
  const found = guess && rows.rows[guess.row];
  if (!found) return undefined;
  const { row, measure } = guess;
  const longest = guessEnd(rows.rows, measure);
  if (measure === 'share')
    return {
      view: 'share',
      row,
      longest,
      ...wordsFor(rows, true),
      unit: WIDTH / 100,
      ...shareScale(rows, found, share.bottoms[row] ?? 0, share.guessed[row] ?? 0),
    };
  const line = rows.columns * rows.each;
  return {
    row,
    longest,
    ...wordsFor(rows),
    unit: rows.pitch / line,
    line,
    view: measure === 'whole' ? 'counts' : 'parts',
    ...('standing' in views
      ? standingScale(rows, found, measure, views.standing)
      : stackedScale(rows, row, measure, views.stacked)),
  };
}
